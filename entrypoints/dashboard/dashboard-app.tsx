import { useEffect, useState } from 'preact/hooks';
import { CopySection } from '../../components/copy-section.tsx';
import { useI18n } from '../../components/i18n.tsx';
import { useLater } from '../../components/later.ts';
import { RecordsSection } from '../../components/records-section.tsx';
import { SettingsForm } from '../../components/settings-form.tsx';
import type { KeptAside } from '../../utils/cancellation/record.ts';
import {
  answerCopy,
  askCopy,
  askExport,
  eraseEverything,
  restoreAside,
  saveSettings,
  sendImport,
  sendWish,
} from '../../utils/client/background.ts';
import { readJsonFile, saveJsonFile } from '../../utils/client/json-file.ts';
import { useLive } from '../../utils/client/use-live.ts';
import type { Overview } from '../../utils/messages.ts';
import { CancellationPage } from '../shared/cancellation-page.tsx';
import { HomePage } from '../shared/home-page.tsx';
import { FoundOperatorPage } from '../shared/operator-page.tsx';
import { BatchSection } from './batch-section.tsx';
import { CataloguePage } from './catalogue-page.tsx';
import { DiagnosticsPage } from './diagnostics-page.tsx';
import { LinesOperator } from './lines-operator.tsx';

/** Addresses inside the dashboard; no cancellation has such an id. */
const CATALOGUE = '/catalogue';
const DIAGNOSTICS = '/diagnostics';
/** The address at which a list of lines is taken in, for an operator that is chosen first. */
const LINES = '/lines';

const linesPage = () => import('./lines-page.tsx');

const fromHash = () => location.hash.slice(1);

const exportFile = async () =>
  saveJsonFile(await askExport(), `unline-${Temporal.Now.plainDateISO()}.json`);

const importFile = async (file: File) => {
  try {
    return await sendImport(await readJsonFile(file));
  } catch (error) {
    return { failed: (error as Error).message };
  }
};

const restore = async ({ place }: KeptAside, file?: File) =>
  restoreAside(place, file && (await readJsonFile(file)));

const saveAside = ({ key, raw }: KeptAside) =>
  saveJsonFile(raw, `unline-${key.replaceAll(/[^\w-]+/g, '-')}.json`);

/** Asked for by itself: only the dashboard looks at the second copy. */
const Copy = () => {
  const { value } = useLive(askCopy, '');
  return value ? <CopySection report={value} onAnswer={answerCopy} /> : null;
};

const EraseOne = ({ id }: { id: string }) => {
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
        <button
          type="button"
          class="danger"
          onClick={() =>
            void sendWish({ cancellation: id, type: 'erase', payload: {} }).then(() => {
              location.hash = '';
            })
          }
        >
          {t('erase_one_sure')}
        </button>
        <button type="button" class="plain" onClick={() => setSure(false)}>
          {t('back')}
        </button>
      </p>
    </div>
  );
};

/** All cancellations with their events, settings, and the records as a file. */
export const DashboardApp = ({ overview }: { overview: Overview }) => {
  const { t } = useI18n();
  const [open, setOpen] = useState(fromHash());
  const [operator, setOperator] = useState<string>();
  useEffect(() => {
    const follow = () => {
      setOpen(fromHash());
      setOperator(undefined);
    };
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  const show = (id: string) => {
    location.hash = id;
  };
  const { heads, askFinished, settings, aside } = overview;
  const lines = useLater(linesPage, open === LINES && operator !== undefined);
  return (
    <>
      <nav class="top">
        <b class="brand">Unline</b>
        {(open || operator) && (
          <button
            type="button"
            class="plain"
            onClick={() => {
              setOperator(undefined);
              show('');
            }}
          >
            ‹ {t('all_lines')}
          </button>
        )}
        <span class="space" />
        {(open !== LINES || operator) && (
          <button
            type="button"
            class="plain"
            onClick={() => {
              setOperator(undefined);
              show(LINES);
            }}
          >
            {t('lines_import')}
          </button>
        )}
        {(open !== CATALOGUE || operator) && (
          <button
            type="button"
            class="plain"
            onClick={() => {
              setOperator(undefined);
              show(CATALOGUE);
            }}
          >
            {t('catalogue')}
          </button>
        )}
        {open !== DIAGNOSTICS && (
          <button type="button" class="plain" onClick={() => show(DIAGNOSTICS)}>
            {t('diagnostics')}
          </button>
        )}
      </nav>
      {open === CATALOGUE && (
        // Stays while one of its operators is looked at, with what was searched and filtered.
        <div hidden={operator !== undefined}>
          <CataloguePage onOperator={setOperator} />
        </div>
      )}
      {open === LINES && operator ? (
        lines && (
          <lines.LinesPage
            key={operator}
            operator={operator}
            heads={heads}
            onDone={() => {
              setOperator(undefined);
              show('');
            }}
          />
        )
      ) : open === LINES ? (
        <LinesOperator overview={overview} onOperator={setOperator} />
      ) : operator ? (
        <FoundOperatorPage
          id={operator}
          hasOpen={heads.some((head) => head.operator === operator)}
          onStarted={(id) => {
            setOperator(undefined);
            show(id);
          }}
        />
      ) : open === CATALOGUE ? null : open === DIAGNOSTICS ? (
        <DiagnosticsPage />
      ) : open ? (
        <>
          <CancellationPage
            id={open}
            reading={null}
            askFinished={askFinished.includes(open)}
            withTimeline
          />
          <BatchSection key={open} id={open} heads={heads} />
          <EraseOne id={open} />
        </>
      ) : (
        <>
          <HomePage overview={overview} besideTab={false} onOpen={show} onOperator={setOperator} />
          <SettingsForm settings={settings} onSave={saveSettings} />
          <RecordsSection
            aside={aside}
            onExport={exportFile}
            onImport={importFile}
            onEraseAll={eraseEverything}
            onRestore={restore}
            onSave={saveAside}
          />
          <Copy />
        </>
      )}
    </>
  );
};
