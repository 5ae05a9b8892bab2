import type { Command, DirectType } from './command.ts';
import { instantOf } from './days.ts';
import { deviceStates, lineStates } from './end-states.ts';
import { type Cancellation, isDone } from './fold.ts';

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
  | 'nothing-to-undo'
  | 'not-closed';

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

const subjectProblem = (state: Cancellation, subject: string): RefusalCode | undefined =>
  subject === 'line' || state.devices.some(({ id }) => id === subject)
    ? undefined
    : 'unknown-device';

const statesOf = (state: Cancellation, subject: string): readonly string[] => {
  const device = state.devices.find(({ id }) => id === subject);
  return device ? deviceStates(device) : lineStates(state.way, state.line.kind);
};

type DirectCommand = Extract<Command, { type: DirectType }>;

/** Why an act of the person cannot be written down; undefined where it can. */
export const directProblem = (
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
      // A second press would take everything back that was confirmed.
      return command.payload.subject === 'line' && !state.abandoned && !isDone(state)
        ? { code: 'not-closed' }
        : problem(subjectProblem(state, command.payload.subject), 'subject');
    case 'step-marked':
      return problem(subjectProblem(state, command.payload.subject), 'subject');
    case 'snoozed':
      return instantOf(command.payload.until) <= now.epochMilliseconds
        ? { code: 'date-long-ago', field: 'until' }
        : undefined;
    default:
      return undefined;
  }
};
