import { CopySection } from '../../components/copy-section.tsx';
import { RecordsSection } from '../../components/records-section.tsx';
import type { KeptAside } from '../../utils/cancellation/record.ts';
import {
  answerCopy,
  askCopy,
  askExport,
  eraseEverything,
  restoreAside,
  sendImport,
} from '../../utils/client/background.ts';
import { readJsonFile, saveJsonFile } from '../../utils/client/json-file.ts';
import { useLive } from '../../utils/client/use-live.ts';

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

/** The records as a file, those moved aside, and the second copy, which only the dashboard looks at. */
export const Records = ({ aside }: { aside: readonly KeptAside[] }) => {
  const { value: report } = useLive(askCopy, '');
  return (
    <>
      <RecordsSection
        aside={aside}
        onExport={exportFile}
        onImport={importFile}
        onEraseAll={eraseEverything}
        onRestore={restore}
        onSave={saveAside}
      />
      {report && <CopySection report={report} onAnswer={answerCopy} />}
    </>
  );
};
