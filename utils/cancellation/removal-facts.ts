import type { Country } from '../catalogue/country.ts';
import type { Fact } from '../catalogue/fact-schema.ts';
import { inherited } from '../catalogue/inherit.ts';
import type { Operator } from '../catalogue/schema.ts';
import type { Condition } from '../catalogue/words.ts';
import type { LineKind } from './words.ts';

/** What an operator says on which the order rests. False means that nothing certain is said, not that it is otherwise. */
export type RemovalFacts = {
  /** Numbers cannot be moved away from this operator. */
  numberCannotMove: boolean;
  /** Moving the number ends the line by itself. */
  moveEndsLine: boolean;
  /** Moving the number leaves the contract as it is, with another number: it has to be ended as well. */
  moveLeavesContract: boolean;
  /** Ending a companion asks for a code that is sent to the phone's line. */
  companionCodeToPhone: boolean;
  /** The operator wants profiles deleted before it is asked; otherwise they come last. */
  profilesFirst: boolean;
};

const CANNOT_MOVE = ['no-porting', 'not-available'];
const MOVE_ENDS = [
  'port-ends-line',
  'port-only',
  'not-when-porting',
  'closes-at-once-on-port',
  'closes-within-hours-of-port',
  'ends-old-line',
  'new-operator-ends-old',
  'request-ends-contract',
];
const MOVE_DOES_NOT_END = ['old-contract-goes-on', 'ends-unless-kept', 'ends-that-service-only'];
const MOVE_LEAVES = ['old-contract-goes-on'];
const CODE_TO_PHONE = ['watch-code-needs-phone', 'end-before-phone', 'sms-code-to-line'];

/** Whether a fact holds for this line without doubt: limited to nothing but moving the number, or to its kind. */
const holds = ({ when = [], doubt }: Fact, kind: LineKind, also: readonly Condition[]): boolean =>
  doubt !== 'sources-differ' &&
  when.every((condition) => also.includes(condition) || condition === kind);

/** Reads the facts off an operator's file and its country's. No code of today says that profiles come first. */
export const removalFacts = (
  operator: Operator,
  kind: LineKind,
  country?: Country,
): RemovalFacts => {
  const { steps, number, effective, prechecks, companions, identity } = operator;
  const own = [steps, number, effective, prechecks, companions, identity].flatMap(
    (facts) => (facts ?? []) as Fact[],
  );
  const all = [...own, ...(country ? inherited(operator, country).porting : [])];
  const says = (codes: readonly string[], ...also: Condition[]) =>
    all.some((fact) => codes.includes(fact.code) && holds(fact, kind, also));
  return {
    numberCannotMove: says(CANNOT_MOVE),
    moveEndsLine: says(MOVE_ENDS, 'port-out') && !says(MOVE_DOES_NOT_END, 'port-out'),
    moveLeavesContract: says(MOVE_LEAVES, 'port-out'),
    companionCodeToPhone: says(CODE_TO_PHONE, 'watch', 'tablet', 'companion-line', 'esim'),
    profilesFirst: false,
  };
};
