import { atHour, dayOf, instantOf } from './days.ts';
import {
  type Cancellation,
  isPending,
  openDeviceStates,
  openLineStates,
  statusOf,
} from './fold.ts';
import { type Ground, ours, type ReminderCode, type Timer } from './timer.ts';
import { companionStart, deviceStart, lastBill, waiting } from './timers.ts';
import { preparing, renewalNotice } from './timers-preparing.ts';

export type { Ground, ReminderCode } from './timer.ts';

/**
 * `due` is in milliseconds since the epoch. `subject` is a device id where the reminder is about one. `until` is the last
 * day (a plain date) of the deadline that it warns of.
 */
export type Reminder = {
  key: string;
  code: ReminderCode;
  subject?: string;
  due: number;
  until?: string;
  ground: Ground;
};

/** Reminders that rest when the person has read them; the others rest only when the matter itself is settled. */
export const ACKNOWLEDGEABLE: ReadonlySet<ReminderCode> = new Set([
  'prechecks-open',
  'notice-deadline',
  'renewal-notice',
  'port-code-expires',
  'undo-window',
  'retry',
]);

/** What warns of a deadline: its texts name the last day, and say when that is behind. */
export const WITH_DEADLINE = [
  'notice-deadline',
  'renewal-notice',
  'port-code-expires',
  'undo-window',
  'reservation-lapses',
] as const satisfies ReminderCode[];

/** These come back later of themselves: nothing pending is ever forgotten, and a plan renews again and again. */
const COME_BACK: ReadonlySet<ReminderCode> = new Set(['prechecks-open', 'renewal-notice']);
const DUE_HOUR = 9;

/** Everything that has a day of its own, with the device that it is about. */
const timersOf = (state: Cancellation): [ReminderCode, Timer, string?][] => {
  const isPreparing = statusOf(state) === 'preparing';
  const list: [ReminderCode, Timer, string?][] = [
    ...(isPreparing ? preparing(state) : []),
    ...waiting(state),
  ];
  const open = openLineStates(state);
  const renewal = isPreparing || open.includes('auto-renew-off') ? renewalNotice(state) : undefined;
  if (renewal) list.push(['renewal-notice', renewal]);
  if (open.includes('auto-renew-off'))
    list.push(['auto-renew', ours(dayOf(state.openedAt), 'auto-renew')]);
  for (const device of state.devices) {
    const [next] = openDeviceStates(device);
    const isOwn = next === 'companion-contract-ended';
    const start = isOwn ? companionStart(state) : deviceStart(state);
    if (start && next) list.push(['device', start, device.id]);
  }
  const bill = open.includes('final-bill-settled') ? lastBill(state) : undefined;
  if (bill) list.push(['last-bill', bill]);
  return list;
};

/**
 * Everything that the person is to be reminded of while the cancellation is pending, each with the time from which
 * it is due (nine o'clock in the zone in which the cancellation was opened), snoozes applied. Sorted by time; never
 * empty while something is pending.
 */
export const remindersOf = (state: Cancellation): Reminder[] => {
  if (!isPending(statusOf(state))) return [];
  const zone = Temporal.ZonedDateTime.from(state.openedAt, { offset: 'use' }).timeZoneId;
  const list: Reminder[] = [];
  const add = (reminder: Reminder) => {
    const { code, key } = reminder;
    if (ACKNOWLEDGEABLE.has(code) && !COME_BACK.has(code) && state.acknowledged[key]) return;
    const sleeps = state.snoozed[key];
    const due = Math.max(reminder.due, sleeps ? instantOf(sleeps) : reminder.due);
    list.push({ ...reminder, due });
  };
  for (const [code, { day, ground, until }, subject] of timersOf(state))
    add({
      key: subject ? `${code}:${subject}` : code,
      code,
      due: atHour(day, DUE_HOUR, zone),
      ground,
      ...(subject && { subject }),
      ...(until && { until }),
    });
  for (const { eventId, due } of state.retries)
    add({
      key: `retry:${eventId}`,
      code: 'retry',
      due: instantOf(due),
      ground: { from: 'person' },
    });
  return list.sort((a, b) => a.due - b.due || (a.key < b.key ? -1 : 1));
};

/** Whether the deadline that a reminder warns of is behind us; both are plain dates. */
export const hasPassed = (until: string | undefined, today: string): boolean =>
  until !== undefined && until < today;
