import { cleanCell, isFormula, valuesIn } from './cell.ts';
import type { ColumnUse } from './columns.ts';
import { deviceNamed } from './device-words.ts';
import type { IdentifierReaders } from './readers.ts';
import type { Cells, Doubt, Problem, ReadRow } from './row.ts';
import type { SourceRow } from './split.ts';
import { COLUMNS, IDENTIFIERS, type IdentifierColumn, isIdentifier } from './words.ts';

/** Columns of a row by their meaning; what has none goes into the note, under its header. */
export const cellsOf = (row: SourceRow, uses: readonly ColumnUse[]): Cells => {
  const cells: Cells = {};
  const notes: string[] = [];
  for (const [index, written] of row.cells.entries()) {
    const cell = cleanCell(written);
    const { column, header } = uses[index] ?? {};
    if (cell === '') continue;
    if (column && column !== 'note') cells[column] = cell;
    else notes.push(column || !header ? cell : `${header}: ${cell}`);
  }
  return notes.length > 0 ? { ...cells, note: notes.join(' · ') } : cells;
};

type Judged = Pick<ReadRow, 'cells' | 'values' | 'device' | 'doubts' | 'problems'>;

/** What keeps an identifier from being taken over; undefined where it can be. */
const problemOf = (column: IdentifierColumn, cell: string, readers: IdentifierReaders) => {
  if (isFormula(cell)) return { code: 'formula', column, read: cell } as const;
  if (valuesIn(cell).length > 1) return { code: 'several-values', column, read: cell } as const;
  const reading = readers[column](cell);
  return 'problem' in reading
    ? ({ code: 'identifier', column, finding: reading.problem, read: reading.read } as const)
    : reading;
};

/**
 * Reads what a row says. The first of number, ICCID, EID and IMEI that it has names the line: where that cannot be read,
 * the row is unreadable; another identifier that cannot be read is left out with a doubt.
 */
export const readCells = (cells: Cells, readers: IdentifierReaders): Judged => {
  const values: ReadRow['values'] = {};
  const doubts: Doubt[] = [];
  const problems: Problem[] = [];
  const named = IDENTIFIERS.filter((column) => cells[column]);
  for (const column of named) {
    const found = problemOf(column, cells[column] ?? '', readers);
    if (!('code' in found)) {
      values[column] = found.value;
      for (const finding of found.warnings)
        doubts.push({ code: 'identifier-warning', column, finding });
    } else if (column === named[0]) problems.push(found);
    else doubts.push({ ...found, code: 'identifier-left-out', because: found.code });
  }
  if (named.length === 0) problems.push({ code: 'nothing-named' });
  else if (!cells.number && !cells.iccid) doubts.push({ code: 'no-line' });
  for (const column of COLUMNS)
    if (!isIdentifier(column) && isFormula(cells[column] ?? ''))
      doubts.push({ code: 'formula', column });
  const device = cells.device ? deviceNamed(cells.device) : undefined;
  if (cells.device && !device)
    doubts.push({ code: 'device-unknown', column: 'device', read: cells.device });
  return { cells, values, ...(device && { device }), doubts, problems };
};

/** What is doubtful about the place of a row in its file, whatever it says. */
const sourceDoubts = (row: SourceRow, odd: ReadonlySet<number>): Doubt[] => {
  const lines = Array.from({ length: row.last - row.line + 1 }, (_, index) => row.line + index);
  return [
    ...(row.openQuote ? [{ code: 'open-quote' } as const] : []),
    ...(lines.some((line) => odd.has(line)) ? [{ code: 'other-encoding' } as const] : []),
    ...(row.cells.some((cell) => cell.includes('\ufffd'))
      ? [{ code: 'damaged-text' } as const]
      : []),
  ];
};

/** Reads one row of a sheet. `odd`: lines that were written in another encoding than most of the file. */
export const readRow = (
  row: SourceRow,
  source: number,
  uses: readonly ColumnUse[],
  readers: IdentifierReaders,
  odd: ReadonlySet<number>,
): ReadRow => {
  const judged = readCells(cellsOf(row, uses), readers);
  return {
    id: String(source),
    source,
    line: row.line,
    ...judged,
    doubts: [...sourceDoubts(row, odd), ...judged.doubts],
  };
};

/** A row with what the person wrote into it. Where it stood in the file no longer matters. */
export const correctRow = (row: ReadRow, cells: Cells, readers: IdentifierReaders): ReadRow => {
  const { id, source, line } = row;
  const filled = Object.fromEntries(
    Object.entries(cells).flatMap(([column, cell]) => (cell.trim() ? [[column, cell.trim()]] : [])),
  );
  return { id, source, line, ...readCells(filled, readers), changed: true };
};

/** A row for each of the values that stand in one cell; the other cells are the same in all. Itself where there is one. */
export const divideRow = (row: ReadRow, readers: IdentifierReaders): ReadRow[] => {
  const column = row.problems.find(({ code }) => code === 'several-values')?.column;
  if (!column) return [row];
  return valuesIn(row.cells[column] ?? '').map((value, index) => ({
    ...correctRow(row, { ...row.cells, [column]: value }, readers),
    id: `${row.id}.${index + 1}`,
  }));
};
