import { useState } from 'preact/hooks';
import { useI18n } from './i18n.tsx';

/** Erases one cancellation for good, after a second press. `onErase` resolves with why it was not erased, if it was not. */
export const EraseOne = ({ onErase }: { onErase: () => Promise<string | undefined> }) => {
  const { t } = useI18n();
  const [sure, setSure] = useState(false);
  const [failed, setFailed] = useState<string>();
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
        <button type="button" class="danger" onClick={() => void onErase().then(setFailed)}>
          {t('erase_one_sure')}
        </button>
        <button type="button" class="plain" onClick={() => setSure(false)}>
          {t('back')}
        </button>
      </p>
      {failed && (
        <p class="error" role="alert">
          {failed}
        </p>
      )}
    </div>
  );
};
