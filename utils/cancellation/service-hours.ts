import type { Channel } from '../catalogue/schema.ts';

/** When a channel answers, as the operator publishes it: rows of days and times in the channel's own zone. */
export type ServiceHours = NonNullable<Channel['hours']>;
type Row = ServiceHours[number];
/** From a time on, until before another. */
export type Span = { from: Temporal.ZonedDateTime; to: Temporal.ZonedDateTime };

const MONDAY_TO: Partial<Record<Row['days'], [first: number, last: number]>> = {
  daily: [1, 7],
  'mon-thu': [1, 4],
  'mon-fri': [1, 5],
  'mon-sat': [1, 6],
  fri: [5, 5],
  sat: [6, 6],
  sun: [7, 7],
  'sat-sun': [6, 7],
};

const holdsOn = ({ days }: Row, day: Temporal.PlainDate): boolean => {
  const [first, last] = MONDAY_TO[days] ?? [0, 0];
  return first > 0 ? first <= day.dayOfWeek && day.dayOfWeek <= last : day.day === day.daysInMonth;
};

/** How many days of a week a row speaks of: the narrower one is the exception to the wider. */
const width = ({ days }: Row): number => {
  const [first, last] = MONDAY_TO[days] ?? [1, 0];
  return last - first + 1;
};

/** A time of the day by the clock of the zone; `24:00` is the start of the next day. */
const at = (day: Temporal.PlainDate, time: string, zone: string): Temporal.ZonedDateTime =>
  time === '24:00'
    ? day.add({ days: 1 }).toZonedDateTime(zone)
    : day.toZonedDateTime({ timeZone: zone, plainTime: time });

/** The hours of one day, the earliest first: those of the narrowest rows that hold on it. */
export const spansOn = (hours: ServiceHours, day: Temporal.PlainDate): Span[] => {
  const rows = hours.filter((row) => holdsOn(row, day));
  const narrowest = Math.min(...rows.map(width));
  return rows
    .filter((row) => width(row) === narrowest)
    .map(({ from, to, zone }) => ({ from: at(day, from, zone), to: at(day, to, zone) }))
    .sort((a, b) => Temporal.ZonedDateTime.compare(a.from, b.from));
};

/** A month's exception may lie behind a weekend and a holiday-less fortnight; further ahead nothing new is found. */
const DAYS_AHEAD = 14;

/** The hours of the next two weeks that are not over at `time`, the earliest first. */
export const spansFrom = (hours: ServiceHours, time: Temporal.ZonedDateTime): Span[] => {
  const [row] = hours;
  if (!row) return [];
  const today = time.withTimeZone(row.zone).toPlainDate();
  return Array.from({ length: DAYS_AHEAD + 1 }, (_, days) => today.add({ days }))
    .flatMap((day) => spansOn(hours, day))
    .filter(({ to }) => Temporal.ZonedDateTime.compare(to, time) > 0);
};

/** Open at a moment, and when that changes to open; `opens` is absent while it is open. */
export type Opening = { open: true } | { open: false; opens: Temporal.ZonedDateTime | undefined };

/** Whether a channel answers at `time`, and else from when on. */
export const openingAt = (hours: ServiceHours, time: Temporal.ZonedDateTime): Opening => {
  const [next] = spansFrom(hours, time);
  return next && Temporal.ZonedDateTime.compare(next.from, time) <= 0
    ? { open: true }
    : { open: false, opens: next?.from };
};

const later = (a: Temporal.ZonedDateTime, b: Temporal.ZonedDateTime) =>
  Temporal.ZonedDateTime.compare(a, b) >= 0 ? a : b;
const earlier = (a: Temporal.ZonedDateTime, b: Temporal.ZonedDateTime) =>
  Temporal.ZonedDateTime.compare(a, b) <= 0 ? a : b;

/** Hours in which a person is asked to do something, by the person's own clock: chosen by us. */
export const AWAKE = { from: '09:00', to: '21:00' } as const;
/** Minutes that must be left before the channel closes or the evening begins: chosen by us. */
const LEAST_MINUTES = 60;

/** The person's days from the one before `time` on; the first may reach into it where the zones lie far apart. */
const awakeFrom = (time: Temporal.ZonedDateTime): Span[] =>
  Array.from({ length: DAYS_AHEAD + 1 }, (_, days) => {
    const day = time.toPlainDate().add({ days });
    return { from: at(day, AWAKE.from, time.timeZoneId), to: at(day, AWAKE.to, time.timeZoneId) };
  });

const longEnough = ({ from, to }: Span): boolean =>
  Temporal.ZonedDateTime.compare(from.add({ minutes: LEAST_MINUTES }), to) <= 0;

/**
 * The first sensible moment at or after `time` (in the person's zone): by day for the person, and while the channel
 * answers, with an hour to spare. In the channel's zone where its hours are known, else in the person's. Where the
 * person's days and the channel's hours never meet, the channel's hours count alone.
 */
export const sensibleTime = (
  time: Temporal.ZonedDateTime,
  hours: ServiceHours = [],
): Temporal.ZonedDateTime => {
  const cut = ({ from, to }: Span): Span => ({ from: later(from, time), to });
  const days = awakeFrom(time).map(cut).filter(longEnough);
  const zone = hours[0]?.zone;
  if (!zone) return days[0]?.from ?? time;
  const open = spansFrom(hours, time).map(cut);
  const both = open.flatMap((span) =>
    days
      .map((day) => ({ from: later(span.from, day.from), to: earlier(span.to, day.to) }))
      .filter(longEnough),
  );
  return (both[0] ?? open.find(longEnough) ?? open[0])?.from.withTimeZone(zone) ?? time;
};
