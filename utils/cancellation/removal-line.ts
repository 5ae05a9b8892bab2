import { lineStates } from './end-states.ts';
import { noteOf } from './removal-device.ts';
import type { RemovalFacts } from './removal-facts.ts';
import {
  isHere,
  type PlanDevice,
  type PlanLine,
  type RemovalStep,
  receives,
  step,
} from './removal-step.ts';
import type { RemovalReason } from './removal-words.ts';
import type { Way } from './words.ts';

/** Ways in which the operator is asked for something for which it may want a code. */
const ASKING: ReadonlySet<Way> = new Set(['request', 'port-out', 'transfer']);

/** How codes can be received where no device here receives them; undefined where one does or none is needed. */
export const helpWithCodes = (
  { number }: PlanLine,
  way: Way,
  devices: readonly PlanDevice[],
  after: readonly RemovalStep[],
): RemovalStep | undefined => {
  const needed = ASKING.has(way) || number !== 'none' || devices.some((one) => one.companion);
  if (!needed || devices.length === 0 || devices.some(receives)) return undefined;
  const card = devices.find((one) => isHere(one) && !one.companion);
  return card
    ? step(card.id, 'move-sim', [...after, noteOf(card)], 'card-still-works')
    : step('line', 'find-way-without-code', after, 'no-device-receives');
};

/** What is done for the number before anything ends it; nothing where there is none, or where its move is the way. */
export const numberSteps = (
  { number }: PlanLine,
  way: Way,
  { numberCannotMove }: RemovalFacts,
  ready: readonly RemovalStep[],
  first: readonly RemovalStep[],
): RemovalStep[] => {
  if (number === 'none' || way === 'port-out') return [];
  const codes = (why: RemovalReason) => [step('line', 'move-codes', ready, why)];
  if (way === 'transfer') return codes('number-goes-along');
  if (number === 'let-go') return codes('codes-go-to-number');
  if (numberCannotMove) return codes('number-cannot-move');
  const order = step('line', 'order-port', [...ready, ...first], 'number-ends-with-line');
  return [order, step('line', 'see-number-moved', [order], 'number-must-work')];
};

const SUBMIT_REASON: Record<Way, RemovalReason> = {
  request: 'line-still-receives',
  'port-out': 'move-ends-line',
  lapse: 'top-up-starts-anew',
  expire: 'renewal-goes-on',
  transfer: 'line-still-receives',
  'operator-ends': 'date-may-change',
};

/** From asking to the last bill. `over`: the line has ended; `mayDetach`: nothing of it is needed any more. */
export type Ending = { steps: RemovalStep[]; over: RemovalStep; mayDetach: RemovalStep };

export const endingOf = ({ kind }: PlanLine, way: Way, settled: readonly RemovalStep[]): Ending => {
  const states = lineStates(way, kind);
  const hasMoved = settled.some(({ code }) => code === 'see-number-moved');
  const submit = step(
    'line',
    `submit-${way}`,
    settled,
    hasMoved ? 'what-the-move-left' : SUBMIT_REASON[way],
    states.includes('auto-renew-off') ? 'auto-renew-off' : undefined,
  );
  const steps = [submit];
  if (way === 'port-out')
    steps.push(step('line', 'see-number-moved', [submit], 'number-must-work'));
  if (states.includes('accepted'))
    steps.push(step('line', 'see-accepted', [submit], 'request-is-no-end', 'accepted'));
  const before = steps.slice(-1);
  const over = step('line', 'see-ended', before, 'profile-does-not-come-back', 'contract-ended');
  steps.push(over);
  if (states.includes('final-bill-settled'))
    steps.push(step('line', 'last-bill', [over], 'bill-shows-it', 'final-bill-settled'));
  return { steps, over, mayDetach: way === 'port-out' ? (before[0] ?? submit) : submit };
};
