import {
  type NumberWish,
  type RemovalReason,
  type RemovalStepCode,
  stepId,
  type Whereabouts,
} from './removal-words.ts';
import type { Device } from './state.ts';
import type { EndState, LineKind, Way } from './words.ts';

/** What the order depends on: of the line, and of each device that carries it. */
export type PlanLine = { way: Way; kind: LineKind; number: NumberWish };
export type PlanDevice = Pick<Device, 'id' | 'category' | 'carrier' | 'companion'> & {
  whereabouts: Whereabouts;
  /** A notice of the deletion can wait on it unsent, and a tool that is in use shows it. */
  showsNotices: boolean;
};

/** One step: what it is done to, what must be done before it (ids of steps), and why it stands there. */
export type RemovalStep = {
  /** Subject and code; each pair occurs once. */
  id: string;
  /** `line`, or the id of a device. */
  subject: string;
  code: RemovalStepCode;
  after: string[];
  why: RemovalReason;
  /** The end state that is reached by it, where it reaches one. */
  reaches?: EndState;
};

export const step = (
  subject: string,
  code: RemovalStepCode,
  after: readonly RemovalStep[],
  why: RemovalReason,
  reaches?: EndState,
): RemovalStep => ({
  id: stepId(subject, code),
  subject,
  code,
  after: after.map(({ id }) => id),
  why,
  ...(reaches && { reaches }),
});

/** Whether what carries the line can be laid hands on: the card in a broken device can. Untold means at hand. */
export const isHere = ({
  whereabouts = 'at-hand',
  carrier,
}: Pick<Device, 'whereabouts' | 'carrier'>): boolean =>
  whereabouts === 'at-hand' || (whereabouts === 'broken' && carrier === 'sim');

/** Whether texts to the line arrive on the device as it is. */
export const receives = ({ whereabouts, companion }: PlanDevice): boolean =>
  whereabouts === 'at-hand' && !companion;
