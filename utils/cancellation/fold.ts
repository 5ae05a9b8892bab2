import { applyEvent } from './apply-event.ts';
import { deviceStates, lineStates } from './end-states.ts';
import type { CancellationEvent } from './event.ts';
import type { Cancellation, Device, Status, Submission } from './state.ts';
import type { EndState } from './words.ts';

export type { Cancellation, Device, Mark, Marks, Status } from './state.ts';

const byClock = (a: CancellationEvent, b: CancellationEvent) =>
  a.clock < b.clock ? -1 : a.clock > b.clock ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0;

/** Events of one cancellation in their order everywhere, each id once. */
export const inOrder = (events: readonly CancellationEvent[]): CancellationEvent[] =>
  [...new Map(events.map((event) => [event.id, event])).values()].sort(byClock);

/** The events that still count: a retraction takes its target away, and may itself be retracted. */
export const effective = (events: readonly CancellationEvent[]): CancellationEvent[] => {
  const ordered = inOrder(events);
  const retracted = new Set<string>();
  for (const event of [...ordered].reverse())
    if (event.type === 'retracted' && !retracted.has(event.id))
      retracted.add(event.payload.eventId);
  return ordered.filter((event) => event.type !== 'retracted' && !retracted.has(event.id));
};

/**
 * The state that follows from a set of events, in whatever order they are given; undefined where no effective
 * opening is among them.
 */
export const fold = (events: readonly CancellationEvent[]): Cancellation | undefined => {
  const timeline = effective(events);
  const opening = timeline.find((event) => event.type === 'opened');
  if (opening?.type !== 'opened') return undefined;
  const state: Cancellation = {
    ...opening.payload,
    openedAt: opening.at,
    line: { name: '', kind: 'unknown' },
    lineBasis: [],
    devices: [],
    lineMarks: {},
    answers: {},
    prepared: [],
    submissions: [],
    obstacles: [],
    retries: [],
    evidence: [],
    accounts: {},
    stepsTaken: {},
    acknowledged: {},
    snoozed: {},
    timeline,
  };
  for (const event of timeline) applyEvent(state, event);
  return state;
};

/**
 * What was last asked of the operator for the way that holds now. A plan that expires is asked for by nothing but its
 * renewal, which is off.
 */
export const lastSubmission = ({
  submissions,
  way,
  lineMarks,
  timeline,
}: Cancellation): Submission | undefined => {
  const asked = submissions.findLast((submission) => submission.way === way);
  const off = way === 'expire' ? lineMarks['auto-renew-off'] : undefined;
  if (asked || !off) return asked;
  const { on, eventId } = off;
  const at = timeline.find(({ id }) => id === eventId)?.at ?? on;
  return { channel: 'none', on, at, eventId, basedOn: [], way };
};

/** End states of the line that are neither reached nor waived yet. */
export const openLineStates = (state: Cancellation): EndState[] =>
  lineStates(state.way, state.line.kind).filter((name) => !state.lineMarks[name]);

/** End states of a device that are neither reached nor waived yet; none once it is written off. */
export const openDeviceStates = (device: Device): EndState[] =>
  device.writtenOff ? [] : deviceStates(device).filter((name) => !device.marks[name]);

/** A device is confirmed when every end state that applies to it is reached or waived (INVARIANTS 1). */
export const isConfirmed = (device: Device): boolean =>
  !device.writtenOff && openDeviceStates(device).length === 0;

/** Done: every device confirmed or written off, and the line's own end states reached or waived (DESIGN §4). */
export const isDone = (state: Cancellation): boolean =>
  state.devices.length > 0 &&
  openLineStates(state).length === 0 &&
  state.devices.every((device) => openDeviceStates(device).length === 0);

export const statusOf = (state: Cancellation): Status => {
  if (state.abandoned) return 'abandoned';
  if (isDone(state)) return 'done';
  if (state.lineMarks['contract-ended']) return 'confirming';
  return lastSubmission(state) ? 'waiting' : 'preparing';
};

export const isPending = (status: Status): boolean => status !== 'done' && status !== 'abandoned';
