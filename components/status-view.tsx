import type { ComponentChildren } from 'preact';
import { useI18n } from './i18n.tsx';

/** While something is being fetched. */
export const Loading = () => {
  const { t } = useI18n();
  return (
    <p class="status" role="status">
      {t('loading')}
    </p>
  );
};

type FailedProps = { detail: string; onRetry: () => void; children?: ComponentChildren };

/** Something could not be shown: what, why, and what to do. */
export const Failed = ({ detail, onRetry }: FailedProps) => {
  const { t } = useI18n();
  return (
    <div class="status" role="alert">
      <p>{t('view_failed')}</p>
      <p class="hint">{detail}</p>
      <button type="button" onClick={onRetry}>
        {t('try_again')}
      </button>
    </div>
  );
};
