import type { OperatorKind } from '../catalogue/words.ts';
import type { Carrier, EndState, LineKind, Way } from './words.ts';

const BY_WAY: Record<Way, EndState[]> = {
  request: ['accepted', 'contract-ended', 'final-bill-settled'],
  'port-out': ['contract-ended', 'final-bill-settled'],
  lapse: ['contract-ended'],
  expire: ['auto-renew-off', 'contract-ended'],
  transfer: ['accepted', 'contract-ended', 'final-bill-settled'],
  'operator-ends': ['contract-ended', 'final-bill-settled'],
};

/** Nothing more is billed for what was paid in advance. */
const hasLastBill = (kind: LineKind) => kind !== 'prepaid' && kind !== 'plan';

/** End states of the line itself, in the order in which they are reached, for its way and kind (DESIGN §3). */
export const lineStates = (way: Way, kind: LineKind): EndState[] =>
  BY_WAY[way].filter((state) => state !== 'final-bill-settled' || hasLastBill(kind));

/**
 * End states of one device, in the order in which they are reached. A companion has a contract and a place in the
 * account of its own; a plastic SIM has no profile, it is taken out, returned or cut.
 */
export const deviceStates = ({
  carrier,
  companion,
}: {
  carrier: Carrier;
  companion: boolean;
}): EndState[] => [
  ...(companion ? (['companion-contract-ended'] as const) : []),
  carrier === 'esim' ? 'profile-removed' : 'sim-disposed',
  ...(companion ? (['gone-from-account'] as const) : []),
];

/** The way that is proposed first for a kind of operator. */
export const proposedWay = (kind: OperatorKind): Way =>
  kind === 'travel-esim' ? 'expire' : 'request';

/** The kind of line that is proposed first for a kind of operator. */
export const proposedLineKind = (kind: OperatorKind): LineKind =>
  kind === 'travel-esim' ? 'plan' : 'unknown';
