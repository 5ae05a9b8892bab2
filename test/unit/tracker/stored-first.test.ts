import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type EventType, PAYLOADS } from '../../../utils/cancellation/payloads.ts';
import { RECORD_VERSION } from '../../../utils/cancellation/record.ts';
import { asides } from '../support/asides.ts';
import { createDisk } from '../support/disk.ts';
import { journalOf, lineOf, logIn, note, strayHeads } from '../support/journal.ts';

/**
 * Everything that the first version which stored records (0.1.0 as of 5ee8fd2) wrote in the course of 25 commands, one
 * of each kind. No stored shape has changed since: logs of that version are read as they are.
 */
const FIRST = JSON.parse(
  readFileSync(new URL('./stored/first.json', import.meta.url), 'utf8'),
) as Record<string, unknown>;

/** Types of events that the first version did not know. */
const LATER: readonly EventType[] = ['account-marked', 'step-marked'];

test('I-06 the records of the first version are of the present one, and hold an event of every type of then', () => {
  const { version, events } = FIRST[`log:${lineOf(1)}`] as {
    version: number;
    events: { type: EventType }[];
  };
  expect(version).toBe(RECORD_VERSION);
  const types = new Set(events.map(({ type }) => type));
  const ofThen = (Object.keys(PAYLOADS) as EventType[]).filter((type) => !LATER.includes(type));
  expect([...types].sort()).toEqual(ofThen.sort());
});

test('I-06 what the first version stored is read, listed and written to; nothing is moved aside', async () => {
  const disk = createDisk(FIRST);
  const journal = journalOf(disk.session().store);
  expect((await journal.heads()).map(({ id, status }) => [id, status])).toEqual([
    [lineOf(1), 'abandoned'],
    [lineOf(2), 'preparing'],
  ]);
  for (const line of [1, 2]) expect(logIn(disk.all(), line)).toEqual(FIRST[`log:${lineOf(line)}`]);
  expect(await journal.record(lineOf(3))).toEqual({ id: lineOf(3), missing: true });
  expect(await journal.run(note(90, 2))).toMatchObject({ ok: true });
  const ids = logIn(disk.all(), 2).events.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(await asides(disk)).toEqual([]);
  expect(await strayHeads(disk.all())).toEqual([]);
});
