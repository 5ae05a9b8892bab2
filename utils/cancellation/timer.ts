import { addDuration } from './days.ts';
import type { Basis, EventType } from './event.ts';

/**
 * What a reminder rests on: a fact of the operator, what the person told, or a default of ours. Of a fact: by which
 * event its time began, on which day it is over, and what comes on top of it (a time of grace).
 */
export type Ground =
  | { from: 'operator'; basis: Basis; startedBy: EventType; ends: string; plus?: Basis }
  | { from: 'person' }
  | { from: 'ours'; duration: string };

export type ReminderCode =
  | 'prechecks-open'
  | 'notice-deadline'
  | 'renewal-notice'
  | 'reservation-lapses'
  | 'port-code-expires'
  | 'processing-over'
  | 'undo-window'
  | 'line-end'
  | 'auto-renew'
  | 'device'
  | 'last-bill'
  | 'retry';

/** A day, what it rests on, and the last day (a plain date) of the deadline that it warns of, where that is known. */
export type Timer = { day: Temporal.PlainDate; ground: Ground; until?: string };
export type Timers = [ReminderCode, Timer][];

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
  'line-reopened': 'P1D',
  'auto-renew': 'P1D',
  'last-bill': 'P1M',
} as const;

/** Days by which a reminder comes before what it warns of. */
const LEAD = {
  'notice-deadline': 7,
  'renewal-notice': 3,
  'port-code-expires': 5,
  'undo-window': 3,
} as const;

/** A time chosen by us, counted from a day. */
export const ours = (start: string, name: keyof typeof OUR_DEFAULTS): Timer => ({
  day: addDuration(start, OUR_DEFAULTS[name]),
  ground: { from: 'ours', duration: OUR_DEFAULTS[name] },
});

/** A day that the person named. */
export const told = (day: string): Timer => ({
  day: Temporal.PlainDate.from(day),
  ground: { from: 'person' },
});

/** What began on a day, with the facts that were noted for it. */
export type Start = { on: string; basedOn: Basis[] };

/** What the operator's fact says, counted from the day of `start`; undefined where it says nothing. */
export const said = (
  { on, basedOn }: Start,
  startedBy: EventType,
  fact: string,
): Timer | undefined => {
  const basis = basedOn.find((item) => item.fact === fact);
  if (!basis) return undefined;
  const day = addDuration(on, basis.value);
  return { day, ground: { from: 'operator', basis, startedBy, ends: day.toString() } };
};

/** The same some days later. */
export const plus = ({ day, ground }: Timer, days: number): Timer => ({
  day: day.add({ days }),
  ground,
});

/**
 * A warning that comes some days before the last day on which something can be done. That day is named only where the
 * operator says it: a default of ours is no deadline.
 */
export const before = (last: Timer, code: keyof typeof LEAD): Timer => ({
  ...plus(last, -LEAD[code]),
  ...(last.ground.from === 'operator' && { until: last.day.toString() }),
});
