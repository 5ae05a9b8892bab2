import type { DeviceCategory } from '../cancellation/words.ts';
import { maskNumber } from '../identifiers/mask-number.ts';
import { deviceName } from './device-words.ts';
import { lineKey, outcomeOf } from './judge.ts';
import type { JudgedRow } from './row.ts';

/**
 * One device of a line, as the list names it; a phone where it names none. `companion`: a watch or tablet beside another
 * kind of device; alone it is the line itself. Identifiers are canonical.
 */
export type BatchDevice = {
  category: DeviceCategory;
  companion: boolean;
  name?: string;
  iccid?: string;
  eid?: string;
  imei?: string;
};

/** What becomes one cancellation. `name` shows no more of the number than its end; each note fits one event. */
export type BatchLine = { name: string; number?: string; devices: BatchDevice[]; notes: string[] };

/** All that a list becomes: lines, and the notes of rows that are none, each with its line in the source. */
export type Batch = { lines: BatchLine[]; notes: string[] };

/** Lengths and counts that events hold. */
const LINE_NAME = 80;
const DEVICE_NAME = 60;
export const NOTE_LENGTH = 1000;
const MOST_DEVICES = 20;

/** A text in parts that fit; nothing of it is lost. */
const inParts = (text: string): string[] =>
  Array.from({ length: Math.ceil(text.length / NOTE_LENGTH) }, (_, index) =>
    text.slice(index * NOTE_LENGTH, (index + 1) * NOTE_LENGTH).trim(),
  ).filter((part) => part !== '');

const nameOf = ({ cells, values }: JudgedRow): string => {
  const masked = maskNumber(values.number ?? values.iccid ?? values.eid ?? values.imei ?? '');
  return `${(cells.user ?? '').slice(0, LINE_NAME - masked.length - 1)} ${masked}`.trim();
};

const RIDES: ReadonlySet<DeviceCategory> = new Set(['watch', 'tablet']);
const categoryOf = ({ cells, device }: JudgedRow): DeviceCategory =>
  device ?? (cells.device ? 'other' : 'phone');

const deviceOf = (row: JudgedRow, others: readonly JudgedRow[]): BatchDevice => {
  const { iccid, eid, imei } = row.values;
  const category = categoryOf(row);
  const name = deviceName(row.cells.device ?? '')
    ?.slice(0, DEVICE_NAME)
    .trim();
  return {
    category,
    companion: RIDES.has(category) && others.some((other) => !RIDES.has(categoryOf(other))),
    ...(name && { name }),
    ...(iccid && { iccid }),
    ...(eid && { eid }),
    ...(imei && { imei }),
  };
};

/** What a row says that has no other place: its note, identifiers that were left out, names too long for their field. */
const notesOf = (row: JudgedRow, name: string): string[] => {
  const { user, device, note } = row.cells;
  const leftOut = row.doubts.flatMap(({ code, column }) =>
    code === 'identifier-left-out' && column ? `${column.toUpperCase()}: ${row.cells[column]}` : [],
  );
  return inParts(
    [
      ...(user && !name.startsWith(user) ? [user] : []),
      ...(device && device.length > DEVICE_NAME ? [device] : []),
      ...leftOut,
      ...(note ? [note] : []),
    ].join(' · '),
  );
};

const wholeRow = ({ line, cells }: JudgedRow): string[] =>
  inParts(`${line}: ${Object.values(cells).join(' · ')}`);

/**
 * What a judged list becomes. Rows of the same line are devices of one cancellation; more than 20 of them open a further
 * one, since a cancellation takes no more at once. Rows that are left, by their state or by the person, are not in it.
 */
export const batchOf = (rows: readonly JudgedRow[]): Batch => {
  const taken = rows.filter((row) => outcomeOf(row) === 'line');
  const groups = Map.groupBy(taken, (row) => lineKey(row) ?? `row ${row.id}`);
  const lines = [...groups.values()].flatMap((group) => {
    const parts = Array.from({ length: Math.ceil(group.length / MOST_DEVICES) }, (_, index) =>
      group.slice(index * MOST_DEVICES, (index + 1) * MOST_DEVICES),
    );
    return parts.map((part): BatchLine => {
      const first = part[0] as JudgedRow;
      const name = nameOf(first);
      return {
        name,
        ...(first.values.number && { number: first.values.number }),
        devices: part.map((row) => deviceOf(row, group)),
        notes: part.flatMap((row) => notesOf(row, name)),
      };
    });
  });
  const notes = rows.filter((row) => outcomeOf(row) === 'note').flatMap(wholeRow);
  return { lines, notes };
};
