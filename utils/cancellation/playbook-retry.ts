import type { Channel, Operator } from '../catalogue/schema.ts';
import { type ChannelType, ON_SCREEN } from '../catalogue/words.ts';
import { canConcern, factsOf, isOneOf, type SaidFact } from './playbook-facts.ts';
import { OUR_WAITS, type PlaybookCode } from './playbook-words.ts';
import { type ServiceHours, sensibleTime } from './service-hours.ts';
import type { Cancellation } from './state.ts';

/** When to try again, how long that is from now and who says so, and the channel within whose hours it lies. */
export type Retry = {
  due: Temporal.ZonedDateTime;
  /** ISO 8601. */
  wait: string;
  /** The operator's fact with the waiting time; absent: the time is ours. */
  says?: SaidFact;
  within?: { type: ChannelType; hours: ServiceHours };
};

/** Facts that say how long an obstacle stays: a number that was used for roaming is refused until then. */
const WAITING_FACTS: Partial<Record<PlaybookCode, readonly string[]>> = {
  'cross-border': ['roaming-wait'],
};

const MORNING = '09:00';
/** Minutes to which a time is rounded up. */
const STEP = 5;

const OTHER_MATTERS: readonly Channel['does'][] = ['complaint', 'refund', 'blocks-line'];

const earliest = (now: Temporal.ZonedDateTime, wait: string): Temporal.ZonedDateTime => {
  const then = now.add(wait);
  return Temporal.Duration.from(wait).hours > 0
    ? then.round({ smallestUnit: 'minute', roundingIncrement: STEP, roundingMode: 'ceil' })
    : then.withPlainTime(MORNING);
};

/** The hours that matter: those of the pages and apps themselves, else those of whoever answers questions about them. */
const hoursThatMatter = (
  { channels = [] }: Operator,
  state: Cancellation | null,
): Retry['within'] => {
  const open = channels.filter(
    (channel) =>
      channel.hours && !OTHER_MATTERS.includes(channel.does) && canConcern(channel, state),
  );
  const first =
    open.find(({ type }) => ON_SCREEN.has(type)) ?? open.find(({ type }) => type !== 'store');
  return first?.hours && { type: first.type, hours: first.hours };
};

/**
 * A retry at a sensible time inside the operator's service hours, and by day for the person (`now` is in the person's
 * zone); undefined where waiting changes nothing.
 */
export const retryFor = (
  code: PlaybookCode,
  operator: Operator,
  state: Cancellation | null,
  now: Temporal.ZonedDateTime,
): Retry | undefined => {
  const wanted = WAITING_FACTS[code];
  const says = wanted && factsOf(operator, 'prechecks', state, isOneOf(...wanted))[0];
  const wait = says?.fact.params?.duration ?? OUR_WAITS[code];
  if (!wait) return undefined;
  const within = hoursThatMatter(operator, state);
  return {
    due: sensibleTime(earliest(now, wait), within?.hours),
    wait,
    ...(says && { says }),
    ...(within && { within }),
  };
};
