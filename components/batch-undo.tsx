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

/** `all`: how many there were when it began; the list gets shorter meanwhile. */
type Stage = 'offered' | 'sure' | { done: number; all: number } | { stayed: number; all: number };

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
              const all = lines;
              setStage({ done: 0, all });
              void onUndo((done) => setStage({ done, all })).then((stayed) =>
                setStage({ stayed, all }),
              );
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
        text={t('lines_taking_back', { done: stage.done, all: stage.all })}
        done={stage.done}
        all={stage.all}
      />
    );
  return (
    <div>
      <p role="status">
        {stage.stayed > 0
          ? t('lines_undo_stayed', { count: stage.stayed })
          : t('lines_undo_all', { count: stage.all })}
      </p>
      <p class="buttons">
        <button type="button" class="main" onClick={onDone}>
          {t('lines_see')}
        </button>
      </p>
    </div>
  );
};
