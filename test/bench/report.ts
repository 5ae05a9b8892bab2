/** Prints what was measured. */

/** One row: what, the number with its unit, and what it is held against, if there is a limit. */
export type Row = [what: string, measured: string, beside?: string];

export const print = (title: string, rows: Row[]): void => {
  const width = Math.max(...rows.map(([what]) => what.length));
  console.log(`\n${title}`);
  for (const [what, measured, beside = ''] of rows)
    console.log(`  ${what.padEnd(width)}  ${measured.padStart(12)}  ${beside}`.trimEnd());
};

/** Milliseconds in; the smallest are printed as microseconds. */
export const ms = (value: number): string => {
  if (value < 0.1) return `${(1000 * value).toFixed(1)} µs`;
  return `${value.toFixed(value < 10 ? 2 : 1)} ms`;
};

/** 1 KB is 1,000 bytes here, which is the stricter reading of a limit. */
export const kb = (bytes: number): string => `${(bytes / 1000).toFixed(1)} KB`;
