import { type Language, tagOf } from '../utils/i18n.ts';

const PARTS = {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
} as const;

const format = (time: Temporal.ZonedDateTime, zone: string, language: Language, named: boolean) =>
  new Intl.DateTimeFormat(tagOf(language), {
    ...PARTS,
    ...(time.year !== Temporal.Now.plainDateISO().year && { year: 'numeric' as const }),
    hourCycle: 'h23',
    timeZone: zone,
    ...(named && { timeZoneName: 'longGeneric' as const }),
  }).format(time.epochMilliseconds);

/** A moment on this machine's clock: day of the week, day, hour and minute. */
export const momentText = (time: Temporal.ZonedDateTime, language: Language): string =>
  format(time, Temporal.Now.timeZoneId(), language, false);

/** The same on the clock of its own zone, which is named; undefined where that clock shows the same. */
export const momentThereText = (
  time: Temporal.ZonedDateTime,
  language: Language,
): string | undefined =>
  time.offsetNanoseconds === time.withTimeZone(Temporal.Now.timeZoneId()).offsetNanoseconds
    ? undefined
    : format(time, time.timeZoneId, language, true);

/** A time that was written down (UTC), on this machine's clock; a dash where none was. */
export const writtenText = (at: string, language: Language): string =>
  at ? momentText(Temporal.Instant.from(at).toZonedDateTimeISO('UTC'), language) : '–';
