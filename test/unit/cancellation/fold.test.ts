import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CancellationEvent, eventSchema } from '../../../utils/cancellation/event.ts';
import { effective, fold, inOrder, isPending, statusOf } from '../../../utils/cancellation/fold.ts';
import { headOf } from '../../../utils/cancellation/record.ts';
import { remindersOf } from '../../../utils/cancellation/reminders.ts';
import { arbitraryEvents } from '../support/arbitrary-events.ts';
import { asked, idOf, opening, PHONE, reached, stateOf, tell, WATCH } from '../support/story.ts';

const START = '2026-03-02T10:00';
const statusAfter = (events: readonly CancellationEvent[]) => statusOf(stateOf(events));

describe('the order of events', () => {
  test('the random events of these tests are events as they are stored', () => {
    fc.assert(
      fc.property(arbitraryEvents(), (events) => {
        for (const event of events) expect(eventSchema.safeParse(event).error).toBeUndefined();
      }),
      { numRuns: 50 },
    );
  });

  test('events shuffled and given twice make the same state, head and reminders', () => {
    const mixed = arbitraryEvents().chain((events) =>
      fc.record({
        events: fc.constant(events),
        shuffled: fc
          .tuple(fc.shuffledSubarray(events, { minLength: events.length }), fc.subarray(events))
          .map(([all, again]) => [...again, ...all]),
      }),
    );
    fc.assert(
      fc.property(mixed, ({ events, shuffled }) => {
        expect(fold(shuffled)).toEqual(fold(events));
        expect(inOrder(shuffled)).toEqual(events);
        const [a, b] = [events, inOrder(shuffled)].map((list) =>
          headOf({ version: 1, id: 'x', events: list }, ''),
        );
        expect(b).toEqual(a);
        expect(remindersOf(stateOf(shuffled))).toEqual(remindersOf(stateOf(events)));
      }),
      { numRuns: 500 },
    );
  });

  test('events alone change nothing that is given in', () => {
    fc.assert(
      fc.property(arbitraryEvents(), (events) => {
        const before = JSON.stringify(events);
        const state = stateOf(events);
        remindersOf(state);
        expect(JSON.stringify(events)).toBe(before);
      }),
      { numRuns: 100 },
    );
  });

  test('without an opening that counts there is no state', () => {
    const events = tell([[START, 'open', opening()]]);
    expect(fold([])).toBeUndefined();
    expect(fold(events.filter(({ type }) => type !== 'opened'))).toBeUndefined();
  });
});

describe('retraction', () => {
  const retraction = (number: number, eventId: string, previous: readonly CancellationEvent[]) => {
    const last = inOrder(previous).at(-1) as CancellationEvent;
    return {
      ...last,
      id: `aaaa-9${number}`,
      commandId: `undo-${number}`,
      clock: `${last.clock.slice(0, 16)}${String(900 + number).padStart(6, '0')}-aaaa`,
      type: 'retracted' as const,
      payload: { eventId },
    } as CancellationEvent;
  };
  const base = tell([[START, 'open', opening()], asked('2026-03-03T10:00')]);
  const submitted = base.find(({ type }) => type === 'submitted') as CancellationEvent;

  test('takes its target away as if it had never been', () => {
    const events = [...base, retraction(1, submitted.id, base)];
    expect(statusAfter(base)).toBe('waiting');
    expect(statusAfter(events)).toBe('preparing');
    const { timeline, ...state } = stateOf(events);
    const { timeline: without, ...plain } = stateOf(base.filter(({ id }) => id !== submitted.id));
    expect(state).toEqual(plain);
    expect(timeline).toEqual(without);
  });

  test('a retraction of a retraction brings the target back', () => {
    const first = [...base, retraction(1, submitted.id, base)];
    const second = [...first, retraction(2, 'aaaa-91', first)];
    const third = [...second, retraction(3, 'aaaa-92', second)];
    expect(statusAfter(second)).toBe('waiting');
    expect(statusAfter(third)).toBe('preparing');
  });

  test('of an event that is not there changes nothing', () => {
    const events = [...base, retraction(1, 'bbbb-7', base)];
    expect(stateOf(events)).toEqual(stateOf(base));
    expect(effective(events)).toEqual(base);
  });
});

describe('undo', () => {
  test('takes back a whole command, one after the other, and never the opening', () => {
    const steps = [
      [START, 'open', opening()] as const,
      asked('2026-03-03T10:00'),
      ...reached('2026-03-04T10:00', 'line', 'accepted'),
    ] as Parameters<typeof tell>[0];
    const once = tell([...steps, ['2026-03-04T10:01', 'undo', { commandId: idOf(3) }]]);
    expect(stateOf(once).lineMarks).toEqual({});
    const twice = tell([
      ...steps,
      ['2026-03-04T10:01', 'undo', { commandId: idOf(3) }],
      ['2026-03-04T10:02', 'undo', { commandId: idOf(2) }],
    ]);
    expect(statusAfter(twice)).toBe('preparing');
    expect(() =>
      tell([
        [START, 'open', opening()],
        [START, 'undo', { commandId: idOf(1) }],
      ]),
    ).toThrow('nothing-to-undo');
  });
});

