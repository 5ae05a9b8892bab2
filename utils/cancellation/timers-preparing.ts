import { dayOf, nextBillingDay, subtractDuration } from './days.ts';
import type { Basis, EventType } from './event.ts';
import type { Cancellation } from './fold.ts';
import { before, OUR_DEFAULTS, ours, type Start, said, type Timer, type Timers } from './timer.ts';

/** Asked for until something was submitted; once read, it rests for a while. */
const notYetAsked = ({ openedAt, acknowledged }: Cancellation): Timer => {
  const read = acknowledged['prechecks-open'];
  return read ? ours(dayOf(read), 'prechecks-again') : ours(dayOf(openedAt), 'prechecks-open');
};

/** Days that end with `end`, by the operator's fact or by our default. */
const lastDayBefore = (
  end: Temporal.PlainDate,
  duration: string,
  from: { basis: Basis; startedBy: EventType } | undefined,
): Timer => {
  const day = subtractDuration(end, duration);
  const ends = day.toString();
  return { day, ground: from ? { from: 'operator', ...from, ends } : { from: 'ours', duration } };
};

/** For a minimum term that still ran when the cancellation was opened: after it notice counts from the day it is given. */
const noticeDeadline = ({ line, lineBasis, openedAt }: Cancellation): Timer | undefined => {
  const { contractEnd } = line;
  if (!contractEnd || contractEnd < dayOf(openedAt)) return undefined;
  const basis = lineBasis.find(({ fact }) => fact === 'notice');
  const last = lastDayBefore(
    Temporal.PlainDate.from(contractEnd),
    basis?.value ?? OUR_DEFAULTS.notice,
    basis && { basis, startedBy: 'line-described' },
  );
  return before(last, 'notice-deadline');
};

/**
 * Before the next renewal of which the operator wants to hear some days ahead; known where the person told the billing
 * day. Once read, it is about the renewal after that.
 */
export const renewalNotice = (state: Cancellation): Timer | undefined => {
  const { timeline, billingDay, acknowledged, openedAt } = state;
  const opening = timeline.find(({ type }) => type === 'opened');
  const basis = opening?.basedOn?.find(({ fact }) => fact === 'renewal-notice');
  if (!basis || !billingDay) return undefined;
  const read = acknowledged['renewal-notice'];
  const isOver = ({ day, until = '' }: Timer): boolean =>
    read ? day.toString() <= dayOf(read) : until < dayOf(openedAt);
  let renewal = nextBillingDay(Temporal.PlainDate.from(dayOf(read ?? openedAt)), billingDay);
  const warning = () =>
    before(lastDayBefore(renewal, basis.value, { basis, startedBy: 'opened' }), 'renewal-notice');
  while (isOver(warning())) renewal = nextBillingDay(renewal.add({ days: 1 }), billingDay);
  return warning();
};

const reservationLapses = (reservation: Start): Timer => {
  const asked = ours(reservation.on, 'reservation-lapses');
  const lapses = said(reservation, 'prepared', 'reservation');
  return lapses ? { ...asked, ground: lapses.ground, until: lapses.day.toString() } : asked;
};

/** Before anything was asked of the operator. */
export const preparing = (state: Cancellation): Timers => {
  const list: Timers = [['prechecks-open', notYetAsked(state)]];
  const notice = noticeDeadline(state);
  if (notice) list.push(['notice-deadline', notice]);
  const reservation = state.prepared.findLast(({ what }) => what === 'reservation');
  if (reservation) list.push(['reservation-lapses', reservationLapses(reservation)]);
  const code = state.prepared.findLast(({ what }) => what === 'port-code');
  if (code) {
    const ends = said(code, 'prepared', 'code-validity') ?? ours(code.on, 'code-validity');
    list.push(['port-code-expires', before(ends, 'port-code-expires')]);
  }
  return list;
};
