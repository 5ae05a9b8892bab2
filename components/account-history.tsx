import { useI18n } from './i18n.tsx';

/**
 * How narrowing to this browser's history stands. `asking`: the browser asks the person; `denied`: they said no, or the
 * question was left; `done`: narrowed, and the permission is given back.
 */
export type HistoryState = 'not-asked' | 'asking' | 'denied' | 'done';

type Props = {
  state: HistoryState;
  /** How many accounts of the list were met in the history. */
  met: number;
  onNarrow: () => void;
  /** Shows all accounts again. */
  onWiden: () => void;
};

/** Narrows the list to the sites in this browser's history: on request only, read once, on this machine, nothing kept. */
export const AccountHistory = ({ state, met, onNarrow, onWiden }: Props) => {
  const { t } = useI18n();
  if (state === 'asking') return <p role="status">{t('access_asking')}</p>;
  if (state === 'done')
    return (
      <p role="status">
        {t('account_history_done', { count: met })}{' '}
        <button type="button" class="plain" onClick={onWiden}>
          {t('account_history_widen')}
        </button>
      </p>
    );
  return (
    <>
      <p class="hint" role="status">
        {t(state === 'denied' ? 'account_history_denied' : 'account_history_what')}
      </p>
      <button type="button" onClick={onNarrow}>
        {t('account_history')}
      </button>
    </>
  );
};
