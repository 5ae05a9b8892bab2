import { useState } from 'preact/hooks';
import { useI18n } from './i18n.tsx';
import { LineSending } from './line-sending.tsx';

type Props = {
  /** How many other lines of the batch are being prepared. */
  others: number;
  /**
   * Resolves with how many answers were written. Rejects with the sentence that says why not all were. `onProgress` is
   * told how many lines have theirs.
   */
  onShare: (onProgress: (done: number) => void) => Promise<number>;
};

/** Gives the answers for one line to the others of its batch. */
export const BatchAnswers = ({ others, onShare }: Props) => {
  const { t } = useI18n();
  const [done, setDone] = useState<number>();
  const [given, setGiven] = useState<number>();
  const [failed, setFailed] = useState<string>();
  const share = async () => {
    setDone(0);
    setGiven(undefined);
    setFailed(undefined);
    try {
      setGiven(await onShare(setDone));
    } catch (error) {
      setFailed((error as Error).message);
    }
    setDone(undefined);
  };
  return (
    <section class="batch-answers">
      <p class="hint">{t('batch_answers_what', { count: others })}</p>
      <p class="buttons">
        <button type="button" disabled={done !== undefined} onClick={() => void share()}>
          {t('batch_answers')}
        </button>
      </p>
      {done !== undefined && (
        <LineSending
          text={t('batch_answers_giving', { done, all: others })}
          done={done}
          all={others}
        />
      )}
      {given !== undefined && <p role="status">{t('batch_answers_given', { count: given })}</p>}
      {failed && (
        <p class="error" role="alert">
          {failed}
        </p>
      )}
    </section>
  );
};
