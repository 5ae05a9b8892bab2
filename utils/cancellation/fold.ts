import type { Topic } from '../catalogue/words.ts';
import { deviceStates, lineStates } from './end-states.ts';
import type { Basis, CancellationEvent, Payload } from './event.ts';
import type { EndState, SeenHow } from './words.ts';

/** How an end state was settled: reached on a day and seen somehow, or waived with a reason. */
export type Mark =
  | { how: 'reached'; on: string; seenHow: SeenHow; endsOn?: string | undefined; eventId: string }
  | { how: 'waived'; reason: string; on: string; eventId: string };

export type Marks = Partial<Record<EndState, Mark>>;

export type Device = Omit<Payload<'device-added'>, 'device'> & {
  id: string;
  marks: Marks;
  writtenOff?: Payload<'device-written-off'>;
};

type Dated<T> = T & { at: string; eventId: string; basedOn: Basis[] };

/** Everything that follows from the events of one cancellation. Times are as in the events. */
export type Cancellation = {
  operator: string;
  way: Payload<'opened'>['way'];
  batch?: string | undefined;
  openedAt: string;
  line: Payload<'line-described'>;
  /** Facts noted when the line was described, e.g. its notice period. */
  lineBasis: Basis[];
  billingDay?: number;
  devices: Device[];
  lineMarks: Marks;
  answers: Partial<Record<Topic, Payload<'precheck-answered'> & { at: string }>>;
  prepared: Dated<Payload<'prepared'>>[];
  submissions: Dated<Payload<'submitted'>>[];
  obstacles: Dated<Payload<'obstacle-met'>>[];
  retries: Dated<Payload<'retry-planned'>>[];
  evidence: Dated<Payload<'evidence-added'>>[];
  /** Reminder key → instant at which it was acknowledged, or until which it sleeps. */
  acknowledged: Record<string, string>;
  snoozed: Record<string, string>;
  abandoned?: { at: string; reason?: string | undefined };
  /** Effective events, oldest first: what the timeline shows. */
  timeline: CancellationEvent[];
};

export type Status = 'preparing' | 'waiting' | 'confirming' | 'done' | 'abandoned';

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

const marksOf = (state: Cancellation, subject: string): Marks | undefined =>
  subject === 'line' ? state.lineMarks : state.devices.find(({ id }) => id === subject)?.marks;

const plainDay = (zoned: string) => zoned.slice(0, 10);

const without = <T extends object>(record: T, drop: keyof T): void => {
  delete record[drop];
};

const apply = (state: Cancellation, event: CancellationEvent): void => {
  const dated = <T>(payload: T): Dated<T> => ({
    ...payload,
    at: event.at,
    eventId: event.id,
    basedOn: event.basedOn ?? [],
  });
  switch (event.type) {
    case 'opened':
      return;
    case 'line-described':
      state.line = event.payload;
      state.lineBasis = event.basedOn ?? [];
      return;
    case 'billing-day-told':
      state.billingDay = event.payload.day;
      return;
    case 'device-added': {
      const { device: id, ...rest } = event.payload;
      if (!state.devices.some((known) => known.id === id))
        state.devices.push({ id, ...rest, marks: {} });
      return;
    }
    case 'device-changed': {
      const { device: id, ...rest } = event.payload;
      const device = state.devices.find((known) => known.id === id);
      if (device) Object.assign(device, rest);
      return;
    }
    case 'device-written-off': {
      const device = state.devices.find(({ id }) => id === event.payload.device);
      if (device) device.writtenOff = event.payload;
      return;
    }
    case 'precheck-answered':
      state.answers[event.payload.topic] = { ...event.payload, at: event.at };
      return;
    case 'prepared':
      state.prepared.push(dated(event.payload));
      return;
    case 'submitted':
      state.submissions.push(dated(event.payload));
      return;
    case 'obstacle-met':
      state.obstacles.push(dated(event.payload));
      return;
    case 'retry-planned':
      state.retries.push(dated(event.payload));
      return;
    case 'evidence-added':
      state.evidence.push(dated(event.payload));
      return;
    case 'end-state-reached': {
      const { subject, state: reached, on, seenHow, endsOn } = event.payload;
      const marks = marksOf(state, subject);
      if (marks) marks[reached] = { how: 'reached', on, seenHow, endsOn, eventId: event.id };
      return;
    }
    case 'end-state-waived': {
      const { subject, state: waived, reason } = event.payload;
      const marks = marksOf(state, subject);
      if (marks)
        marks[waived] = { how: 'waived', reason, on: plainDay(event.at), eventId: event.id };
      return;
    }
    case 'reopened': {
      without(state, 'abandoned');
      const { subject } = event.payload;
      if (subject === 'line') state.lineMarks = {};
      const device = state.devices.find(({ id }) => id === subject);
      if (device) {
        device.marks = {};
        without(device, 'writtenOff');
      }
      return;
    }
    case 'acknowledged':
      state.acknowledged[event.payload.reminder] = event.at;
      return;
    case 'snoozed':
      state.snoozed[event.payload.reminder] = event.payload.until;
      return;
    case 'way-changed':
      state.way = event.payload.way;
      return;
    case 'abandoned':
      state.abandoned = { at: event.at, reason: event.payload.reason };
      return;
    case 'retracted':
  }
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
    acknowledged: {},
    snoozed: {},
    timeline,
  };
  for (const event of timeline) apply(state, event);
  return state;
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
  return state.submissions.length > 0 ? 'waiting' : 'preparing';
};

export const isPending = (status: Status): boolean => status !== 'done' && status !== 'abandoned';
