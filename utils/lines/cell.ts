/** What spreadsheets do to the text of one cell, undone where it can be undone for certain. */

/** Cells that a spreadsheet would compute; also in full width, which some programs take for the same. */
const FORMULA = /^\s*[=@＝＠]|^\s*[-+＋－][^\d\s(]/u;
/** `="0034…"` is how lists keep a spreadsheet from rounding: a text, nothing to compute. */
const TEXT_FORMULA = /^=\s*"([^"]*)"$/;
/** What a program may compute or act upon when the cell is its first sign (OWASP, “CSV Injection”). */
const UNSAFE = /^[=+\-@\t\r\n＝＋－＠]/u;

/** The cell without the marks by which spreadsheets keep a number as text, and without the `.0` that tables add. */
export const cleanCell = (cell: string): string => {
  const text = cell.trim();
  const kept = TEXT_FORMULA.exec(text)?.[1] ?? text.replace(/^'(?=[-=+@\d＝＋－＠])/u, '');
  return kept.replace(/^(\d{6,})\.0+$/, '$1').trim();
};

/** Whether a cell, cleaned, holds a formula. It is never computed: its text stays a text. */
export const isFormula = (cell: string): boolean => FORMULA.test(cell);

/** A cell for a file that spreadsheets open: one that they would compute gets an apostrophe, which keeps it a text. */
export const escapeCell = (cell: string): string => (UNSAFE.test(cell) ? `'${cell}` : cell);

/** A shorter run of digits beside a separator is taken for a part of the same number (`030/12345678`). */
const LEAST_DIGITS = 7;

const SEPARATORS = /[\n;,，；、|/]|\s+(?:y|e|and|&|和)\s+/u;

/** `600111222 / 600333444`: each of several values that stand in one cell; one alone is one. */
export const valuesIn = (cell: string): string[] => {
  if (!SEPARATORS.test(cell)) return [cell];
  const parts = cell.split(SEPARATORS).map((part) => part.trim());
  const long = parts.filter((part) => part.replace(/\D/g, '').length >= LEAST_DIGITS);
  return long.length > 1 ? long : [cell];
};
