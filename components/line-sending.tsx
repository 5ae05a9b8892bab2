import { useI18n } from './i18n.tsx';

type Props = {
  /** What is being done, with how far it came. */
  text: string;
  done: number;
  all: number;
  /** Where it is all that the page shows. */
  title?: string;
  /** Absent where it has to come to its end. */
  onStop?: (() => void) | undefined;
};

/** How far the lines of a list are on their way, and the way to stop between two of them. */
export const LineSending = ({ title, text, done, all, onStop }: Props) => {
  const { t } = useI18n();
  return (
    <section class="line-sending">
      {title && <h1>{title}</h1>}
      <p>
        <progress max={all} value={done} aria-label={text} /> {text}
      </p>
      {onStop && (
        <>
          <p class="hint">{t('lines_sending_what')}</p>
          <p class="buttons">
            <button type="button" onClick={onStop}>
              {t('lines_stop')}
            </button>
          </p>
        </>
      )}
    </section>
  );
};
