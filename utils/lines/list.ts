import { type ColumnUse, looksLike, readColumns, type Sheet } from './columns.ts';
import { decodeBytes } from './decode.ts';
import { readRow } from './read-row.ts';
import type { IdentifierReaders } from './readers.ts';
import type { ReadRow } from './row.ts';
import { splitRows } from './split.ts';
import { type Encoding, isIdentifier, type ListRefusal, MAX_BYTES, MAX_ROWS } from './words.ts';

/** A list that was opened. `encoding` only for a file whose encoding was guessed; `odd`: lines in another one. */
export type OpenedList = { sheet: Sheet; odd: ReadonlySet<number>; encoding?: Encoding };
export type Opened = OpenedList | { refused: ListRefusal };

/** A page or an XML sheet that a program wrote under the name of a spreadsheet. */
const MARKUP = /^\s*<(!doctype|html|table|\?xml|meta)\b/i;

const open = (text: string, odd: ReadonlySet<number>): Opened => {
  if (text.length > MAX_BYTES) return { refused: 'too-big' };
  if (MARKUP.test(text)) return { refused: 'workbook' };
  const rows = splitRows(text);
  if (rows.length === 0) return { refused: 'empty' };
  if (rows.length > MAX_ROWS) return { refused: 'too-many-rows' };
  const namesSomething = rows.some(({ cells }) =>
    cells.some((cell) => {
      const look = looksLike(cell);
      return look !== undefined && isIdentifier(look);
    }),
  );
  return namesSomething ? { sheet: readColumns(rows), odd } : { refused: 'nothing-readable' };
};

/** Opens a text that was pasted. */
export const openText = (text: string): Opened => open(text, new Set());

/** Opens the bytes of a file. */
export const openBytes = (bytes: Uint8Array): Opened => {
  const decoded = decodeBytes(bytes);
  if ('refused' in decoded) return decoded;
  const opened = open(decoded.text, decoded.odd);
  return 'refused' in opened || !decoded.guessed
    ? opened
    : { ...opened, encoding: decoded.encoding };
};

/**
 * Reads the rows of a list, each exactly once and in its order. Rows that the person changed or decided upon before stay
 * as they are when the meaning of the columns changes.
 */
export const readRows = (
  { sheet, odd }: OpenedList,
  uses: readonly ColumnUse[],
  readers: IdentifierReaders,
  before: readonly ReadRow[] = [],
): ReadRow[] => {
  const settled = Map.groupBy(
    before.filter(({ changed, decided }) => changed || decided),
    ({ source }) => source,
  );
  return sheet.rows.flatMap(
    (row, source) => settled.get(source) ?? [readRow(row, source, uses, readers, odd)],
  );
};
