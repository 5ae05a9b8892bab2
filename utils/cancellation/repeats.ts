import { hasPassed, type ReminderCode } from './reminders.ts';

/**
 * Days until a reminder is said again, after it was said once, twice, …; the last number holds from then on. Chosen by
 * us, with no chance in it, so that a view can say what comes when.
 */
export type Repeats = readonly number[];

/** What only the person can answer: further and further apart, never given up. */
const QUESTION: Repeats = [1, 2, 4, 7, 14, 30];
/** What loses nothing by waiting. */
const PATIENT: Repeats = [3, 7, 14, 30];
/** Up to the last day of a deadline, and on the day after it. */
const DAILY: Repeats = [1];
/** Once the deadline is behind. */
const WEEKLY: Repeats = [7];

const PATIENT_CODES: ReadonlySet<string> = new Set<ReminderCode>(['prechecks-open', 'last-bill']);

/** The clock time at which a reminder comes again, in the zone in which the person is. */
export const REPEAT_HOUR = 9;

/** How a reminder repeats; `until` is the last day of its deadline and `today` the day of the person, plain dates. */
export const repeatsOf = (code: string, until: string | undefined, today: string): Repeats => {
  if (until !== undefined) return hasPassed(until, today) ? WEEKLY : DAILY;
  return PATIENT_CODES.has(code) ? PATIENT : QUESTION;
};

/** Days until the next time, after it was said `count` times. */
export const daysUntilNext = (repeats: Repeats, count: number): number =>
  repeats[Math.min(count, repeats.length) - 1] ?? 1;
