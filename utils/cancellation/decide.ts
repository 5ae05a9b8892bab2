import type { Operator } from '../catalogue/schema.ts';
import type { Command, DirectType } from './command.ts';
import { instantOf } from './days.ts';
import { deadlineFacts } from './deadline-facts.ts';
import { deviceStates, lineStates } from './end-states.ts';
import type { CancellationEvent, Draft, EventType, Payload } from './event.ts';
import { type Cancellation, effective, fold } from './fold.ts';
import type { LineKind, Way } from './words.ts';

/** What a decision looks at besides the record. `now` is in the person's time zone. */
export type Circumstances = {
  now: Temporal.ZonedDateTime;
  operator: Operator | undefined;
  catalogue: string;
};

/** Why a command was not carried out; `field` names the form field that the reason belongs to. */
export type Refusal = { code: RefusalCode; field?: string };
export type RefusalCode =
  | 'unknown-cancellation'
  | 'unknown-operator'
  | 'unknown-device'
  | 'device-exists'
  | 'date-in-future'
  | 'date-long-ago'
  | 'state-not-applicable'
  | 'nothing-to-undo';

export type Decision = { events: Draft[] } | { refused: Refusal };

const refuse = (code: RefusalCode, field?: string): Decision => ({
  refused: field ? { code, field } : { code },
});

const OLDEST_YEARS = 5;

/** A day that the person says has passed: not after today, not implausibly long ago. */
const dayProblem = (on: string, now: Temporal.ZonedDateTime): RefusalCode | undefined => {
  const day = Temporal.PlainDate.from(on);
  const today = now.toPlainDate();
  if (Temporal.PlainDate.compare(day, today) > 0) return 'date-in-future';
  return Temporal.PlainDate.compare(day, today.subtract({ years: OLDEST_YEARS })) < 0
    ? 'date-long-ago'
    : undefined;
};

/** `at` of an event that happened on a day: now when it is today, else the start of that day in the person's zone. */
const momentOf = (on: string, now: Temporal.ZonedDateTime): string =>
  now.toPlainDate().equals(on)
    ? now.toString()
    : Temporal.PlainDate.from(on).toZonedDateTime(now.timeZoneId).toString();

const draft = <T extends EventType>(
  type: T,
  payload: Payload<T>,
  about: About,
  context: Circumstances,
): Draft => {
  const basedOn = deadlineFacts(type, about.way, about.kind, context.operator, context.catalogue);
  const on = 'on' in payload && typeof payload.on === 'string' ? payload.on : undefined;
  return {
    type,
    payload,
    ...(on && { at: momentOf(on, context.now) }),
    ...(basedOn.length > 0 && { basedOn }),
  } as Draft;
};

/** What conditions of facts are held against. */
type About = { way: Way; kind: LineKind };

const subjectProblem = (state: Cancellation, subject: string): RefusalCode | undefined =>
  subject === 'line' || state.devices.some(({ id }) => id === subject)
    ? undefined
    : 'unknown-device';

const statesOf = (state: Cancellation, subject: string): readonly string[] => {
  const device = state.devices.find(({ id }) => id === subject);
  return device ? deviceStates(device) : lineStates(state.way, state.line.kind);
};

type DirectCommand = Extract<Command, { type: DirectType }>;

const directProblem = (
  state: Cancellation,
  command: DirectCommand,
  now: Temporal.ZonedDateTime,
): Refusal | undefined => {
  const problem = (code: RefusalCode | undefined, field: string): Refusal | undefined =>
    code ? { code, field } : undefined;
  switch (command.type) {
    case 'device-added':
      return state.devices.some(({ id }) => id === command.payload.device)
        ? { code: 'device-exists', field: 'device' }
        : undefined;
    case 'device-changed':
    case 'device-written-off':
      return problem(subjectProblem(state, command.payload.device), 'device');
    case 'submitted':
    case 'prepared':
      return problem(dayProblem(command.payload.on, now), 'on');
    case 'end-state-reached':
    case 'end-state-waived': {
      const { subject, state: name } = command.payload;
      const unknown = subjectProblem(state, subject);
      if (unknown) return { code: unknown, field: 'subject' };
      if (!statesOf(state, subject).includes(name))
        return { code: 'state-not-applicable', field: 'state' };
      return command.type === 'end-state-reached'
        ? problem(dayProblem(command.payload.on, now), 'on')
        : undefined;
    }
    case 'reopened':
      return problem(subjectProblem(state, command.payload.subject), 'subject');
    case 'snoozed':
      return instantOf(command.payload.until) <= now.epochMilliseconds
        ? { code: 'date-long-ago', field: 'until' }
        : undefined;
    default:
      return undefined;
  }
};

const opening = (command: Extract<Command, { type: 'open' }>, context: Circumstances): Decision => {
  const { opened, line, billingDay, devices } = command.payload;
  if (!context.operator) return refuse('unknown-operator', 'operator');
  if (new Set(devices.map(({ device }) => device)).size < devices.length)
    return refuse('device-exists', 'devices');
  const about = { way: opened.way, kind: line.kind };
  return {
    events: [
      draft('opened', opened, about, context),
      draft('line-described', line, about, context),
      ...(billingDay ? [draft('billing-day-told', { day: billingDay }, about, context)] : []),
      ...devices.map((device) => draft('device-added', device, about, context)),
    ],
  };
};

/** The last command whose events still count and can be taken back: not the opening. */
export const undoable = (events: readonly CancellationEvent[]): CancellationEvent[] => {
  const counting = effective(events);
  const openingCommand = counting.find(({ type }) => type === 'opened')?.commandId;
  const last = counting.filter(({ commandId }) => commandId !== openingCommand).at(-1);
  return last ? counting.filter(({ commandId }) => commandId === last.commandId) : [];
};

/**
 * What a command does to a record: the events to append (none where it changes nothing), or why not. Pure; erasing is
 * the journal's own affair.
 */
export const decide = (
  events: readonly CancellationEvent[],
  command: Exclude<Command, { type: 'erase' }>,
  context: Circumstances,
): Decision => {
  if (command.type === 'open') return opening(command, context);
  const state = fold(events);
  if (!state) return refuse('unknown-cancellation');
  if (command.type === 'undo') {
    const targets = undoable(events);
    if (targets[0]?.commandId !== command.payload.commandId) return refuse('nothing-to-undo');
    return { events: targets.map(({ id }) => ({ type: 'retracted', payload: { eventId: id } })) };
  }
  const refused = directProblem(state, command, context.now);
  return refused
    ? { refused }
    : {
        events: [
          draft(
            command.type,
            command.payload as never,
            { way: state.way, kind: state.line.kind },
            context,
          ),
        ],
      };
};
