/** Calendar arithmetic on plain days; all by `Temporal`. */

const DAYS_OFF: Record<string, number[]> = {
  'mon-fri': [6, 7],
};

/** `days` working days after `start` in a working week from Monday to Friday; public holidays are not known here. */
const addWorkingDays = (start: Temporal.PlainDate, days: number): Temporal.PlainDate => {
  let day = start;
  for (let left = days; left > 0; ) {
    day = day.add({ days: 1 });
    if (!DAYS_OFF['mon-fri']?.includes(day.dayOfWeek)) left -= 1;
  }
  return day;
};

/**
 * `start` plus a stored duration: ISO 8601, or `WD<n>` for n working days (the earliest such day). Hours and minutes
 * count up to whole days.
 */
export const addDuration = (start: string, duration: string): Temporal.PlainDate => {
  const day = Temporal.PlainDate.from(start);
  if (duration.startsWith('WD')) return addWorkingDays(day, Number(duration.slice(2)));
  const { years, months, weeks, days, hours, minutes } = Temporal.Duration.from(duration);
  return day.add({ years, months, weeks, days: days + Math.ceil((hours + minutes / 60) / 24) });
};

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

export const instantOf = (zoned: string): number =>
  Temporal.ZonedDateTime.from(zoned, { offset: 'use' }).epochMilliseconds;

export const dayOf = (zoned: string): string => zoned.slice(0, 10);
