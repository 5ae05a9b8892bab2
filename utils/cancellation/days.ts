/** Calendar arithmetic on plain days; all by `Temporal`. */
import { readWorkingDays, weekendIn } from './weekend.ts';

type Direction = 1 | -1;

/** The n-th working day from `start` on, or back from it; public holidays are not known here. */
const workingDaysFrom = (
  start: Temporal.PlainDate,
  count: number,
  country: string | undefined,
  direction: Direction,
): Temporal.PlainDate => {
  const weekend = weekendIn(country);
  let day = start;
  for (let left = count; left > 0; ) {
    day = day.add({ days: direction });
    if (!weekend.includes(day.dayOfWeek)) left -= 1;
  }
  return day;
};

const move = (
  day: Temporal.PlainDate,
  duration: string,
  direction: Direction,
): Temporal.PlainDate => {
  const working = readWorkingDays(duration);
  if (working) return workingDaysFrom(day, working.days, working.country, direction);
  const { years, months, weeks, days, hours, minutes } = Temporal.Duration.from(duration);
  const whole = { years, months, weeks, days: days + Math.ceil((hours + minutes / 60) / 24) };
  return direction > 0 ? day.add(whole) : day.subtract(whole);
};

/**
 * `start` plus a stored duration: ISO 8601, or working days as `weekend.ts` writes them (the earliest such day: public
 * holidays may put it off). Hours and minutes count up to whole days.
 */
export const addDuration = (start: string, duration: string): Temporal.PlainDate =>
  move(Temporal.PlainDate.from(start), duration, 1);

/** The last day from which a stored duration still fits before `end`, counted in the same way. */
export const subtractDuration = (end: Temporal.PlainDate, duration: string): Temporal.PlainDate =>
  move(end, duration, -1);

/** The first billing day on or after `start`; a day that the month lacks is its last day. */
export const nextBillingDay = (
  start: Temporal.PlainDate,
  billingDay: number,
): Temporal.PlainDate => {
  const inMonth = (month: Temporal.PlainDate) =>
    month.with({ day: Math.min(billingDay, month.daysInMonth) });
  const here = inMonth(start);
  return Temporal.PlainDate.compare(here, start) >= 0
    ? here
    : inMonth(start.with({ day: 1 }).add({ months: 1 }));
};

/** Milliseconds since the epoch at which `day` reaches `hour` o'clock in `zone`. */
export const atHour = (day: Temporal.PlainDate, hour: number, zone: string): number =>
  day.toZonedDateTime({ timeZone: zone, plainTime: { hour } }).epochMilliseconds;

/** Days and hours of a zone. What was asked once is remembered: thousands of reminders share a few times. */
export const calendarIn = (zone: string) => {
  const days = new Map<number, Temporal.PlainDate>();
  const hours = new Map<string, number>();
  return {
    /** The day that a time (milliseconds since the epoch) falls on. */
    dayOf: (time: number): Temporal.PlainDate => {
      const known = days.get(time);
      if (known) return known;
      const instant = Temporal.Instant.fromEpochMilliseconds(time);
      const day = instant.toZonedDateTimeISO(zone).toPlainDate();
      days.set(time, day);
      return day;
    },
    /** When it is `hour` o'clock so many days after a day. */
    hourAfter: (day: Temporal.PlainDate, count: number, hour: number): number => {
      const key = `${day}/${count}/${hour}`;
      const known = hours.get(key) ?? atHour(day.add({ days: count }), hour, zone);
      hours.set(key, known);
      return known;
    },
  };
};
export type Calendar = ReturnType<typeof calendarIn>;

export const instantOf = (zoned: string): number =>
  Temporal.ZonedDateTime.from(zoned, { offset: 'use' }).epochMilliseconds;

export const dayOf = (zoned: string): string => zoned.slice(0, 10);
