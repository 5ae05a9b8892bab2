import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { afterQuiet, schedule, shownKey } from '../../../utils/cancellation/schedule.ts';
import { DAY, HOUR, item, keysOf, LOUD, MINUTE, NIGHT, NOON, said } from '../support/schedule.ts';

describe('I-10 the alarm', () => {
  test('I-10 nothing pending: nothing is due, nothing is said, no wake-up at all', () => {
    expect(schedule([], {}, NIGHT, NOON)).toEqual({ due: [], announce: [], wakeAt: undefined });
  });

  test('I-10 something pending: a wake-up at the earliest due time, at most a day and at least a minute ahead', () => {
    expect(
      schedule([item('a', NOON + 5 * HOUR), item('b', NOON + 2 * HOUR)], {}, LOUD, NOON).wakeAt,
    ).toBe(NOON + 2 * HOUR);
    expect(schedule([item('a', NOON + 40 * DAY)], {}, LOUD, NOON).wakeAt).toBe(NOON + DAY);
    expect(schedule([item('a', NOON + 5)], {}, LOUD, NOON).wakeAt).toBe(NOON + MINUTE);
    const pending = fc.array(fc.integer({ min: -50 * DAY, max: 50 * DAY }), {
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(pending, (offsets) => {
        const list = offsets.map((offset, index) => item(`k${index}`, NOON + offset));
        const { wakeAt = 0 } = schedule(list, {}, NIGHT, NOON);
        expect(wakeAt).toBeGreaterThanOrEqual(NOON + MINUTE);
        expect(wakeAt).toBeLessThanOrEqual(NOON + DAY);
        const earliest = Math.min(...offsets.filter((offset) => offset > 0), DAY);
        expect(wakeAt).toBeLessThanOrEqual(
          Math.max(afterQuiet(NOON + earliest, NIGHT), NOON + MINUTE),
        );
      }),
    );
  });

  test('I-10 asked twice at the same time it is the same', () => {
    const list = [item('a', NOON - HOUR), item('b', NOON + HOUR)];
    expect(schedule(list, {}, LOUD, NOON)).toEqual(schedule(list, {}, LOUD, NOON));
  });

  test('something that is said only once and was said still wakes once a day, as long as it is pending', () => {
    const once = item('did-you-finish', NOON - HOUR, { once: true });
    const shown = { [shownKey(once)]: { count: 1, at: NOON - HOUR } };
    expect(schedule([once], shown, LOUD, NOON)).toEqual({
      due: [once],
      announce: [],
      wakeAt: NOON + DAY,
    });
  });
});

describe('I-11 what is due', () => {
  test('something that is said only once is said again where it came anew since', () => {
    const [shown, again] = [
      { [shownKey(item('did-you-finish', 0))]: { count: 1, at: NOON - 2 * HOUR } },
      item('did-you-finish', NOON - HOUR, { once: true }),
    ];
    expect(schedule([again], shown, LOUD, NOON).announce).toEqual([again]);
  });

  test('I-11 everything missed is said together, once, and the next wake-up is strictly later', () => {
    const list = [
      item('a', NOON - 30 * DAY),
      item('b', NOON - DAY),
      item('c', NOON),
      item('d', NOON + DAY),
    ];
    const first = schedule(list, {}, LOUD, NOON);
    expect(keysOf(first.announce)).toEqual(['a', 'b', 'c']);
    const again = schedule(list, said({}, first, NOON), LOUD, NOON);
    expect(again.announce).toEqual([]);
    expect(keysOf(again.due)).toEqual(['a', 'b', 'c']);
    expect(again.wakeAt).toBeGreaterThan(NOON);
  });

  test('a reminder that was put off after it was shown is said at its new time', () => {
    const shown = { 'x/a': { count: 3, at: NOON - DAY } };
    const { announce, wakeAt } = schedule([item('a', NOON + HOUR)], shown, LOUD, NOON);
    expect(announce).toEqual([]);
    expect(wakeAt).toBe(NOON + HOUR);
  });

  test('the same reminder of two cancellations is two reminders', () => {
    const list = [item('a', NOON), item('a', NOON, { cancellation: 'y' })];
    expect(schedule(list, { 'x/a': { count: 1, at: NOON } }, LOUD, NOON).announce).toEqual([
      list[1],
    ]);
  });
});
