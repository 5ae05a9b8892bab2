import { remindersOf } from '../../../utils/cancellation/reminders.ts';
import type { Way } from '../../../utils/cancellation/words.ts';
import type { Operator } from '../../../utils/catalogue/schema.ts';
import { SILENT } from './operators.ts';
import { dueTimes, opening, type Step, stateOf, tell } from './story.ts';

/** When every cancellation of these tests is opened, local time. */
export const START = '2026-03-02T10:00';
/** The opening of a cancellation, as a step. */
export const open = (way: Way = 'request', more: Parameters<typeof opening>[1] = {}): Step => [
  START,
  'open',
  opening(way, more),
];
/** Reminder key → time from which it is due, after these steps. */
export const due = (steps: Step[], operator: Operator = SILENT, zone?: string) =>
  dueTimes(tell(steps, { operator, ...(zone && { zone }) }), zone);
/** Reminder key → last day of its deadline, of those that have one. */
export const until = (steps: Step[], operator: Operator = SILENT): Record<string, string> =>
  Object.fromEntries(
    remindersOf(stateOf(tell(steps, { operator }))).flatMap(({ key, until: last }) =>
      last ? [[key, last]] : [],
    ),
  );
/** Keys of what reminds after these steps. */
export const keys = (...steps: Step[]) => Object.keys(due(steps));
/** The person has read a reminder. */
export const acknowledge = (when: string, reminder: string): Step => [
  when,
  'acknowledged',
  { reminder },
];
/** The person puts a reminder off, in summer time. */
export const snooze = (when: string, reminder: string, until: string): Step => [
  when,
  'snoozed',
  { reminder, until: `${until}+02:00[Europe/Madrid]` },
];
