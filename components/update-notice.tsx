import { useState } from 'preact/hooks';
import { useI18n } from './i18n.tsx';

type Props = {
  /** The version that waits to be loaded. */
  waiting: string | null;
  /** This view was opened again after an update. */
  updated: boolean;
  onLoad: () => void;
};

/** Says that a new version waits, or that this view was opened again by one. */
export const UpdateNotice = ({ waiting, updated, onLoad }: Props) => {
  const { t } = useI18n();
  const [pressed, setPressed] = useState(false);
  if (waiting !== null)
    return (
      <div class="alert" role="status">
        <p>{t('update_ready', { version: waiting })}</p>
        <p class="buttons">
          <button
            type="button"
            disabled={pressed}
            onClick={() => {
              setPressed(true);
              onLoad();
            }}
          >
            {t('update_load')}
          </button>
        </p>
      </div>
    );
  return updated ? (
    <p class="hint" role="status">
      {t('update_done')}
    </p>
  ) : null;
};
