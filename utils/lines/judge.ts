import type { JudgedRow, ReadRow, Twin } from './row.ts';

/** A line that is kept already: its name as lists show it, and its canonical identifiers where they are known. */
export type KeptLine = { name: string; number?: string; iccid?: string };

/** What names the line of a row: its number, else its ICCID; undefined where it has neither. */
export const lineKey = ({ values }: ReadRow): string | undefined =>
  values.number ? `number ${values.number}` : values.iccid && `iccid ${values.iccid}`;

/** Two rows of one line are two devices where a card, chip, modem or kind that both name differs, and no modem is the same. */
const isOtherDevice = (a: ReadRow, b: ReadRow): boolean => {
  const same = (column: 'iccid' | 'eid' | 'imei') =>
    a.values[column] !== undefined && a.values[column] === b.values[column];
  const differs = (column: 'iccid' | 'eid' | 'imei') =>
    a.values[column] !== undefined &&
    b.values[column] !== undefined &&
    a.values[column] !== b.values[column];
  if (same('iccid') || same('imei')) return false;
  const kinds = a.device !== undefined && b.device !== undefined && a.device !== b.device;
  return kinds || differs('iccid') || differs('eid') || differs('imei');
};

/**
 * How each row stands among the others and against the lines that are kept already, in the order of the list. A repeated
 * number with another device is a further device of the same line, and doubtful; repeated without one it is a duplicate.
 */
export const judgeRows = (rows: readonly ReadRow[], kept: readonly KeptLine[]): JudgedRow[] => {
  const keptBy = new Map<string, string>();
  for (const { name, number, iccid } of kept) {
    if (number) keptBy.set(`number ${number}`, name);
    if (iccid) keptBy.set(`iccid ${iccid}`, name);
  }
  const byLine = new Map<string, ReadRow[]>();
  const byCard = new Map<string, ReadRow>();

  return rows.map((row) => {
    if (row.problems.length > 0) return { ...row, state: 'unreadable' };
    const key = lineKey(row);
    const card = row.values.iccid && `iccid ${row.values.iccid}`;
    const known = keptBy.get(key ?? '') ?? keptBy.get(card ?? '');
    const earlier = byLine.get(key ?? '') ?? [];
    const sameCard = byCard.get(card ?? '');
    const repeated =
      earlier.find((other) => !isOtherDevice(row, other)) ??
      (sameCard && (!row.values.number || !sameCard.values.number) ? sameCard : undefined);
    const twin: Twin | undefined =
      known !== undefined ? { kept: known } : repeated && { line: repeated.line };
    const first = earlier[0];
    const doubts: ReadRow['doubts'] = [
      ...row.doubts,
      ...(!twin && first ? [{ code: 'same-line' as const, other: first.line }] : []),
      ...(!twin && !first && sameCard
        ? [{ code: 'same-card' as const, other: sameCard.line }]
        : []),
    ];
    // What the person keeps as a note or leaves stands in nobody's way.
    if (!twin && !row.decided) {
      if (key) byLine.set(key, [...earlier, row]);
      if (card && !sameCard) byCard.set(card, row);
    }
    if (twin) return { ...row, doubts, state: 'duplicate', twin };
    return { ...row, doubts, state: doubts.length > 0 ? 'doubtful' : 'good' };
  });
};

/** What becomes of a row: a line (or a device of one), a note, or nothing. */
export type Outcome = 'line' | 'note' | 'leave';

/** By itself, what can be read becomes a line, what cannot stays as a note, and what is there already is left. */
export const outcomeOf = ({ decided, state }: JudgedRow): Outcome =>
  decided ?? (state === 'unreadable' ? 'note' : state === 'duplicate' ? 'leave' : 'line');
