import { useState } from 'preact/hooks';
import type { KeptAside } from '../utils/cancellation/record.ts';
import { textKey } from '../utils/i18n.ts';
import type { ImportReport } from '../utils/tracker/transfer.ts';
import { type AsideActions, AsideList } from './aside-list.tsx';
import { useI18n } from './i18n.tsx';

type Props = AsideActions & {
  aside: readonly KeptAside[];
  onExport: () => Promise<void>;
  onImport: (file: File) => Promise<ImportReport | { failed: string }>;
  onEraseAll: () => Promise<unknown>;
};

const Report = ({ report }: { report: ImportReport | { failed: string } }) => {
  const { t } = useI18n();
  if ('failed' in report)
    return (
      <p class="error" role="alert">
        {t('import_failed', { detail: report.failed })}
      </p>
    );
  const { added, merged, unchanged, erased, refused, rest } = report;
  return (
    <div role="status">
      <p>{t('import_report', { added, merged, unchanged })}</p>
      {erased.length > 0 && <p class="hint">{t('import_erased', { count: erased.length })}</p>}
      {refused.map(({ id, code, detail }) => (
        <p key={id} class="error">
          {t(textKey('import_refused', code), { id, detail })}
        </p>
      ))}
      {rest !== undefined && <p class="error">{t('import_rest', { detail: rest })}</p>}
    </div>
  );
};

/** Export, import, what was moved aside, and erasing everything. */
export const RecordsSection = ({
  aside,
  onExport,
  onImport,
  onEraseAll,
  onRestore,
  onSave,
}: Props) => {
  const { t } = useI18n();
  const [report, setReport] = useState<ImportReport | { failed: string }>();
  const [sure, setSure] = useState(false);
  const [wrong, setWrong] = useState<string>();
  /** Says what the browser said where it refused. */
  const attempt = (act: () => Promise<unknown>, wrongText: (detail: string) => string) =>
    act().then(
      () => setWrong(undefined),
      (error: Error) => setWrong(wrongText(error.message)),
    );
  return (
    <section class="records" aria-labelledby="records">
      <h2 id="records">{t('records')}</h2>
      <p class="hint">{t('records_hint')}</p>
      <AsideList aside={aside} onRestore={onRestore} onSave={onSave} />
      <p class="buttons">
        <button
          type="button"
          onClick={() => void attempt(onExport, (detail) => t('export_failed', { detail }))}
        >
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
      {wrong && (
        <p class="error" role="alert">
          {wrong}
        </p>
      )}
      <h3>{t('erase_all')}</h3>
      {sure ? (
        <>
          <p class="alert">{t('erase_all_what')}</p>
          <p class="buttons">
            <button
              type="button"
              class="danger"
              onClick={() =>
                void attempt(onEraseAll, (detail) => t('erase_all_failed', { detail })).then(() =>
                  setSure(false),
                )
              }
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
