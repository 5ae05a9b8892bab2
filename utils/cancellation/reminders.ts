import { addDuration, atHour, dayOf, instantOf, nextBillingDay } from './days.ts';
import type { Basis } from './event.ts';
import {
  type Cancellation,
  isPending,
  openDeviceStates,
  openLineStates,
  statusOf,
} from './fold.ts';

/** What a reminder rests on: a fact of the operator, what the person told, or a default of ours. */
export type Ground =
  | { from: 'operator'; basis: Basis }
  | { from: 'person' }
  | { from: 'ours'; duration: string };

/** `due` is in milliseconds since the epoch. `subject` is a device id where the reminder is about one. */
export type Reminder = {
  key: string;
  code: ReminderCode;
  subject?: string;
  due: number;
  ground: Ground;
};

export type ReminderCode =
  | 'prechecks-open'
  | 'notice-deadline'
  | 'reservation-lapses'
  | 'port-code-expires'
  | 'processing-over'
  | 'undo-window'
  | 'line-end'
  | 'auto-renew'
  | 'device'
  | 'last-bill'
  | 'retry';

/** Reminders that rest when the person has read them; the others rest only when the matter itself is settled. */
export const ACKNOWLEDGEABLE: ReadonlySet<ReminderCode> = new Set([
  'prechecks-open',
  'notice-deadline',
  'port-code-expires',
  'undo-window',
  'retry',
]);

/** Where no fact of the operator is known (DESIGN §7: documented, labelled as ours). ISO 8601. */
export const OUR_DEFAULTS = {
  'prechecks-open': 'P2D',
  notice: 'P1M',
  'reservation-lapses': 'P1D',
  'code-validity': 'P30D',
  processing: 'P7D',
  lapse: 'P1Y',
  'line-end': 'P1M',
  device: 'P14D',
  'auto-renew': 'P1D',
  'last-bill': 'P1M',
} as const;

const DUE_HOUR = 9;
const LEAD = { 'notice-deadline': 7, 'port-code-expires': 5, 'undo-window': 3 };

type Timer = { day: Temporal.PlainDate; ground: Ground };

const after = (start: string, bases: Basis[], fact: string, fallback: string): Timer => {
  const basis = bases.find((item) => item.fact === fact);
  return {
    day: addDuration(start, basis?.value ?? fallback),
    ground: basis ? { from: 'operator', basis } : { from: 'ours', duration: fallback },
  };
};

const plus = ({ day, ground }: Timer, days: number): Timer => ({ day: day.add({ days }), ground });

/** The day on which the line ends, as far as the operator, the person or a notice period tells. */
export const expectedEnd = (state: Cancellation): Timer | undefined => {
  const accepted = state.lineMarks.accepted;
  const last = state.submissions.at(-1);
  const told = (accepted?.how === 'reached' && accepted.endsOn) || last?.endsOn;
  if (told) return { day: Temporal.PlainDate.from(told), ground: { from: 'person' } };
  const notice = last?.basedOn.find(({ fact }) => fact === 'notice');
  return last && notice ? after(last.on, last.basedOn, 'notice', notice.value) : undefined;
};

const preparing = (state: Cancellation): [ReminderCode, Timer][] => {
  const list: [ReminderCode, Timer][] = [
    ['prechecks-open', after(dayOf(state.openedAt), [], '', OUR_DEFAULTS['prechecks-open'])],
  ];
  const { contractEnd } = state.line;
  if (contractEnd) {
    const basis = state.lineBasis.find(({ fact }) => fact === 'notice');
    const last = Temporal.PlainDate.from(contractEnd).subtract(basis?.value ?? OUR_DEFAULTS.notice);
    const ground: Ground = basis
      ? { from: 'operator', basis }
      : { from: 'ours', duration: OUR_DEFAULTS.notice };
    list.push([
      'notice-deadline',
      { day: last.subtract({ days: LEAD['notice-deadline'] }), ground },
    ]);
  }
  for (const item of state.prepared) {
    if (item.what === 'reservation')
      list.push(['reservation-lapses', after(item.on, [], '', OUR_DEFAULTS['reservation-lapses'])]);
    if (item.what === 'port-code')
      list.push([
        'port-code-expires',
        plus(
          after(item.on, item.basedOn, 'code-validity', OUR_DEFAULTS['code-validity']),
          -LEAD['port-code-expires'],
        ),
      ]);
  }
  return list;
};

