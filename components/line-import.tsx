import { useMemo, useState } from 'preact/hooks';
import type { Operator } from '../utils/catalogue/schema.ts';
import { type Batch, batchOf } from '../utils/lines/batch.ts';
import type { ColumnUse } from '../utils/lines/columns.ts';
import { judgeRows, type KeptLine, outcomeOf } from '../utils/lines/judge.ts';
import { type OpenedList, readRows } from '../utils/lines/list.ts';
import type { Shared } from '../utils/lines/openings.ts';
import type { IdentifierReaders } from '../utils/lines/readers.ts';
import type { ReadRow } from '../utils/lines/row.ts';
import { toCsv } from '../utils/lines/to-csv.ts';
import { useI18n } from './i18n.tsx';
import { LineColumns } from './line-columns.tsx';
import { LineConfirm } from './line-confirm.tsx';
import { LinePreview } from './line-preview.tsx';
import { LineSource } from './line-source.tsx';

type Props = {
  operator: Operator;
  readers: IdentifierReaders;
  /** Lines that are kept already, with which the list is compared. */
  kept: readonly KeptLine[];
  /** Names of the batches that are there already. */
  batches: readonly string[];
  /** Writes all of it. Resolves with the sentence that says why that failed, or with nothing. */
  onImport: (batch: Batch, shared: Shared) => Promise<string | undefined>;
  /** Offers the rows that become no line as a CSV file. */
  onSaveLeft: (csv: string, name: string) => void;
  onCancel: () => void;
};

const decide = ({ decided: _before, ...row }: ReadRow, decided: ReadRow['decided']): ReadRow =>
  decided ? { ...row, decided } : row;

type Work = { list: OpenedList; name: string; uses: ColumnUse[]; rows: ReadRow[] };

/** A list of lines, pasted or from a spreadsheet, into cancellations of one operator: looked at, corrected, confirmed once. */
export const LineImport = (props: Props) => {
  const { operator, readers, kept, batches, onImport, onSaveLeft, onCancel } = props;
  const { t } = useI18n();
  const [work, setWork] = useState<Work>();
  const rows = useMemo(() => judgeRows(work?.rows ?? [], kept), [work?.rows, kept]);
  const batch = useMemo(() => batchOf(rows), [rows]);
  if (!work)
    return (
      <LineSource
        operator={operator.name}
        onCancel={onCancel}
        onOpened={(list, name) => {
          const { uses } = list.sheet;
          setWork({ list, name, uses, rows: readRows(list, uses, readers) });
        }}
      />
    );

  const { list, uses } = work;
  const { sheet } = list;
  const change = (by: (row: ReadRow) => ReadRow[]) =>
    setWork({ ...work, rows: work.rows.flatMap(by) });
  const saveLeft = () => {
    const notTaken = new Set(
      rows.filter((row) => outcomeOf(row) !== 'line').map(({ source }) => source),
    );
    const header = sheet.headers.slice(0, 1);
    const left = sheet.rows.filter((_, index) => notTaken.has(index));
    onSaveLeft(toCsv([...header, ...left].map(({ cells }) => cells)), work.name);
  };
  return (
    <section class="line-import">
      <h1>
        {t('lines_import')} <small>{operator.name}</small>
      </h1>
      <p class="hint">{t('lines_device_default')}</p>
      <LineColumns
        list={list}
        uses={uses}
        onChange={(changed) =>
          setWork({
            ...work,
            uses: changed,
            rows: readRows(list, changed, readers, work.rows),
          })
        }
      />
      <LinePreview
        rows={rows}
        readers={readers}
        onReplace={(id, by) => change((row) => (row.id === id ? by : [row]))}
        onDecide={(ids, decided) => change((row) => [ids.has(row.id) ? decide(row, decided) : row])}
      />
      <LineConfirm
        operator={operator}
        batch={batch}
        left={rows.filter((row) => outcomeOf(row) === 'leave').length}
        proposedName={work.name}
        taken={batches}
        onConfirm={(shared) => onImport(batch, shared)}
        onSaveLeft={saveLeft}
        onBack={() => setWork(undefined)}
      />
    </section>
  );
};
