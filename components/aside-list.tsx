import { useState } from 'preact/hooks';
import type { KeptAside } from '../utils/cancellation/record.ts';
import { textKey } from '../utils/i18n.ts';
import type { Restored } from '../utils/tracker/restore-aside.ts';
import { useI18n } from './i18n.tsx';
import { writtenText } from './moment.ts';

export type AsideActions = {
  /** Puts it back as it is, or as it stands in the file. */
  onRestore: (aside: KeptAside, file?: File) => Promise<Restored>;
  onSave: (aside: KeptAside) => void;
};

type OneProps = AsideActions & { aside: KeptAside; onRestored: () => void };

const One = ({ aside, onRestore, onSave, onRestored }: OneProps) => {
  const { t, language } = useI18n();
  const [said, setSaid] = useState<string>();
  const restore = async (file?: File) => {
    try {
      const done = await onRestore(aside, file);
      if (done.result === 'restored') return onRestored();
      const { code, detail } = done.refusal;
      setSaid(t(textKey('import_refused', code), { id: aside.key, detail }));
    } catch (error) {
      setSaid(t('aside_not_done', { detail: (error as Error).message }));
    }
  };
  return (
    <details>
      <summary>{[aside.key, writtenText(aside.at, language), aside.reason].join(' · ')}</summary>
      <pre>{JSON.stringify(aside.raw, null, 2)}</pre>
      <p class="buttons">
        <button type="button" onClick={() => void restore()}>
          {t('aside_restore')}
        </button>
        <button type="button" class="plain" onClick={() => onSave(aside)}>
          {t('aside_save')}
        </button>
        <label class="button">
          {t('aside_restore_file')}
          <input
            type="file"
            accept="application/json,.json"
            onChange={({ currentTarget }) => {
              const file = currentTarget.files?.[0];
              if (file) void restore(file);
              currentTarget.value = '';
            }}
          />
        </label>
      </p>
      {said && (
        <p class="error" role="alert">
          {said}
        </p>
      )}
    </details>
  );
};

/** What does not parse and was moved aside: to be looked at, kept as a file, and put back. */
export const AsideList = ({
  aside,
  ...actions
}: AsideActions & { aside: readonly KeptAside[] }) => {
  const { t } = useI18n();
  const [restored, setRestored] = useState(false);
  return (
    <>
      {restored && <p role="status">{t('aside_restored')}</p>}
      {aside.length > 0 && (
        <div class="alert">
          <h3>{t('aside_title', { count: aside.length })}</h3>
          <p>{t('aside_what')}</p>
          <ul>
            {aside.map((one) => (
              <li key={one.place}>
                <One aside={one} onRestored={() => setRestored(true)} {...actions} />
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
};
