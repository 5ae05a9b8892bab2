import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CancellationEvent, eventSchema } from '../../../utils/cancellation/event.ts';
import { effective, fold, inOrder, statusOf } from '../../../utils/cancellation/fold.ts';
import { headOf } from '../../../utils/cancellation/record.ts';
import { remindersOf } from '../../../utils/cancellation/reminders.ts';
import { arbitraryEvents } from '../support/arbitrary-events.ts';
import { PATIENCE } from '../support/patience.ts';
import { asked, idOf, opening, reached, stateOf, tell } from '../support/story.ts';

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

  test(
    'events shuffled and given twice make the same state, head and reminders',
    () => {
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
            headOf({ version: 1, id: 'x', events: list }, '', 'first'),
          );
          expect(b).toEqual(a);
          expect(remindersOf(stateOf(shuffled))).toEqual(remindersOf(stateOf(events)));
        }),
        { numRuns: 500 },
      );
    },
    PATIENCE,
  );

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
