import Papa from 'papaparse';
import { escapeCell } from './cell.ts';

/**
 * Rows as a CSV file: RFC 4180, every cell in quotes, with a byte order mark, so that spreadsheet programs take it for
 * UTF-8. Cells that a program would compute are escaped in a way that `cleanCell` undoes.
 */
export const toCsv = (rows: readonly (readonly string[])[]): string =>
  `\ufeff${Papa.unparse(
    rows.map((row) => row.map(escapeCell)),
    { quotes: true },
  )}`;
