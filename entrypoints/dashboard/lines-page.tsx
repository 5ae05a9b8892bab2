import { useEffect, useRef, useState } from 'preact/hooks';
import { useI18n } from '../../components/i18n.tsx';
import { LineImport } from '../../components/line-import.tsx';
import { LineImported } from '../../components/line-imported.tsx';
import { LineSending } from '../../components/line-sending.tsx';
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
  /** Told when lines begin to be written: from then on the view has to stay until it is done with. */
  onWriting: () => void;
  onDone: () => void;
};

type Ready = { operator: Operator; readers: IdentifierReaders; kept: KeptLine[] };
type Reported = Progress & { stopped?: string };
type Sending = { what: 'writing' | 'taking-back'; done: number; all: number };

/** A list of lines into cancellations of the operator that was chosen. */
export const LinesPage = ({ operator: id, heads, onWriting, onDone }: Props) => {
  const { t } = useI18n();
  const [ready, setReady] = useState<Ready>();
  const [failed, setFailed] = useState<string>();
  const [sending, setSending] = useState<Sending>();
  const [report, setReport] = useState<Reported>();
  const [stayed, setStayed] = useState<number>();
  const stop = useRef(new AbortController());
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
  const busy = sending !== undefined;
  useEffect(() => {
    if (!busy) return;
    const ask = (event: Event) => event.preventDefault();
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [busy]);

  const write = async (lines: readonly LineToWrite[], before?: Reported) => {
    const known = before?.written ?? [];
    const all = known.length + lines.length;
    const tell = (done: number) => setSending({ what: 'writing', done, all });
    onWriting();
    setReport(undefined);
    tell(known.length);
    stop.current = new AbortController();
    const made = await writeLines(
      lines,
      async ({ id: command, wish }) => {
        const outcome = await sendWish(wish, command);
        const reason = outcomeText(outcome, t);
        return reason === undefined ? undefined : { reason, stops: 'failed' in outcome };
      },
      (done) => tell(known.length + done),
      stop.current.signal,
    );
    setSending(undefined);
    setReport({
      ...made,
      written: [...known, ...made.written],
      refused: [...(before?.refused ?? []), ...made.refused],
    });
  };

  const undo = async ({ written, refused, left }: Reported) => {
    const lines = [...written, ...refused.map(({ line }) => line), ...left];
    const all = lines.length;
    const tell = (done: number) => setSending({ what: 'taking-back', done, all });
    tell(0);
    const ids = new Set(
      await takeBack(
        lines.map(({ cancellation }) => cancellation),
        tell,
      ),
    );
    setSending(undefined);
    setStayed(ids.size > 0 ? ids.size : undefined);
    setReport(
      ids.size > 0
        ? { written: lines.filter((line) => ids.has(line.cancellation)), refused: [], left: [] }
        : undefined,
    );
  };

  if (failed !== undefined) return <Failed detail={failed} onRetry={load} />;
  if (!ready) return <Loading />;
  if (sending) {
    const { what, done, all } = sending;
    const isWriting = what === 'writing';
    return (
      <LineSending
        title={t('lines_import')}
        text={isWriting ? t('lines_sending', { done, all }) : t('lines_taking_back', { done, all })}
        done={done}
        all={all}
        onStop={isWriting ? () => stop.current.abort() : undefined}
      />
    );
  }
  if (report)
    return (
      <LineImported
        progress={report}
        stayed={stayed}
        onAgain={() => void write(report.left, report)}
        onUndo={() => void undo(report)}
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
