import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calendarIn } from '../../../utils/cancellation/days.ts';
import { daysUntilNext, repeatsOf } from '../../../utils/cancellation/repeats.ts';
import { nextAnnouncement, type Shown, schedule } from '../../../utils/cancellation/schedule.ts';
import { PATIENCE } from '../support/patience.ts';
import {
  DAY,
  dayIn,
  HOUR,
  item,
  keysOf,
  LOUD,
  live,
  MINUTE,
  NOON,
  said,
} from '../support/schedule.ts';
import { MADRID, millis } from '../support/story.ts';

describe('I-14 clocks', () => {
  const list = [item('a', NOON - DAY), item('b', NOON + 3 * DAY)];

  test('I-14 set back by far after a showing: said again at once, not after all the time that was set back', () => {
    const shown = { 'x/a': { count: 1, at: NOON + 365 * DAY } };
    const plan = schedule(list, shown, LOUD, NOON);
    expect(keysOf(plan.announce)).toEqual(['a']);
    const after = said(shown, plan, NOON);
    expect(schedule(list, after, LOUD, NOON).announce).toEqual([]);
    expect(schedule(list, after, LOUD, NOON + 2 * DAY).announce).toEqual([list[0]]);
  });

  test('I-14 set right by a little after a showing: nothing is said twice', () => {
    const shown = { 'x/a': { count: 1, at: NOON + 2 * MINUTE } };
    expect(schedule(list, shown, LOUD, NOON).announce).toEqual([]);
  });

  test('I-14 set back by less than a day after a showing: the next day counts from the clock as it is', () => {
    const shown = { 'x/a': { count: 1, at: millis('2026-03-03T01:30') } };
    const now = millis('2026-03-02T14:00');
    expect(nextAnnouncement(item('a', NOON), shown, now, calendarIn(MADRID))).toBe(
      millis('2026-03-03T09:00'),
    );
  });

  test('I-14 set back before anything was due: nothing is due, and a look a day ahead', () => {
    const plan = schedule(list, {}, LOUD, NOON - 90 * DAY);
    expect(plan).toEqual({ due: [], announce: [], wakeAt: NOON - 89 * DAY });
  });

  test('I-14 set forward by a year: all is said together, once', () => {
    const plan = schedule(list, {}, LOUD, NOON + 365 * DAY);
    expect(keysOf(plan.announce)).toEqual(['a', 'b']);
    expect(
      schedule(list, said({}, plan, NOON + 365 * DAY), LOUD, NOON + 365 * DAY).announce,
    ).toEqual([]);
  });

  test('I-14 asleep for months: one announcement at waking, then the usual distances', () => {
    const sleeps = [100 * DAY];
    const sleep = () => sleeps.pop() ?? 0;
    const told = live([item('a', NOON + HOUR)], LOUD, {
      start: NOON,
      end: NOON + 130 * DAY,
      late: sleep,
    });
    expect(told[0]?.at).toBe(NOON + HOUR + 100 * DAY);
    expect(dayIn(MADRID, told[1]?.at ?? 0)).toBe(dayIn(MADRID, (told[0]?.at ?? 0) + DAY));
  });

  test(
    'I-14 whatever the clock does between looks: said at the first look, again in the usual time and a day, no burst',
    () => {
      const jump = fc.integer({ min: -400 * DAY, max: 400 * DAY });
      const look = fc.record({ passed: fc.nat(DAY), jump: fc.oneof(fc.constant(0), jump) });
      fc.assert(
        fc.property(fc.array(look, { minLength: 1, maxLength: 30 }), (looks) => {
          const one = item('a', NOON);
          let shown: Shown = {};
          let clock = NOON - DAY;
          for (const { passed, jump: set } of looks) {
            clock += passed + set;
            const plan = schedule([one], shown, LOUD, clock);
            if (clock >= NOON && !shown['x/a']) expect(plan.announce).toEqual([one]);
            const at = shown['x/a']?.at ?? 0;
            if (at <= clock && dayIn(MADRID, at) === dayIn(MADRID, clock))
              expect(plan.announce).toEqual([]);
            shown = said(shown, plan, clock);
            if (clock < NOON) continue;
            const count = shown['x/a']?.count ?? 1;
            const usual = daysUntilNext(repeatsOf('a', undefined, ''), count);
            const next = nextAnnouncement(one, shown, clock, calendarIn(MADRID));
            expect(next).toBeGreaterThan(clock);
            expect(next).toBeLessThanOrEqual(clock + (usual + 1) * DAY);
          }
        }),
        { numRuns: 500 },
      );
    },
    PATIENCE,
  );

  test('I-14 with quiet hours of any length nothing due stays unsaid for more than a day', () => {
    const clock = fc
      .integer({ min: 0, max: 23 })
      .map((hour) => `${String(hour).padStart(2, '0')}:00`);
    const due = fc.integer({ min: NOON, max: NOON + 400 * DAY });
    fc.assert(
      fc.property(clock, clock, due, (from, to, at) => {
        const loud = (Number(from.slice(0, 2)) - Number(to.slice(0, 2)) + 24) % 24;
        fc.pre(from === to || loud > 1);
        const told = live(
          [item('a', at)],
          { from, to, zone: MADRID },
          { start: at - 2 * DAY, end: at + 2 * DAY },
        );
        expect(told[0]?.at).toBeGreaterThanOrEqual(at);
        expect(told[0]?.at).toBeLessThanOrEqual(at + DAY + HOUR + MINUTE);
      }),
      { numRuns: 500 },
    );
  });
});
