import { useState } from 'preact/hooks';
import type { Progress } from '../utils/lines/commands.ts';
import { useI18n } from './i18n.tsx';

type Props = {
  progress: Progress & { stopped?: string };
  /** Takes all of it back. Resolves with the sentence that says what stayed and why, or with nothing. */
  onUndo: () => Promise<string | undefined>;
  /** Writes what was left. */
  onAgain: () => void;
  onDone: () => void;
};

/** What was written and what was not, and the one way to take all of it back. */
export const LineImported = ({ progress, onUndo, onAgain, onDone }: Props) => {
  const { t } = useI18n();
  const [failed, setFailed] = useState<string>();
  const [busy, setBusy] = useState(false);
  const { written, refused, left, stopped } = progress;
  return (
    <section class="line-imported">
      <p role="status">{t('lines_started', { count: written.length })}</p>
      {stopped !== undefined && (
        <div class="error" role="alert">
          <p>{t('lines_stopped', { count: left.length, reason: stopped })}</p>
          <button type="button" onClick={onAgain}>
            {t('lines_again')}
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
      {failed && (
        <p class="error" role="alert">
          {failed}
        </p>
      )}
      <p class="buttons">
        <button type="button" class="main" onClick={onDone}>
          {t('lines_see')}
        </button>
        {(written.length > 0 || left.length > 0) && (
          <button
            type="button"
            disabled={busy}
            onClick={async () => {
              setBusy(true);
              setFailed(await onUndo());
              setBusy(false);
            }}
          >
            {t('lines_undo')}
          </button>
        )}
      </p>
    </section>
  );
};
