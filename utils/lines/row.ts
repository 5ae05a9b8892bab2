import type { DeviceCategory } from '../cancellation/words.ts';
import type { Finding } from '../identifiers/reading.ts';
import type { Column, IdentifierColumn, RowDoubt, RowProblem, RowState } from './words.ts';

/** What a row says, column by column, as it is shown and corrected. Columns that it leaves empty are absent. */
export type Cells = Partial<Record<Column, string>>;

/** Why a row is unreadable. `read`: what was read there; `finding`: what the reading of the identifier says is wrong. */
export type Problem = { code: RowProblem; column?: Column; read?: string; finding?: Finding };

/**
 * Why a row is doubtful. `because`: why an identifier that does not name the line was left out; `other`: the line of the
 * source, from 1, whose row it was compared with.
 */
export type Doubt = {
  code: RowDoubt;
  column?: Column;
  read?: string;
  finding?: Finding;
  because?: RowProblem;
  other?: number;
};

/** One row of a list, as far as it can be judged by itself. */
export type ReadRow = {
  /** Stays the same while the row is corrected; the parts of a divided row have a figure behind a dot. */
  id: string;
  /** Index among the rows of the sheet. */
  source: number;
  /** The line of the source, from 1, in which the row begins. */
  line: number;
  cells: Cells;
  /** Canonical values of the identifiers that could be read. */
  values: Partial<Record<IdentifierColumn, string>>;
  /** Absent where the row names none. */
  device?: DeviceCategory;
  doubts: Doubt[];
  problems: Problem[];
  /** Corrected or divided by the person. */
  changed?: true;
  /** What becomes of it, where the person decided otherwise than its state proposes. */
  decided?: 'note' | 'leave';
};

/** What a duplicate repeats: a row of the same list by its line, or a line that is kept already by its name. */
export type Twin = { line: number } | { kept: string };

/** A row as it stands among the others. */
export type JudgedRow = ReadRow & { state: RowState; twin?: Twin };
