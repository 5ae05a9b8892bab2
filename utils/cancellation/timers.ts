import { addDuration, dayOf, nextBillingDay } from './days.ts';
import type { Basis } from './event.ts';
import { type Cancellation, lastSubmission, openLineStates } from './fold.ts';

/** What a reminder rests on: a fact of the operator, what the person told, or a default of ours. */
export type Ground =
  | { from: 'operator'; basis: Basis }
  | { from: 'person' }
  | { from: 'ours'; duration: string };

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

/** A day, and what it rests on. */
export type Timer = { day: Temporal.PlainDate; ground: Ground };
type Timers = [ReminderCode, Timer][];

/** Where no fact of the operator is known (DESIGN §7: documented, labelled as ours). ISO 8601. */
export const OUR_DEFAULTS = {
  'prechecks-open': 'P2D',
  'prechecks-again': 'P14D',
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

/** Days by which a reminder comes before what it warns of. */
const LEAD = { 'notice-deadline': 7, 'port-code-expires': 5, 'undo-window': 3 };

/** A time chosen by us, counted from a day. */
export const ours = (start: string, name: keyof typeof OUR_DEFAULTS): Timer => ({
  day: addDuration(start, OUR_DEFAULTS[name]),
  ground: { from: 'ours', duration: OUR_DEFAULTS[name] },
});

const told = (day: string): Timer => ({
  day: Temporal.PlainDate.from(day),
  ground: { from: 'person' },
});

type Start = { on: string; basedOn: Basis[] };

/** What the operator's fact says, counted from the day of `start`; undefined where it says nothing. */
const said = ({ on, basedOn }: Start, fact: string): Timer | undefined => {
  const basis = basedOn.find((item) => item.fact === fact);
  return basis && { day: addDuration(on, basis.value), ground: { from: 'operator', basis } };
};

const plus = ({ day, ground }: Timer, days: number): Timer => ({ day: day.add({ days }), ground });

/** Asked for until something was submitted; once read, it rests for a while. */
const notYetAsked = ({ openedAt, acknowledged }: Cancellation): Timer => {
  const read = acknowledged['prechecks-open'];
  return read ? ours(dayOf(read), 'prechecks-again') : ours(dayOf(openedAt), 'prechecks-open');
};

const lastNoticeDay = (contractEnd: string, bases: Basis[]): Timer => {
  const basis = bases.find(({ fact }) => fact === 'notice');
  const duration = basis?.value ?? OUR_DEFAULTS.notice;
  return {
    day: Temporal.PlainDate.from(contractEnd).subtract(duration),
    ground: basis ? { from: 'operator', basis } : { from: 'ours', duration },
  };
};

/** Before anything was asked of the operator. */
export const preparing = (state: Cancellation): Timers => {
  const list: Timers = [['prechecks-open', notYetAsked(state)]];
  const { contractEnd } = state.line;
  if (contractEnd) {
    const last = lastNoticeDay(contractEnd, state.lineBasis);
    list.push(['notice-deadline', plus(last, -LEAD['notice-deadline'])]);
  }
  const reservation = state.prepared.findLast(({ what }) => what === 'reservation');
  if (reservation) list.push(['reservation-lapses', ours(reservation.on, 'reservation-lapses')]);
  const code = state.prepared.findLast(({ what }) => what === 'port-code');
  if (code) {
    const ends = said(code, 'code-validity') ?? ours(code.on, 'code-validity');
    list.push(['port-code-expires', plus(ends, -LEAD['port-code-expires'])]);
  }
  return list;
};

/** The day on which the line ends, as far as the operator, the person or a notice period tells. */
const expectedEnd = (state: Cancellation): Timer | undefined => {
  const { accepted } = state.lineMarks;
  const last = lastSubmission(state);
  const day = (accepted?.how === 'reached' && accepted.endsOn) || last?.endsOn;
  return day ? told(day) : last && said(last, 'notice');
};

/** When to ask whether the line has ended; undefined as long as nobody can know. */
const lineEnd = (state: Cancellation): Timer | undefined => {
  const last = lastSubmission(state);
  if (!last) return undefined;
  if (state.way === 'lapse') return plus(said(last, 'lapse') ?? ours(last.on, 'lapse'), 1);
  const end = expectedEnd(state);
  if (end) return plus(end, 1);
  const { accepted } = state.lineMarks;
  if (accepted) return ours(accepted.on, 'line-end');
  if (openLineStates(state).includes('accepted')) return undefined;
  return said(last, 'processing') ?? ours(last.on, 'line-end');
};

/** After it was asked, until line and operator are done with each other. */
export const waiting = (state: Cancellation): Timers => {
  const last = lastSubmission(state);
  const open = openLineStates(state);
  const ended = state.lineMarks['contract-ended'];
  const list: Timers = [];
  // Also after the end, as long as nobody has said that the operator accepted it.
  if (open.includes('accepted') && last)
    list.push(['processing-over', said(last, 'processing') ?? ours(last.on, 'processing')]);
  else if (open.includes('accepted') && ended)
    list.push(['processing-over', plus(told(ended.on), 1)]);
  if (!last || ended) return list;
  const undo = said(last, 'undo');
  if (undo) list.push(['undo-window', plus(undo, -LEAD['undo-window'])]);
  const end = lineEnd(state);
  if (end) list.push(['line-end', end]);
  return list;
};

/** When to ask whether a device is off: the day after the line ended, or when it should have. */
export const deviceStart = (state: Cancellation): Timer | undefined => {
  const ended = state.lineMarks['contract-ended'];
  if (ended) return plus(told(ended.on), 1);
  const last = lastSubmission(state);
  return last && (lineEnd(state) ?? ours(last.on, 'device'));
};

/** When the last bill should have come: three days after the billing day that follows the end. */
export const lastBill = ({ lineMarks, billingDay }: Cancellation): Timer | undefined => {
  const ended = lineMarks['contract-ended'];
  if (!ended) return undefined;
  if (!billingDay) return ours(ended.on, 'last-bill');
  const after = Temporal.PlainDate.from(ended.on).add({ days: 1 });
  return { day: nextBillingDay(after, billingDay).add({ days: 3 }), ground: { from: 'person' } };
};
