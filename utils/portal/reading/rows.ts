import { READING_LIMITS as MOST } from '../words.ts';
import { all, closest, lineOf, nameOfTag, nextOf, parentOf, previousOf } from './tree.ts';

const CELLS = 'dt,dd,td,th';
const LONGEST_LABEL = 60;

/** What a page calls something, and what it says of it: a term and its description, a row's or a column's head and a cell. */
export type Row = { label: string; value: string };

const skip = (from: Element, step: (element: Element) => Element | null, tag: string) => {
  let each = step(from);
  while (each && nameOfTag(each) === nameOfTag(from)) each = step(each);
  return each && nameOfTag(each) === tag ? each : undefined;
};

const headsOf = (table: HTMLTableElement): HTMLTableRowElement | undefined => {
  const first = table.rows[0];
  if (!first) return undefined;
  const isHead = closest(first, 'thead') || Array.from(first.cells).every(isHeadCell);
  return isHead && first.cells.length > 1 && table.rows.length > 1 ? first : undefined;
};

const isHeadCell = (cell: Element): boolean => nameOfTag(cell) === 'th';

const rowOfCell = (cell: HTMLTableCellElement): [Element | undefined, Element | undefined] => {
  const row = parentOf(cell) as HTMLTableRowElement | null;
  const table = closest(cell, 'table') as HTMLTableElement | null;
  if (!row || !table) return [undefined, undefined];
  const heads = headsOf(table);
  if (heads && heads !== row) return [heads.cells[cell.cellIndex], cell];
  if (heads || row.cells.length !== 2) return [undefined, undefined];
  return [row.cells[0], row.cells[1]];
};

/** The row in which an element stands, where the page is laid out in rows there. */
export const rowAround = (element: Element): Row | undefined => {
  const cell = closest(element, CELLS);
  if (!cell) return undefined;
  const tag = nameOfTag(cell);
  const [head, body] =
    tag === 'dt'
      ? [cell, skip(cell, nextOf, 'dd')]
      : tag === 'dd'
        ? [skip(cell, previousOf, 'dt'), cell]
        : rowOfCell(cell as HTMLTableCellElement);
  const label = lineOf(head).replace(/\s*[:：]$/, '');
  const value = lineOf(body);
  if (!head || !body || head === body || !label || !value) return undefined;
  return label.length <= LONGEST_LABEL && value.length <= MOST.text ? { label, value } : undefined;
};

/** The cells of tables that have heads, each with its head: what a page lists. */
export const listedIn = (root: Node): { row: Row; cell: Element }[] =>
  all(root, 'tbody td,tbody th').flatMap((cell) => {
    const table = closest(cell, 'table') as HTMLTableElement | null;
    const row = table && headsOf(table) ? rowAround(cell) : undefined;
    return row ? [{ row, cell }] : [];
  });
