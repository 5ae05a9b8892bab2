import { useEffect, useState } from 'preact/hooks';
import { useI18n } from '../../components/i18n.tsx';
import { LineImport } from '../../components/line-import.tsx';
import { LineImported } from '../../components/line-imported.tsx';
import { outcomeText } from '../../components/outcome.ts';
import { Failed, Loading } from '../../components/status-view.tsx';
import type { Head } from '../../utils/cancellation/record.ts';
import type { Operator } from '../../utils/catalogue/schema.ts';
import { askOperator, sendWish } from '../../utils/client/background.ts';
import { saveTextFile } from '../../utils/client/json-file.ts';
import {
  type LineToWrite,
  linesToWrite,
  type Progress,
  writeLines,
} from '../../utils/lines/commands.ts';
import type { KeptLine } from '../../utils/lines/judge.ts';
import { openingsOf } from '../../utils/lines/openings.ts';
import { type IdentifierReaders, loadReaders } from '../../utils/lines/readers.ts';
import { keptLines, takeBack } from './lines-kept.ts';

type Props = {
  operator: string;
  heads: readonly Head[];
  onDone: () => void;
};

type Ready = { operator: Operator; readers: IdentifierReaders; kept: KeptLine[] };
type Reported = Progress & { stopped?: string };

/** A list of lines into cancellations of the operator that was chosen. */
export const LinesPage = ({ operator: id, heads, onDone }: Props) => {
  const { t } = useI18n();
  const [ready, setReady] = useState<Ready>();
  const [failed, setFailed] = useState<string>();
  const [sending, setSending] = useState<{ done: number; all: number }>();
  const [report, setReport] = useState<Reported>();
  const load = () => {
    setFailed(undefined);
    askOperator(id)
      .then(async ({ operator }) => {
        if (!operator) throw new Error(t('own_gone'));
        const country = operator.country === 'ZZ' ? undefined : operator.country;
        const [readers, kept] = await Promise.all([loadReaders(country), keptLines(heads, id)]);
        setReady({ operator, readers, kept });
      })
      .catch((error: Error) => setFailed(error.message));
  };
  useEffect(load, [id]);

  const write = async (lines: readonly LineToWrite[], before?: Reported) => {
    const known = before?.written ?? [];
    const all = known.length + lines.length;
    setReport(undefined);
    setSending({ done: known.length, all });
    const made = await writeLines(
      lines,
      async ({ id: command, wish }) => {
        const outcome = await sendWish(wish, command);
        const reason = outcomeText(outcome, t);
        return reason === undefined ? undefined : { reason, stops: 'failed' in outcome };
      },
      (done) => setSending({ done: known.length + done, all }),
    );
    setSending(undefined);
    setReport({
      ...made,
      written: [...known, ...made.written],
      refused: [...(before?.refused ?? []), ...made.refused],
    });
  };

  if (failed !== undefined) return <Failed detail={failed} onRetry={load} />;
  if (!ready) return <Loading />;
  if (sending)
    return (
      <p role="status">
        <progress max={sending.all} value={sending.done} />{' '}
        {t('lines_sending', { done: sending.done, all: sending.all })}
      </p>
    );
  if (report)
    return (
      <LineImported
        progress={report}
        onAgain={() => void write(report.left, report)}
        onUndo={async () => {
          const stayed = await takeBack([
            ...report.written,
            ...report.refused.map(({ line }) => line),
            ...report.left,
          ]);
          if (stayed > 0) return t('lines_undo_stayed', { count: stayed });
          setReport(undefined);
          return undefined;
        }}
        onDone={onDone}
      />
    );
  return (
    <LineImport
      operator={ready.operator}
      readers={ready.readers}
      kept={ready.kept}
      batches={[...new Set(heads.flatMap(({ batch }) => batch ?? []))]}
      onImport={async (batch, shared) => {
        await write(linesToWrite(openingsOf(batch, id, shared), () => crypto.randomUUID()));
        return undefined;
      }}
      onSaveLeft={(csv, name) => saveTextFile(csv, `${name || 'unline'}.csv`, 'text/csv')}
      onCancel={onDone}
    />
  );
};