const lineEnd = (state: Cancellation): Timer | undefined => {
  const last = state.submissions.at(-1);
  if (!last) return undefined;
  if (state.way === 'lapse')
    return plus(after(last.on, last.basedOn, 'lapse', OUR_DEFAULTS.lapse), 1);
  const end = expectedEnd(state);
  if (end) return plus(end, 1);
  const accepted = state.lineMarks.accepted;
  if (accepted) return after(accepted.on, [], '', OUR_DEFAULTS['line-end']);
  if (openLineStates(state).includes('accepted')) return undefined;
  return after(last.on, last.basedOn, 'processing', OUR_DEFAULTS['line-end']);
};

const waiting = (state: Cancellation): [ReminderCode, Timer][] => {
  const last = state.submissions.at(-1);
  const open = openLineStates(state);
  if (!last || !open.includes('contract-ended')) return [];
  const list: [ReminderCode, Timer][] = [];
  if (open.includes('accepted'))
    list.push([
      'processing-over',
      after(last.on, last.basedOn, 'processing', OUR_DEFAULTS.processing),
    ]);
  if (last.basedOn.some(({ fact }) => fact === 'undo'))
    list.push([
      'undo-window',
      plus(after(last.on, last.basedOn, 'undo', 'P0D'), -LEAD['undo-window']),
    ]);
  const end = lineEnd(state);
  if (end) list.push(['line-end', end]);
  return list;
};

const deviceStart = (state: Cancellation): Timer | undefined => {
  const ended = state.lineMarks['contract-ended'];
  if (ended)
    return { day: Temporal.PlainDate.from(ended.on).add({ days: 1 }), ground: { from: 'person' } };
  const last = state.submissions.at(-1);
  if (!last) return undefined;
  return lineEnd(state) ?? after(last.on, [], '', OUR_DEFAULTS.device);
};

const lastBill = (state: Cancellation): Timer | undefined => {
  const ended = state.lineMarks['contract-ended'];
  if (!ended || !openLineStates(state).includes('final-bill-settled')) return undefined;
  const day = Temporal.PlainDate.from(ended.on);
  return state.billingDay
    ? {
        day: nextBillingDay(day.add({ days: 1 }), state.billingDay).add({ days: 3 }),
        ground: { from: 'person' },
      }
    : after(ended.on, [], '', OUR_DEFAULTS['last-bill']);
};

/**
 * Everything that the person is to be reminded of while the cancellation is pending, each with the time from which
 * it is due (nine o'clock in the zone in which the cancellation was opened), snoozes applied. Sorted by time.
 */
export const remindersOf = (state: Cancellation): Reminder[] => {
  const status = statusOf(state);
  if (!isPending(status)) return [];
  const zone = Temporal.ZonedDateTime.from(state.openedAt, { offset: 'use' }).timeZoneId;
  const list: Reminder[] = [];
  const add = (code: ReminderCode, { day, ground }: Timer, subject?: string) => {
    const key = subject ? `${code}:${subject}` : code;
    if (ACKNOWLEDGEABLE.has(code) && state.acknowledged[key]) return;
    const sleeps = state.snoozed[key];
    const due = Math.max(atHour(day, DUE_HOUR, zone), sleeps ? instantOf(sleeps) : 0);
    list.push({ key, code, due, ground, ...(subject && { subject }) });
  };
  if (status === 'preparing') for (const [code, timer] of preparing(state)) add(code, timer);
  for (const [code, timer] of waiting(state)) add(code, timer);
  if (openLineStates(state).includes('auto-renew-off'))
    add('auto-renew', after(dayOf(state.openedAt), [], '', OUR_DEFAULTS['auto-renew']));
  const start = deviceStart(state);
  if (start)
    for (const device of state.devices)
      if (openDeviceStates(device).length > 0) add('device', start, device.id);
  const bill = lastBill(state);
  if (bill) add('last-bill', bill);
  for (const retry of state.retries) {
    const key = `retry:${retry.eventId}`;
    const tried = state.submissions.some(({ at }) => instantOf(at) > instantOf(retry.at));
    if (!tried && !state.acknowledged[key])
      list.push({
        key,
        code: 'retry',
        due: Math.max(instantOf(retry.due), instantOf(state.snoozed[key] ?? retry.due)),
        ground: { from: 'person' },
      });
  }
  return list.sort((a, b) => a.due - b.due || (a.key < b.key ? -1 : 1));
};
