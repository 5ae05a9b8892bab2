import { useState } from 'preact/hooks';
import { useI18n } from './i18n.tsx';

/** Erases one cancellation for good, after a second press. */
export const EraseOne = ({ onErase }: { onErase: () => void }) => {
  const { t } = useI18n();
  const [sure, setSure] = useState(false);
  if (!sure)
    return (
      <button type="button" class="plain" onClick={() => setSure(true)}>
        {t('erase_one')}
      </button>
    );
  return (
    <div>
      <p class="alert">{t('erase_one_what')}</p>
      <p class="buttons">
        <button type="button" class="danger" onClick={onErase}>
          {t('erase_one_sure')}
        </button>
        <button type="button" class="plain" onClick={() => setSure(false)}>
          {t('back')}
        </button>
      </p>
    </div>
  );
};
