import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { afterQuiet, type Quiet, schedule } from '../../../utils/cancellation/schedule.ts';
import { PATIENCE } from '../support/patience.ts';
import { DAY, HOUR, item, keysOf, LOUD, MINUTE, NIGHT, NOON } from '../support/schedule.ts';
import { MADRID, millis } from '../support/story.ts';

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

  test('an hour of each day is never quiet: they end earlier than asked for, where less would be left', () => {
    const nearlyAll = { from: '09:00', to: '08:50', zone: MADRID };
    expect(end('2026-03-02T07:59', nearlyAll)).toBe('2026-03-02T08:00');
    expect(end('2026-03-02T08:30', nearlyAll)).toBe('2026-03-02T08:30');
    expect(end('2026-03-02T09:00', nearlyAll)).toBe('2026-03-03T08:00');
    const fromMidnight = { from: '00:10', to: '00:00', zone: MADRID };
    expect(end('2026-03-02T12:00', fromMidnight)).toBe('2026-03-02T23:10');
    expect(end('2026-03-02T23:30', fromMidnight)).toBe('2026-03-02T23:30');
  });

  test('an end that the clock shows twice is never in the past', () => {
    const quiet = { from: '22:00', to: '02:30', zone: MADRID };
    const second = Temporal.ZonedDateTime.from(
      '2026-10-25T02:10+01:00[Europe/Madrid]',
    ).epochMilliseconds;
    expect(afterQuiet(second, quiet)).toBe(second + 20 * MINUTE);
  });

  test(
    'at their end it is loud, and the end never lies in the past',
    () => {
      const clock = fc
        .integer({ min: 0, max: 23 })
        .map((hour) => `${String(hour).padStart(2, '0')}:30`);
      const zone = fc.constantFrom(
        MADRID,
        'America/Havana',
        'Asia/Shanghai',
        'Australia/Lord_Howe',
      );
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
    },
    PATIENCE,
  );

  test('nothing is said in them, the badge counts all the same, and it is said at their end', () => {
    const night = millis('2026-03-02T23:00');
    const plan = schedule([item('a', night - HOUR)], {}, NIGHT, night);
    expect(plan.announce).toEqual([]);
    expect(keysOf(plan.due)).toEqual(['a']);
    expect(plan.wakeAt).toBe(millis('2026-03-03T08:00'));
  });
});
