import { addDuration, dayOf, nextBillingDay } from './days.ts';
import { type Cancellation, lastSubmission, openLineStates } from './fold.ts';
import { before, ours, plus, type Start, said, type Timer, type Timers, told } from './timer.ts';

/** The day on which the line ends, as far as the operator, the person or a notice period tells. */
const expectedEnd = (state: Cancellation): Timer | undefined => {
  const { accepted } = state.lineMarks;
  const last = lastSubmission(state);
  const day = (accepted?.how === 'reached' && accepted.endsOn) || last?.endsOn;
  return day ? told(day) : last && said(last, 'submitted', 'notice');
};

/** The time after which a line ends that nobody tops up, and the grace that the operator gives on top of it. */
const lapses = (last: Start): Timer | undefined => {
  const end = said(last, 'submitted', 'lapse');
  const grace = last.basedOn.find(({ fact }) => fact === 'grace');
  if (end?.ground.from !== 'operator' || !grace) return end;
  const day = addDuration(end.day.toString(), grace.value);
  return { day, ground: { ...end.ground, ends: day.toString(), plus: grace } };
};

/** When to ask whether the line has ended; undefined as long as nobody can know. */
const lineEnd = (state: Cancellation): Timer | undefined => {
  const last = lastSubmission(state);
  if (!last) return undefined;
  if (state.way === 'lapse') return plus(lapses(last) ?? ours(last.on, 'lapse'), 1);
  const end = expectedEnd(state);
  if (end) return plus(end, 1);
  const { accepted } = state.lineMarks;
  if (accepted) return ours(accepted.on, 'line-end');
  if (openLineStates(state).includes('accepted')) return undefined;
  return said(last, 'submitted', 'processing') ?? ours(last.on, 'line-end');
};

/** After it was asked, until line and operator are done with each other. */
export const waiting = (state: Cancellation): Timers => {
  const last = lastSubmission(state);
  const open = openLineStates(state);
  const ended = state.lineMarks['contract-ended'];
  const list: Timers = [];
  // Also after the end, as long as nobody has said that the operator accepted it.
  if (open.includes('accepted') && last)
    list.push([
      'processing-over',
      said(last, 'submitted', 'processing') ?? ours(last.on, 'processing'),
    ]);
  else if (open.includes('accepted') && ended)
    list.push(['processing-over', plus(told(ended.on), 1)]);
  if (!last || ended) return list;
  const undo = said(last, 'submitted', 'undo');
  if (undo) list.push(['undo-window', before(undo, 'undo-window')]);
  const end = lineEnd(state);
  if (end) list.push(['line-end', end]);
  return list;
};

/**
 * When to ask whether a device is off: the day after the line ended, or when it should have. As long as the operator
 * has not accepted anything there is nothing to look for on a device; a line that turned out not to be over is asked
 * for on each device again.
 */
export const deviceStart = (state: Cancellation): Timer | undefined => {
  const ended = state.lineMarks['contract-ended'];
  if (ended) return plus(told(ended.on), 1);
  const last = lastSubmission(state);
  if (!last) return undefined;
  if (state.reopenedAt) return ours(dayOf(state.reopenedAt), 'line-reopened');
  return openLineStates(state).includes('accepted') ? undefined : lineEnd(state);
};

/**
 * The same of a companion whose own contract lives: as soon as the operator has accepted something, since its sign-off
 * often needs a code that goes to the phone's line.
 */
export const companionStart = (state: Cancellation): Timer | undefined => {
  const last = lastSubmission(state);
  if (!last || state.lineMarks['contract-ended'] || state.reopenedAt) return deviceStart(state);
  if (openLineStates(state).includes('accepted')) return undefined;
  return plus(told(state.lineMarks.accepted?.on ?? last.on), 1);
};

/** When the last bill should have come: three days after the billing day that follows the end. */
export const lastBill = ({ lineMarks, billingDay }: Cancellation): Timer | undefined => {
  const ended = lineMarks['contract-ended'];
  if (!ended) return undefined;
  if (!billingDay) return ours(ended.on, 'last-bill');
  const after = Temporal.PlainDate.from(ended.on).add({ days: 1 });
  return { day: nextBillingDay(after, billingDay).add({ days: 3 }), ground: { from: 'person' } };
};
