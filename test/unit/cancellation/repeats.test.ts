import { describe, expect, test } from 'vitest';
import { calendarIn } from '../../../utils/cancellation/days.ts';
import { nextAnnouncement, type Pending } from '../../../utils/cancellation/schedule.ts';
import { DAY, dayIn, HOUR, item, LOUD, live, NIGHT, NOON, timeIn } from '../support/schedule.ts';
import { MADRID, millis } from '../support/story.ts';

/** Days between the times at which one reminder is said, the first of them when it falls due. */
const distances = (one: Pending, days: number): number[] => {
  const told = live([one], LOUD, { start: one.due, end: one.due + days * DAY });
  const dates = told.map(({ at }) => Temporal.PlainDate.from(dayIn(MADRID, at)));
  return dates.slice(1).map((date, index) => (dates[index] as Temporal.PlainDate).until(date).days);
};

describe('I-11 when a reminder comes again', () => {
  test('I-11 a question: further and further apart, at last every thirty days', () => {
    for (const key of ['device:phone-1', 'line-end', 'processing-over', 'retry:aaaa-1'])
      expect(distances(item(key, NOON), 150)).toEqual([1, 2, 4, 7, 14, 30, 30, 30, 30]);
  });

  test('I-11 what loses nothing by waiting: with larger steps from the start', () => {
    for (const key of ['prechecks-open', 'last-bill'])
      expect(distances(item(key, NOON), 90)).toEqual([3, 7, 14, 30, 30]);
  });

  test('I-11 a deadline: every day up to the day after it, then every week', () => {
    const until = dayIn(MADRID, NOON + 3 * DAY);
    expect(distances(item('port-code-expires', NOON, { until }), 20)).toEqual([1, 1, 1, 1, 7, 7]);
  });

  test('I-11 always at nine, however late the last time was: times do not creep', () => {
    const late = [0, 7 * HOUR, 3 * HOUR, 40 * 60_000];
    const told = live([item('device:phone-1', NOON)], LOUD, {
      start: NOON,
      end: NOON + 20 * DAY,
      late: () => late.pop() ?? 0,
    });
    const times = told.slice(1).map(({ at }) => timeIn(MADRID, at));
    expect(times).toEqual(['09:40', '16:00', '09:00', '09:00']);
  });

  test('I-14 at nine where the person is, by the clock there', () => {
    const shown = { 'x/a': { count: 1, at: millis('2026-03-28T12:00') } };
    const next = (zone: string) =>
      nextAnnouncement(item('a', NOON), shown, NOON + 30 * DAY, calendarIn(zone));
    for (const zone of [MADRID, 'America/Havana', 'Asia/Shanghai', 'Pacific/Kiritimati'])
      expect(timeIn(zone, next(zone)), zone).toBe('09:00');
    // The clock went forward that night.
    expect(next(MADRID)).toBe(millis('2026-03-28T12:00') + 20 * HOUR);
  });

  test('I-14 nine lies in the quiet hours: then at their end', () => {
    const late = { ...NIGHT, to: '11:00' };
    const told = live([item('device:phone-1', NOON)], late, { start: NOON, end: NOON + 4 * DAY });
    expect(told.map(({ at }) => timeIn(MADRID, at))).toEqual(['12:00', '11:00', '11:00']);
  });
});
