import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  afterQuiet,
  nextAnnouncement,
  type Pending,
  type Quiet,
  REPEAT_AFTER_DAYS,
  type Schedule,
  type Shown,
  schedule,
  shownKey,
} from '../../../utils/cancellation/schedule.ts';
import { MADRID, millis } from '../support/story.ts';

const DAY = 86_400_000;
const HOUR = 3_600_000;
const MINUTE = 60_000;
const LOUD: Quiet = { from: '00:00', to: '00:00', zone: MADRID };
const NIGHT: Quiet = { from: '21:00', to: '08:00', zone: MADRID };
const NOON = millis('2026-03-02T12:00');

const item = (key: string, due: number, more: Partial<Pending> = {}): Pending => ({
  cancellation: 'x',
  key,
  due,
  ...more,
});
const keysOf = (list: Pending[]) => list.map(({ key }) => key);

/** What the tracker keeps after it announced. */
const said = (shown: Shown, { announce }: Schedule, now: number): Shown => ({
  ...shown,
  ...Object.fromEntries(
    announce.map((one) => [
      shownKey(one),
      { count: (shown[shownKey(one)]?.count ?? 0) + 1, at: now },
    ]),
  ),
});

/** Runs the schedule as the browser would: wakes when it asked to, at times late, until `end`. Times of announcing. */
const live = (
  pending: Pending[],
  quiet: Quiet,
  { start, end, late = () => 0 }: { start: number; end: number; late?: () => number },
): { at: number; keys: string[] }[] => {
  const told: { at: number; keys: string[] }[] = [];
  let shown: Shown = {};
  for (let now = start; now <= end; ) {
    const plan = schedule(pending, shown, quiet, now);
    if (plan.announce.length > 0) told.push({ at: now, keys: keysOf(plan.announce) });
    shown = said(shown, plan, now);
    const { wakeAt } = schedule(pending, shown, quiet, now);
    if (wakeAt === undefined) break;
    now = wakeAt + late();
  }
  return told;
};

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

  test('a reminder repeats further and further apart, at last every thirty days', () => {
    const list = [item('a', NOON)];
    const told = live(list, LOUD, { start: NOON, end: NOON + 150 * DAY });
    const gaps = told.slice(1).map(({ at }, index) => (at - (told[index]?.at ?? 0)) / DAY);
    expect(gaps).toEqual([...REPEAT_AFTER_DAYS, 30, 30, 30]);
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

describe('quiet hours', () => {
  const end = (local: string, quiet: Quiet) =>
    Temporal.Instant.fromEpochMilliseconds(afterQuiet(millis(local, quiet.zone), quiet))
      .toZonedDateTimeISO(quiet.zone)
      .toPlainDateTime()
      .toString({ smallestUnit: 'minute' });

  test.each([
    ['2026-03-02T20:59', '2026-03-02T20:59', 'before them'],
    ['2026-03-02T21:00', '2026-03-03T08:00', 'from their first minute'],
    ['2026-03-02T23:30', '2026-03-03T08:00', 'before midnight'],
    ['2026-03-03T03:00', '2026-03-03T08:00', 'after midnight'],
    ['2026-03-03T08:00', '2026-03-03T08:00', 'over'],
    ['2026-12-31T22:00', '2027-01-01T08:00', 'over the end of a year'],
    ['2026-03-29T01:30', '2026-03-29T08:00', 'the short night'],
    ['2026-10-25T01:30', '2026-10-25T08:00', 'the long night'],
  ])('over midnight, at %s: until %s (%s)', (local, until) => {
    expect(end(local, NIGHT)).toBe(until);
  });

  test('within a day, and the same time twice means never', () => {
    const noon = { from: '12:00', to: '14:00', zone: MADRID };
    expect(end('2026-03-02T11:59', noon)).toBe('2026-03-02T11:59');
    expect(end('2026-03-02T12:30', noon)).toBe('2026-03-02T14:00');
    expect(end('2026-03-02T14:00', noon)).toBe('2026-03-02T14:00');
    expect(end('2026-03-02T23:00', { ...LOUD, from: '22:00', to: '22:00' })).toBe(
      '2026-03-02T23:00',
    );
  });

  test('an end that the clock shows twice is never in the past', () => {
    const quiet = { from: '22:00', to: '02:30', zone: MADRID };
    const second = Temporal.ZonedDateTime.from(
      '2026-10-25T02:10+01:00[Europe/Madrid]',
    ).epochMilliseconds;
    expect(afterQuiet(second, quiet)).toBe(second + 20 * MINUTE);
  });

  test('at their end it is loud, and the end never lies in the past', () => {
    const clock = fc
      .integer({ min: 0, max: 23 })
      .map((hour) => `${String(hour).padStart(2, '0')}:30`);
    const zone = fc.constantFrom(MADRID, 'America/Havana', 'Asia/Shanghai', 'Australia/Lord_Howe');
    const time = fc.integer({ min: NOON, max: NOON + 400 * DAY });
    fc.assert(
      fc.property(clock, clock, zone, time, (from, to, place, now) => {
        // Of a loud time shorter than the hour that spring takes away nothing may be left.
        const loud = (Number(from.slice(0, 2)) - Number(to.slice(0, 2)) + 24) % 24;
        fc.pre(from === to || loud > 1);
        const quiet = { from, to, zone: place };
        const later = afterQuiet(now, quiet);
        expect(later).toBeGreaterThanOrEqual(now);
        expect(later).toBeLessThanOrEqual(now + DAY + HOUR);
        expect(afterQuiet(later, quiet)).toBe(later);
      }),
      { numRuns: 1000 },
    );
  });

  test('nothing is said in them, the badge counts all the same, and it is said at their end', () => {
    const night = millis('2026-03-02T23:00');
    const plan = schedule([item('a', night - HOUR)], {}, NIGHT, night);
    expect(plan.announce).toEqual([]);
    expect(keysOf(plan.due)).toEqual(['a']);
    expect(plan.wakeAt).toBe(millis('2026-03-03T08:00'));
  });
});

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
    expect((told[1]?.at ?? 0) - (told[0]?.at ?? 0)).toBe(DAY);
  });

  test('I-14 whatever the clock does between looks: said at the first look, again in the usual time and a day, no burst', () => {
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
          if (at > clock - DAY && at <= clock) expect(plan.announce).toEqual([]);
          shown = said(shown, plan, clock);
          if (clock < NOON) continue;
          const count = shown['x/a']?.count ?? 1;
          const usual = REPEAT_AFTER_DAYS[Math.min(count, REPEAT_AFTER_DAYS.length) - 1] ?? 0;
          const next = nextAnnouncement(one, shown, clock);
          expect(next).toBeGreaterThan(clock);
          expect(next).toBeLessThanOrEqual(clock + (usual + 1) * DAY);
        }
      }),
      { numRuns: 500 },
    );
  });

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
          { start: NOON, end: at + 2 * DAY },
        );
        expect(told[0]?.at).toBeGreaterThanOrEqual(at);
        expect(told[0]?.at).toBeLessThanOrEqual(at + DAY + HOUR + MINUTE);
      }),
      { numRuns: 200 },
    );
  });
});
