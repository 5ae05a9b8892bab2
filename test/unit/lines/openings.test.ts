import { expect, test } from 'vitest';
import { type Command, commandSchema } from '../../../utils/cancellation/command.ts';
import { decide } from '../../../utils/cancellation/decide.ts';
import { batchOf } from '../../../utils/lines/batch.ts';
import { openingsOf } from '../../../utils/lines/openings.ts';
import { EID, ICCID, IMEI, judged, OTHER_ICCID } from '../support/lines.ts';

const SHARED = { name: 'Spring list', way: 'request', kind: 'contract', carrier: 'sim' } as const;
const openings = (text: string) => openingsOf(batchOf(judged(text)), 'movistar-es', SHARED);
const now = Temporal.ZonedDateTime.from('2026-11-23T10:00:00+01:00[Europe/Madrid]');

test('each line of a list opens a cancellation of the same batch', () => {
  const found = openings(
    `number,iccid,eid,imei,device,user\n600111222,${ICCID},${EID},${IMEI},iPhone 13,Ana\n600111222,${OTHER_ICCID},,,Apple Watch,Ana\n600111223,,,,,Eva`,
  );
  expect(found).toHaveLength(2);
  expect(found[0]).toEqual({
    open: {
      opened: { operator: 'movistar-es', way: 'request', batch: 'Spring list' },
      line: { name: 'Ana ••• 222', kind: 'contract', number: '+34600111222' },
      devices: [
        {
          device: 'phone-1',
          category: 'phone',
          carrier: 'esim',
          companion: false,
          name: 'iPhone 13',
          identifiers: { iccid: ICCID, eid: EID, imei: IMEI },
        },
        {
          device: 'watch-1',
          category: 'watch',
          carrier: 'sim',
          companion: true,
          name: 'Apple Watch',
          identifiers: { iccid: OTHER_ICCID },
        },
      ],
    },
    notes: [],
  });
});

test('rows that are no lines are notes of the first', () => {
  const found = openings('number,user\n600111222,Ana\n600111223,Eva\n60011,Luis\n,Total');
  expect(found.map(({ notes }) => notes)).toEqual([['4: 60011 · Luis\n5: Total'], []]);
});

test('many of them are put together, each note as long as an event holds', () => {
  const rows = Array.from({ length: 300 }, (_, index) => `60011,Person ${index}`);
  const [first] = openings(['number,user', '600111222,Ana', ...rows].join('\n'));
  expect(first?.notes.join('\n').split('\n')).toHaveLength(300);
  expect(first?.notes.length).toBeLessThan(12);
  expect(Math.max(...(first?.notes.map((note) => note.length) ?? []))).toBeLessThanOrEqual(1000);
});

test('what opens a cancellation is a command that is taken, also with more devices than one takes', () => {
  const rows = Array.from({ length: 45 }, (_, index) => {
    const modem = `4901542032${String(index).padStart(4, '0')}`;
    return `600111222,${modem},${'x'.repeat(100)}`;
  });
  const found = openings(['number,imei,device', ...rows].join('\n'));
  expect(found.map(({ open }) => open.devices.length)).toEqual([20, 20, 5]);
  for (const { open, notes } of found) {
    const command = {
      id: crypto.randomUUID(),
      cancellation: crypto.randomUUID(),
      zone: now.timeZoneId,
      type: 'open',
      payload: open,
    } satisfies Command;
    expect(commandSchema.safeParse(command).error).toBeUndefined();
    const operator = { id: 'movistar-es' } as never;
    expect(decide([], command, { now, operator, catalogue: 'x' })).toHaveProperty('events');
    for (const note of notes) expect(note.length).toBeLessThanOrEqual(1000);
  }
});
