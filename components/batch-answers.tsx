import { useState } from 'preact/hooks';
import { useI18n } from './i18n.tsx';

type Props = {
  /** How many other lines of the batch are being prepared. */
  others: number;
  /** Resolves with how many answers were written. Rejects with the sentence that says why not all were. */
  onShare: () => Promise<number>;
};

/** Gives the answers for one line to the others of its batch. */
export const BatchAnswers = ({ others, onShare }: Props) => {
  const { t } = useI18n();
  const [busy, setBusy] = useState(false);
  const [given, setGiven] = useState<number>();
  const [failed, setFailed] = useState<string>();
  const share = async () => {
    setBusy(true);
    setFailed(undefined);
    try {
      setGiven(await onShare());
    } catch (error) {
      setFailed((error as Error).message);
    }
    setBusy(false);
  };
  return (
    <section class="batch-answers">
      <p class="hint">{t('batch_answers_what', { count: others })}</p>
      <p class="buttons">
        <button type="button" disabled={busy} onClick={() => void share()}>
          {t('batch_answers')}
        </button>
      </p>
      {given !== undefined && <p role="status">{t('batch_answers_given', { count: given })}</p>}
      {failed && (
        <p class="error" role="alert">
          {failed}
        </p>
      )}
    </section>
  );
};
