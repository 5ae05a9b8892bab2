import { useState } from 'preact/hooks';
import { useI18n } from './i18n.tsx';
import { LineSending } from './line-sending.tsx';

type Props = {
  /** How many lines the list has. */
  lines: number;
  /** Erases the lines; resolves with how many stayed. */
  onUndo: (onProgress: (done: number) => void) => Promise<number>;
  onDone: () => void;
};

type Stage = 'offered' | 'sure' | { done: number } | { stayed: number };

/** Takes a whole list back, also long after it was written: what was done with a line since keeps that line. */
export const BatchUndo = ({ lines, onUndo, onDone }: Props) => {
  const { t } = useI18n();
  const [stage, setStage] = useState<Stage>('offered');
  if (stage === 'offered')
    return (
      <button type="button" class="plain" onClick={() => setStage('sure')}>
        {t('lines_undo')}
      </button>
    );
  if (stage === 'sure')
    return (
      <div>
        <p class="alert">{t('batch_undo_what', { count: lines })}</p>
        <p class="buttons">
          <button
            type="button"
            class="danger"
            onClick={() => {
              setStage({ done: 0 });
              void onUndo((done) => setStage({ done })).then((stayed) => setStage({ stayed }));
            }}
          >
            {t('batch_undo_sure')}
          </button>
          <button type="button" class="plain" onClick={() => setStage('offered')}>
            {t('back')}
          </button>
        </p>
      </div>
    );
  if ('done' in stage)
    return (
      <LineSending
        text={t('lines_taking_back', { done: stage.done, all: lines })}
        done={stage.done}
        all={lines}
      />
    );
  return (
    <div>
      <p role="status">
        {stage.stayed > 0
          ? t('lines_undo_stayed', { count: stage.stayed })
          : t('lines_undo_all', { count: lines })}
      </p>
      <p class="buttons">
        <button type="button" class="main" onClick={onDone}>
          {t('lines_see')}
        </button>
      </p>
    </div>
  );
};
