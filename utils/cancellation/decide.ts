import type { Operator } from '../catalogue/schema.ts';
import type { Command } from './command.ts';
import { deadlineFacts } from './deadline-facts.ts';
import type { CancellationEvent, Draft, EventType, Payload } from './event.ts';
import { fold } from './fold.ts';
import { directProblem, type Refusal, type RefusalCode } from './refusals.ts';
import { undoable } from './undoable.ts';
import type { LineKind, Way } from './words.ts';

export type { Refusal } from './refusals.ts';

/** What a decision looks at besides the record. `now` is in the person's time zone. */
export type Circumstances = {
  now: Temporal.ZonedDateTime;
  operator: Operator | undefined;
  catalogue: string;
};

export type Decision = { events: Draft[] } | { refused: Refusal };

const refuse = (code: RefusalCode, field?: string): Decision => ({
  refused: field ? { code, field } : { code },
});

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
