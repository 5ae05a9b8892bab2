import { atHour, dayOf, instantOf } from './days.ts';
import {
  type Cancellation,
  isPending,
  openDeviceStates,
  openLineStates,
  statusOf,
} from './fold.ts';
import {
  deviceStart,
  type Ground,
  lastBill,
  ours,
  preparing,
  type ReminderCode,
  type Timer,
  waiting,
} from './timers.ts';

export type { Ground, ReminderCode } from './timers.ts';

/** `due` is in milliseconds since the epoch. `subject` is a device id where the reminder is about one. */
export type Reminder = {
  key: string;
  code: ReminderCode;
  subject?: string;
  due: number;
  ground: Ground;
};

/** Reminders that rest when the person has read them; the others rest only when the matter itself is settled. */
export const ACKNOWLEDGEABLE: ReadonlySet<ReminderCode> = new Set([
  'prechecks-open',
  'notice-deadline',
  'port-code-expires',
  'undo-window',
  'retry',
]);

/** It comes back later of itself, so that nothing pending is ever forgotten. */
const COMES_BACK: ReminderCode = 'prechecks-open';
const DUE_HOUR = 9;

/** Everything that has a day of its own, with the device that it is about. */
const timersOf = (state: Cancellation): [ReminderCode, Timer, string?][] => {
  const list: [ReminderCode, Timer, string?][] = [
    ...(statusOf(state) === 'preparing' ? preparing(state) : []),
    ...waiting(state),
  ];
  const open = openLineStates(state);
  if (open.includes('auto-renew-off'))
    list.push(['auto-renew', ours(dayOf(state.openedAt), 'auto-renew')]);
  const start = deviceStart(state);
  for (const device of state.devices)
    if (start && openDeviceStates(device).length > 0) list.push(['device', start, device.id]);
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
  const add = (code: ReminderCode, key: string, from: number, ground: Ground, subject?: string) => {
    if (ACKNOWLEDGEABLE.has(code) && code !== COMES_BACK && state.acknowledged[key]) return;
    const sleeps = state.snoozed[key];
    const due = Math.max(from, sleeps ? instantOf(sleeps) : from);
    list.push({ key, code, due, ground, ...(subject && { subject }) });
  };
  for (const [code, { day, ground }, subject] of timersOf(state))
    add(code, subject ? `${code}:${subject}` : code, atHour(day, DUE_HOUR, zone), ground, subject);
  for (const { eventId, due } of state.retries)
    add('retry', `retry:${eventId}`, instantOf(due), { from: 'person' });
  return list.sort((a, b) => a.due - b.due || (a.key < b.key ? -1 : 1));
};
