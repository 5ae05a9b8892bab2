/** The closed words of a list of lines. Plain constants, so that views can list them. */

/** What a column of a list can hold; what is none of these goes into the note. */
export const COLUMNS = ['number', 'iccid', 'eid', 'imei', 'device', 'user', 'note'] as const;
export type Column = (typeof COLUMNS)[number];

/** Columns that name a line, a chip or a modem. */
export const IDENTIFIERS = ['number', 'iccid', 'eid', 'imei'] as const;
export type IdentifierColumn = (typeof IDENTIFIERS)[number];

export const isIdentifier = (column: Column): column is IdentifierColumn =>
  (IDENTIFIERS as readonly string[]).includes(column);

/** How one row stands, the worst that is true of it. */
export const ROW_STATES = ['good', 'doubtful', 'duplicate', 'unreadable'] as const;
export type RowState = (typeof ROW_STATES)[number];

/** Why a row that can be read is doubtful. */
export const ROW_DOUBTS = [
  'identifier-warning',
  'identifier-left-out',
  'formula',
  'open-quote',
  'other-encoding',
  'damaged-text',
  'no-line',
  'same-line',
  'same-card',
  'device-unknown',
] as const;
export type RowDoubt = (typeof ROW_DOUBTS)[number];

/** Why a row cannot be read. */
export const ROW_PROBLEMS = ['identifier', 'several-values', 'formula', 'nothing-named'] as const;
export type RowProblem = (typeof ROW_PROBLEMS)[number];

/** Why a whole file or paste is refused. */
export const REFUSALS = [
  'too-big',
  'too-many-rows',
  'workbook',
  'binary',
  'unknown-encoding',
  'empty',
  'nothing-readable',
] as const;
export type ListRefusal = (typeof REFUSALS)[number];

/** Encodings by their own names, which are the same in every language. */
export const ENCODINGS = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16 LE',
  'utf-16be': 'UTF-16 BE',
  gb18030: 'GB18030',
  'windows-1252': 'Windows-1252',
} as const;
/** `mixed`: line by line. */
export type Encoding = keyof typeof ENCODINGS | 'mixed';

/** More than any list of lines needs; 5,000 rows of four columns are about 0.5 MB. */
export const MAX_BYTES = 2_000_000;
export const MAX_ROWS = 5000;
