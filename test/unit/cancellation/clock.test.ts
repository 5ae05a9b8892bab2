import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { laterTick, nextTick, printClock, readClock } from '../../../utils/cancellation/clock.ts';
import { eventSchema } from '../../../utils/cancellation/event.ts';
import { catchUp, newInstallation, stamp } from '../../../utils/tracker/installation.ts';
import { arbitraryEvents } from '../support/arbitrary-events.ts';
import { circumstances } from '../support/story.ts';

const tick = fc.record({
  ms: fc.integer({ min: 0, max: 4_000_000_000_000 }),
  count: fc.integer({ min: 0, max: 999_999 }),
});

describe('the clock of events', () => {
  test('printed clocks sort as text in the order of the ticks', () => {
    fc.assert(
      fc.property(tick, tick, (a, b) => {
        const [left, right] = [printClock(a, 'zz'), printClock(b, 'aa')];
        const later = a.ms - b.ms || a.count - b.count;
        if (later !== 0) expect(left > right).toBe(later > 0);
        expect(readClock(left)).toEqual(a);
        expect(laterTick(a, b)).toEqual(later >= 0 ? a : b);
      }),
    );
  });

  test('goes on when the clock of the machine goes back, and stays readable when its counter is full', () => {
    fc.assert(
      fc.property(tick, fc.integer({ min: 0, max: 4_000_000_000_000 }), (last, wall) => {
        const next = printClock(nextTick(last, wall), 'a');
        expect(next > printClock(last, 'a')).toBe(true);
        expect(next).toMatch(/^\d{15}-\d{6}-a$/);
      }),
    );
    expect(nextTick({ ms: 5, count: 999_999 }, 1)).toEqual({ ms: 6, count: 0 });
  });
});

describe('stamping', () => {
  const context = circumstances('2026-03-02T10:00');
  const note = { type: 'evidence-added', payload: { kind: 'note', text: 'x' } } as const;

  test('what is written next comes after everything that was ever seen, and fits the stored shape', () => {
    fc.assert(
      fc.property(arbitraryEvents(20), (events) => {
        const { events: added } = stamp(
          [note, note],
          catchUp(newInstallation(), events),
          'c',
          context.now,
        );
        const clocks = [...events, ...added].map(({ clock }) => clock);
        expect(clocks).toEqual([...clocks].sort());
        expect(new Set(clocks).size).toBe(clocks.length);
        for (const event of added) expect(eventSchema.safeParse(event).error).toBeUndefined();
      }),
      { numRuns: 100 },
    );
  });

  test('an installation that meets its own later events never gives their ids a second time', () => {
    const installation = { ...newInstallation(), id: 'aaaa' };
    const { events } = stamp([note, note, note], installation, 'c', context.now);
    const again = stamp([note], catchUp(installation, events), 'd', context.now);
    expect(events.map(({ id }) => id)).not.toContain(again.events[0]?.id);
  });

  test('two new installations have different names', () => {
    expect(newInstallation().id).not.toBe(newInstallation().id);
  });
});
