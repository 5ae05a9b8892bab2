import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  headOf,
  type Log,
  RECORD_VERSION,
  readHead,
  readLog,
} from '../../../utils/cancellation/record.ts';
import { arbitraryEvents } from '../support/arbitrary-events.ts';
import { CANCELLATION, opening, PHONE, reached, tell, WATCH } from '../support/story.ts';

const events = tell([
  [
    '2026-03-02T10:00',
    'open',
    opening('request', { devices: [{ ...PHONE, name: 'Pixel' }, WATCH] }),
  ],
  ...reached('2026-03-03T10:00', 'phone-1', 'profile-removed'),
]);
const log: Log = { version: RECORD_VERSION, id: CANCELLATION, events };
const changed = (change: (copy: typeof log) => void) => {
  const copy = structuredClone(log);
  change(copy);
  return copy;
};

describe('a stored log', () => {
  test('comes back as it was written', () => {
    expect(readLog(JSON.parse(JSON.stringify(log)))).toEqual({ ok: log });
    fc.assert(
      fc.property(arbitraryEvents(), (list) => {
        const stored = { version: RECORD_VERSION, id: 'x', events: list };
        expect(readLog(JSON.parse(JSON.stringify(stored)))).toEqual({ ok: stored });
      }),
      { numRuns: 50 },
    );
  });

  test('of before devices had a family parses unchanged, and so does one that has it', () => {
    expect(JSON.stringify(log)).not.toContain('"family"');
    expect(readLog(log)).toEqual({ ok: log });
    const told = tell([
      [
        '2026-03-02T10:00',
        'open',
        opening('request', { devices: [{ ...PHONE, family: 'of-a-newer-version', system: '9' }] }),
      ],
    ]);
    const stored = { ...log, events: told };
    expect(readLog(JSON.parse(JSON.stringify(stored)))).toEqual({ ok: stored });
  });

  test.each<[string, unknown]>([
    ['nothing', null],
    ['a text', 'log'],
    ['a list', []],
    ['no version', { id: 'x', events }],
    ['a version of nobody', { ...log, version: 0 }],
    ['a version in words', { ...log, version: '1' }],
    ['a field too many', { ...log, note: 'x' }],
    ['no events', { ...log, events: [] }],
    ['events without an opening', changed(({ events: list }) => list.shift())],
    [
      'an unknown type',
      changed(({ events: [first] }) => Object.assign(first as object, { type: 'closed' })),
    ],
    [
      'a payload of another type',
      changed(({ events: [first] }) => Object.assign(first as object, { payload: {} })),
    ],
    [
      'a payload with a field too many',
      changed(({ events: [first] }) => Object.assign(first?.payload as object, { x: 1 })),
    ],
    [
      'a time without a zone',
      changed(({ events: [first] }) =>
        Object.assign(first as object, { at: '2026-03-02T10:00:00Z' }),
      ),
    ],
    [
      'a clock that does not sort',
      changed(({ events: [first] }) => Object.assign(first as object, { clock: '12' })),
    ],
  ])('that is %s is broken, with a reason', (_, value) => {
    const result = readLog(value);
    expect('broken' in result ? result.broken : result).toMatch(/\S/);
  });

  test('I-07 of a newer version is known as such, whatever else is in it', () => {
    expect(readLog({ version: 2, whatever: [1] })).toEqual({ newer: 2 });
    expect(readHead({ version: 7 })).toEqual({ newer: 7 });
  });
});

describe('a head', () => {
  test('tells what lists, badge and alarm need, and fits its own shape', () => {
    fc.assert(
      fc.property(arbitraryEvents(), (list) => {
        const head = headOf({ version: RECORD_VERSION, id: 'x', events: list }, 'abc', 'first');
        expect(readHead(JSON.parse(JSON.stringify(head)))).toEqual({ ok: head });
        expect(head.length).toBe(list.length);
      }),
      { numRuns: 100 },
    );
  });

  test('names each device with its state', () => {
    const lost = tell([
      [
        '2026-03-02T10:00',
        'open',
        opening('request', { devices: [{ ...PHONE, name: 'Pixel' }, WATCH] }),
      ],
      ...reached('2026-03-03T10:00', 'phone-1', 'profile-removed'),
      ['2026-03-03T10:00', 'device-written-off', { device: 'watch-1', reason: 'lost' }],
    ]);
    expect(headOf(log, '', 'first').devices).toEqual([
      { id: 'phone-1', category: 'phone', name: 'Pixel', state: 'confirmed' },
      { id: 'watch-1', category: 'watch', state: 'open' },
    ]);
    expect(headOf({ ...log, events: lost }, '', 'first').devices[1]?.state).toBe('written-off');
  });

  test('of a log without an opening is nobody’s', () => {
    expect(() => headOf({ ...log, events: [] }, '', 'first')).toThrow(CANCELLATION);
  });
});
