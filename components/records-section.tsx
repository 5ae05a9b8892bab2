import { useState } from 'preact/hooks';
import type { Aside } from '../utils/cancellation/record.ts';
import type { ImportReport } from '../utils/tracker/transfer.ts';
import { useI18n } from './i18n.tsx';

type Props = {
  aside: readonly Aside[];
  onExport: () => Promise<void>;
  onImport: (file: File) => Promise<ImportReport | { failed: string }>;
  onEraseAll: () => Promise<unknown>;
};

const AsideList = ({ aside }: { aside: readonly Aside[] }) => {
  const { t } = useI18n();
  if (aside.length === 0) return null;
  return (
    <div class="alert">
      <h3>{t('aside_title', { count: aside.length })}</h3>
      <p>{t('aside_what')}</p>
      <ul>
        {aside.map(({ key, at, reason, raw }) => (
          <li key={at + key}>
            <details>
              <summary>
                {key} · {at} · {reason}
              </summary>
              <pre>{JSON.stringify(raw, null, 2)}</pre>
            </details>
          </li>
        ))}
      </ul>
    </div>
  );
};

const Report = ({ report }: { report: ImportReport | { failed: string } }) => {
  const { t } = useI18n();
  if ('failed' in report)
    return (
      <p class="error" role="alert">
        {t('import_failed', { detail: report.failed })}
      </p>
    );
  const { added, merged, unchanged, erased, refused } = report;
  return (
    <div role="status">
      <p>{t('import_report', { added, merged, unchanged })}</p>
      {erased.length > 0 && <p class="hint">{t('import_erased', { count: erased.length })}</p>}
      {refused.map(({ id, reason }) => (
        <p key={id} class="error">
          {t('import_refused', { id, reason })}
        </p>
      ))}
    </div>
  );
};

/** Export, import, what was moved aside, and erasing everything. */
export const RecordsSection = ({ aside, onExport, onImport, onEraseAll }: Props) => {
  const { t } = useI18n();
  const [report, setReport] = useState<ImportReport | { failed: string }>();
  const [sure, setSure] = useState(false);
  return (
    <section class="records" aria-labelledby="records">
      <h2 id="records">{t('records')}</h2>
      <p class="hint">{t('records_hint')}</p>
      <AsideList aside={aside} />
      <p class="buttons">
        <button type="button" onClick={() => void onExport()}>
          {t('export')}
        </button>
        <label class="button">
          {t('import')}
          <input
            type="file"
            accept="application/json,.json"
            onChange={async ({ currentTarget }) => {
              const file = currentTarget.files?.[0];
              if (file) setReport(await onImport(file));
              currentTarget.value = '';
            }}
          />
        </label>
      </p>
      {report && <Report report={report} />}
      <h3>{t('erase_all')}</h3>
      {sure ? (
        <>
          <p class="alert">{t('erase_all_what')}</p>
          <p class="buttons">
            <button
              type="button"
              class="danger"
              onClick={() => void onEraseAll().then(() => setSure(false))}
            >
              {t('erase_all_sure')}
            </button>
            <button type="button" class="plain" onClick={() => setSure(false)}>
              {t('back')}
            </button>
          </p>
        </>
      ) : (
        <button type="button" class="plain" onClick={() => setSure(true)}>
          {t('erase_all')}
        </button>
      )}
    </section>
  );
};
