import type { Progress } from '../utils/lines/commands.ts';
import { useI18n } from './i18n.tsx';

type Props = {
  progress: Progress & { stopped?: string };
  /** How many lines stayed when the list was taken back; undefined where it was not. */
  stayed: number | undefined;
  /** Takes all of it back. */
  onUndo: () => void;
  /** Writes what was left. */
  onAgain: () => void;
  onDone: () => void;
};

/** What was written and what was not, and the one way to take all of it back. */
export const LineImported = ({ progress, stayed, onUndo, onAgain, onDone }: Props) => {
  const { t } = useI18n();
  const { written, refused, left, stopped } = progress;
  return (
    <section class="line-imported">
      <h1>{t('lines_import')}</h1>
      {stayed === undefined ? (
        <p role="status">{t('lines_started', { count: written.length })}</p>
      ) : (
        <p role="alert">{t('lines_undo_stayed', { count: stayed })}</p>
      )}
      {left.length > 0 && (
        <div class={stopped === undefined ? 'alert' : 'error'} role="alert">
          <p>
            {stopped === undefined
              ? t('lines_left', { count: left.length })
              : t('lines_stopped', { count: left.length, reason: stopped })}
          </p>
          <button type="button" onClick={onAgain}>
            {t(stopped === undefined ? 'lines_go_on' : 'lines_again')}
          </button>
        </div>
      )}
      {refused.length > 0 && (
        <div class="error" role="alert">
          <p>{t('lines_refused', { count: refused.length })}</p>
          <ul>
            {refused.map(({ line, reason }) => (
              <li key={line.cancellation}>
                {line.name}: {reason}
              </li>
            ))}
          </ul>
        </div>
      )}
      <p class="buttons">
        <button type="button" class="main" onClick={onDone}>
          {t('lines_see')}
        </button>
        {stayed === undefined && (written.length > 0 || left.length > 0) && (
          <button type="button" onClick={onUndo}>
            {t('lines_undo')}
          </button>
        )}
      </p>
    </section>
  );
};
