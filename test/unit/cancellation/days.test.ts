import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDuration,
  atHour,
  nextBillingDay,
  subtractDuration,
} from '../../../utils/cancellation/days.ts';
import { weekendIn } from '../../../utils/cancellation/weekend.ts';
import { PATIENCE } from '../support/patience.ts';

const date = fc
  .integer({ min: 0, max: 8000 })
  .map((days) => Temporal.PlainDate.from('2020-01-01').add({ days }));

describe('durations', () => {
  test.each([
    ['2026-03-06', 'WD1', '2026-03-09', 'a Friday: the next working day is Monday'],
    ['2026-03-07', 'WD1', '2026-03-09', 'a Saturday'],
    ['2026-03-08', 'WD2', '2026-03-10', 'a Sunday'],
    ['2026-03-05', 'WD2', '2026-03-09', 'a Thursday'],
    ['2026-03-02', 'WD5', '2026-03-09', 'five working days are a week'],
    ['2026-03-02', 'WD0', '2026-03-02', 'none'],
    ['2026-03-06', 'WD1/IN', '2026-03-07', 'India works on Saturdays'],
    ['2026-03-04', 'WD2/IL', '2026-03-08', 'in Israel the weekend is Friday and Saturday'],
    ['2026-01-31', 'P1M', '2026-02-28', 'the end of a shorter month'],
    ['2028-01-31', 'P1M', '2028-02-29', 'a leap year'],
    ['2028-02-29', 'P1Y', '2029-02-28', 'a year after a leap day'],
    ['2026-03-05', 'P2W', '2026-03-19', 'weeks'],
    ['2026-03-05', 'P330D', '2027-01-29', 'days over the end of a year'],
    ['2026-03-05', 'PT1H', '2026-03-06', 'an hour ends on the next day at the latest'],
    ['2026-03-05', 'PT24H', '2026-03-06', 'a day in hours'],
    ['2026-03-05', 'PT48H', '2026-03-07', 'two days in hours'],
    ['2026-03-05', 'PT72H', '2026-03-08', 'three days in hours'],
    ['2026-03-05', 'PT30M', '2026-03-06', 'minutes as well'],
    ['2026-03-05', 'P1DT12H', '2026-03-07', 'a day and a half'],
  ])('%s and %s is %s: %s', (start, duration, end) => {
    expect(addDuration(start, duration).toString()).toBe(end);
  });

  test('n working days later is a working day, with n of them passed', () => {
    fc.assert(
      fc.property(date, fc.integer({ min: 1, max: 40 }), (start, count) => {
        const end = addDuration(start.toString(), `WD${count}`);
        expect(end.dayOfWeek).toBeLessThan(6);
        let passed = 0;
        for (let day = start.add({ days: 1 }); Temporal.PlainDate.compare(day, end) <= 0; )
          [passed, day] = [passed + (day.dayOfWeek < 6 ? 1 : 0), day.add({ days: 1 })];
        expect(passed).toBe(count);
      }),
      { numRuns: 200 },
    );
  });
});

describe('the last day that leaves a duration', () => {
  test.each([
    ['2026-06-30', 'P1M', '2026-05-30'],
    ['2026-03-20', 'P7D', '2026-03-13'],
    ['2026-03-20', 'PT24H', '2026-03-19'],
    ['2026-03-20', 'PT48H', '2026-03-18'],
    ['2026-03-09', 'WD2', '2026-03-05'],
    ['2026-03-09', 'WD2/IN', '2026-03-06'],
  ])('before %s, %s: %s', (end, duration, last) => {
    expect(subtractDuration(Temporal.PlainDate.from(end), duration).toString()).toBe(last);
  });
});

test('weekends are those of CLDR, for every country that it knows', () => {
  const regions = Array.from({ length: 26 * 26 }, (_, index) =>
    String.fromCharCode(65 + Math.floor(index / 26), 65 + (index % 26)),
  );
  type Weeks = { getWeekInfo(): { weekend: number[] } };
  for (const region of regions) {
    // Codes of countries that are no more stand in the data still; no operator is there.
    if (['NT', 'YD'].includes(region)) continue;
    const { weekend } = (new Intl.Locale(`und-${region}`) as unknown as Weeks).getWeekInfo();
    expect(weekendIn(region), region).toEqual(weekend);
  }
});

describe('billing days', () => {
  test.each([
    ['2026-03-05', 5, '2026-03-05', 'the day itself'],
    ['2026-03-06', 5, '2026-04-05', 'the month after'],
    ['2026-02-01', 31, '2026-02-28', 'day 31 in February'],
    ['2028-02-01', 30, '2028-02-29', 'day 30 in a leap February'],
    ['2026-04-30', 31, '2026-04-30', 'day 31 in April, on its last day'],
    ['2026-01-31', 30, '2026-02-28', 'past day 30 in January'],
    ['2026-12-31', 1, '2027-01-01', 'over the end of a year'],
  ])('from %s, day %i comes on %s: %s', (start, billingDay, expected) => {
    const day = nextBillingDay(Temporal.PlainDate.from(start), billingDay);
    expect(day.toString()).toBe(expected);
  });

  test(
    'the next billing day is never before the start and at most a month and a day ahead',
    () => {
      fc.assert(
        fc.property(date, fc.integer({ min: 1, max: 31 }), (start, billingDay) => {
          const day = nextBillingDay(start, billingDay);
          expect(Temporal.PlainDate.compare(day, start)).toBeGreaterThanOrEqual(0);
          expect(start.until(day).total({ unit: 'days' })).toBeLessThanOrEqual(31);
          expect(day.day).toBe(Math.min(billingDay, day.daysInMonth));
        }),
        { numRuns: 300 },
      );
    },
    PATIENCE,
  );
});

test('nine o’clock is nine on the wall, whatever daylight saving does', () => {
  const nine = (day: string, zone: string) =>
    new Date(atHour(Temporal.PlainDate.from(day), 9, zone)).toISOString().slice(11, 16);
  expect(nine('2026-03-28', 'Europe/Madrid')).toBe('08:00');
  expect(nine('2026-03-29', 'Europe/Madrid')).toBe('07:00');
  expect(nine('2026-10-25', 'Europe/Madrid')).toBe('08:00');
  expect(nine('2026-03-08', 'America/New_York')).toBe('13:00');
  expect(nine('2026-07-01', 'Asia/Shanghai')).toBe('01:00');
  expect(nine('2026-07-01', 'America/Havana')).toBe('13:00');
});