describe('what devices and line are', () => {
  test('a device described anew is what was said last, a name that was taken away included', () => {
    const events = tell([
      [START, 'open', opening('request', { devices: [{ ...PHONE, name: 'Old phone' }] })],
      ['2026-03-03T10:00', 'device-changed', { ...PHONE, carrier: 'sim' }],
    ]);
    const [device] = stateOf(events).devices;
    expect(device).toEqual({
      id: 'phone-1',
      category: 'phone',
      carrier: 'sim',
      companion: false,
      marks: {},
    });
  });

  test('a device found later makes what was done pending again', () => {
    const done = [
      [START, 'open', opening('lapse', { line: { name: 'Ana', kind: 'prepaid' } })],
      ...reached('2026-03-03T10:00', 'line', 'contract-ended'),
      ...reached('2026-03-03T10:01', 'phone-1', 'profile-removed'),
    ] as Parameters<typeof tell>[0];
    expect(statusAfter(tell(done))).toBe('done');
    const later = tell([...done, ['2026-03-09T10:00', 'device-added', WATCH]]);
    expect(isPending(statusAfter(later))).toBe(true);
  });

  test('reopening a device asks again for its end states and leaves the others', () => {
    const events = tell([
      [START, 'open', opening('request', { devices: [PHONE, WATCH] })],
      ...reached('2026-03-03T10:00', 'watch-1', 'companion-contract-ended', 'profile-removed'),
      ...reached('2026-03-03T10:01', 'phone-1', 'profile-removed'),
      ['2026-03-04T10:00', 'device-written-off', { device: 'watch-1', reason: 'lost' }],
      ['2026-03-05T10:00', 'reopened', { subject: 'watch-1', reason: 'billed again' }],
    ]);
    const [phone, watch] = stateOf(events).devices;
    expect(watch?.marks).toEqual({});
    expect(watch?.writtenOff).toBeUndefined();
    expect(Object.keys(phone?.marks ?? {})).toEqual(['profile-removed']);
  });

  test('later evidence that the line goes on reopens what was done', () => {
    const events = tell([
      [START, 'open', opening('lapse', { line: { name: 'Ana', kind: 'prepaid' } })],
      ...reached('2026-03-03T10:00', 'line', 'contract-ended'),
      ...reached('2026-03-03T10:01', 'phone-1', 'profile-removed'),
      ['2026-04-03T10:00', 'reopened', { subject: 'line', reason: 'it rings again' }],
    ]);
    expect(isPending(statusAfter(events))).toBe(true);
    expect(stateOf(events).lineMarks).toEqual({});
  });

  test('what was given up and is taken up again keeps the facts that were reached', () => {
    const events = tell([
      [START, 'open', opening()],
      asked('2026-03-03T10:00'),
      ...reached('2026-03-04T10:00', 'line', 'accepted'),
      ['2026-03-05T10:00', 'abandoned', {}],
      ['2026-03-06T10:00', 'reopened', { subject: 'line', reason: 'after all' }],
    ]);
    expect(statusAfter(events)).toBe('waiting');
    expect(Object.keys(stateOf(events).lineMarks)).toEqual(['accepted']);
  });
});

describe('a changed way', () => {
  const asking = [
    [START, 'open', opening('lapse')],
    asked('2026-03-03T10:00', { channel: 'none' }),
  ] as Parameters<typeof tell>[0];
  const changed = [
    ...asking,
    ['2026-03-10T10:00', 'way-changed', { way: 'request' }],
  ] as typeof asking;

  test('has its own meaning of submitted: what was recorded for the other way does not count', () => {
    expect(statusAfter(tell(asking))).toBe('waiting');
    expect(statusAfter(tell(changed))).toBe('preparing');
    expect(stateOf(tell(changed)).submissions).toHaveLength(1);
  });

  test('changed back, what was recorded counts again', () => {
    const back = tell([...changed, ['2026-03-10T10:01', 'way-changed', { way: 'lapse' }]]);
    expect(statusAfter(back)).toBe('waiting');
  });

  test('asks for the end states of the new way', () => {
    const done = [
      ...asking,
      ...reached('2026-03-05T10:00', 'line', 'contract-ended', 'final-bill-settled'),
    ] as typeof asking;
    expect(() => tell(done)).toThrow('state-not-applicable');
    const ended = [
      ...asking,
      ...reached('2026-03-05T10:00', 'line', 'contract-ended'),
    ] as typeof asking;
    const both = [
      ...ended,
      ...reached('2026-03-05T10:00', 'phone-1', 'profile-removed'),
    ] as typeof asking;
    expect(statusAfter(tell(both))).toBe('done');
    const request = tell([...both, ['2026-03-10T10:00', 'way-changed', { way: 'request' }]]);
    expect(statusAfter(request)).toBe('confirming');
  });
});
