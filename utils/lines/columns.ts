import { cleanCell } from './cell.ts';
import { deviceNamed } from './device-words.ts';
import { columnNamed } from './header-words.ts';
import type { SourceRow } from './split.ts';
import { COLUMNS, type Column, isIdentifier } from './words.ts';

/** What a column of the source holds, and how that is known. `column` is absent where it is none of those known. */
export type ColumnUse = { column?: Column; by: 'header' | 'content' | 'person'; header?: string };

/** A list: rows above the header, the header and its repetitions, what each column holds, and the rows themselves. */
export type Sheet = {
  titles: SourceRow[];
  headers: SourceRow[];
  uses: ColumnUse[];
  rows: SourceRow[];
};

/** A header stands among the first rows, under titles and dates of a report. */
const HEADER_WITHIN = 20;
const SAMPLE_ROWS = 60;
const DATE = /^\d{1,4}([-/.])\d{1,2}\1\d{1,4}$/;

/** “Tel.”, “ICCID:”, “móvil” in front of the digits; another word there makes a name of it (“Desk 100234”). */
const LABEL = /^(\p{L}[\p{L}\s]{0,20}?)\s*([.:：#]?)\s*(?=[+\d])/u;
const withoutLabel = (text: string): string =>
  text.replace(LABEL, (all, word: string, mark: string) => (mark || columnNamed(word) ? '' : all));

/** How long a run of digits is, with the separators that people write; undefined where there is more than digits. */
const digitsIn = (cell: string): number | undefined => {
  const text = cleanCell(cell).normalize('NFKC');
  if (DATE.test(text)) return undefined;
  const rounded = /^\d(?:[.,]\d+)?E\+?(\d+)$/i.exec(text);
  if (rounded) return Number(rounded[1]) + 1;
  const digits = withoutLabel(text).replace(/[\s\-.()/+]/g, '');
  return /^\d+F?$/i.test(digits) ? digits.length : undefined;
};

type Look = Exclude<Column, 'user' | 'note'> | undefined;

/** What a cell looks like by its length alone; the reading itself is stricter. */
export const looksLike = (cell: string): Look => {
  const length = digitsIn(cell) ?? 0;
  if (length === 32) return 'eid';
  if (length >= 18 && length <= 22) return 'iccid';
  if (length >= 14 && length <= 16 && !/^\s*(\+|00)/.test(cell)) return 'imei';
  if (length >= 6 && length <= 17) return 'number';
  return deviceNamed(cell) ? 'device' : undefined;
};

const isNumeric = (look: Look) => look !== undefined && isIdentifier(look);
const isData = ({ cells }: SourceRow) => cells.some((cell) => isNumeric(looksLike(cell)));

/**
 * The place of the header among the first rows: the one that names the most columns. A row that names a single one is
 * taken for a header only above all data, the lowest first, since a title may be such a word.
 */
const headerAt = (rows: readonly SourceRow[]): number | undefined => {
  const first = rows.slice(0, HEADER_WITHIN);
  const named = first.map((row) =>
    isData(row) ? 0 : new Set(row.cells.flatMap((cell) => columnNamed(cell) ?? [])).size,
  );
  const most = Math.max(0, ...named);
  if (most > 1) return named.indexOf(most);
  const data = first.findIndex(isData);
  const at = named.slice(0, data < 0 ? undefined : data).lastIndexOf(1);
  return at < 0 ? undefined : at;
};

const sameCells = (a: SourceRow, b: SourceRow) =>
  a.cells.length === b.cells.length &&
  a.cells.every((cell, index) => cell.trim() === b.cells[index]?.trim());

/** The columns that a header names; of two with the same meaning the first. */
const usesOf = (header: SourceRow | undefined, width: number): ColumnUse[] => {
  const taken = new Set<Column>();
  return Array.from({ length: width }, (_, index) => {
    const name = header?.cells[index]?.trim();
    const column = name ? columnNamed(name) : undefined;
    const isFree = column !== undefined && !taken.has(column);
    if (isFree) taken.add(column);
    return { ...(isFree && { column }), by: 'header', ...(name && { header: name }) };
  });
};

const withoutColumn = ({ header }: ColumnUse): ColumnUse => ({
  by: 'content',
  ...(header && { header }),
});
const shareOf = (looks: readonly Look[], column: Column): number =>
  looks.length === 0 ? 0 : looks.filter((look) => look === column).length / looks.length;

/** Gives columns that no header names what at least half of their filled cells look like, the fullest first. */
const guessed = (uses: readonly ColumnUse[], rows: readonly SourceRow[]): ColumnUse[] => {
  const sample = rows.slice(0, SAMPLE_ROWS);
  const looks = uses.map((_, index) =>
    sample.flatMap(({ cells }) => cells[index]?.trim() || []).map(looksLike),
  );
  // “Phone” may stand above the names of phones, and the numbers in another column.
  const isWrong = ({ column }: ColumnUse, index: number) =>
    column !== undefined &&
    isIdentifier(column) &&
    !looks[index]?.some(isNumeric) &&
    looks.some((other) => shareOf(other, column) >= 0.5);
  const result = uses.map((use, index) => (isWrong(use, index) ? withoutColumn(use) : use));
  const isFree = (column: Column) => result.every((use) => use.column !== column);
  const isOpen = (index: number) => result[index]?.column === undefined;
  const give = (index: number, column: Column) => {
    result[index] = { ...result[index], column, by: 'content' };
  };
  for (const column of COLUMNS.filter(isFree)) {
    const [best] = looks
      .map((seen, index) => ({ index, part: shareOf(seen, column) }))
      .filter(({ index, part }) => part >= 0.5 && isOpen(index))
      .sort((a, b) => b.part - a.part);
    if (best) give(best.index, column);
  }
  for (const [index, { header }] of uses.entries()) {
    const column = (['user', 'note'] as const).find(isFree);
    // Words under a header that says something else are not taken for a name.
    const hasWords = sample.some(({ cells }) => /\p{L}/u.test(cells[index] ?? ''));
    if (column && isOpen(index) && !header && hasWords) give(index, column);
  }
  return result;
};

/**
 * Finds the header of a list, wherever it stands among its first rows and in whatever order its columns are, and what
 * each column holds. Without a header the columns are guessed by their content, which `by` says.
 */
export const readColumns = (rows: readonly SourceRow[]): Sheet => {
  const at = headerAt(rows);
  const header = at === undefined ? undefined : rows[at];
  const below = at === undefined ? rows : rows.slice(at + 1);
  const data = below.filter((row) => !header || !sameCells(row, header));
  const width = Math.max(
    0,
    ...[...data, ...(header ? [header] : [])].map((row) => row.cells.length),
  );
  return {
    titles: rows.slice(0, at ?? 0),
    headers: header ? [header, ...below.filter((row) => sameCells(row, header))] : [],
    uses: guessed(usesOf(header, width), data),
    rows: data,
  };
};
