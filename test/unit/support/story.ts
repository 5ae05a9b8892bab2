import type { Command } from '../../../utils/cancellation/command.ts';
import { type Circumstances, decide } from '../../../utils/cancellation/decide.ts';
import type { CancellationEvent, Payload } from '../../../utils/cancellation/event.ts';
import { type Cancellation, fold } from '../../../utils/cancellation/fold.ts';
import { type Reminder, remindersOf } from '../../../utils/cancellation/reminders.ts';
import type { Operator } from '../../../utils/catalogue/schema.ts';
import { catchUp, type Installation, stamp } from '../../../utils/tracker/installation.ts';
import { SILENT } from './operators.ts';

export const MADRID = 'Europe/Madrid';
export const CANCELLATION = '00000000-0000-4000-8000-000000000001';
const INSTALLATION: Installation = { id: 'aaaa', counter: 0, ms: 0, count: 0 };

/** The id of the n-th thing that a test makes. */
export const idOf = (number: number, kind = 8): string =>
  `00000000-0000-4000-${kind}000-${String(number).padStart(12, '0')}`;

/** What the person does at a time (local, without a zone): the type of a command and its payload. */
export type Step = [when: string, type: Command['type'], payload: unknown];

type Options = { operator?: Operator; zone?: string; catalogue?: string };

export const circumstances = (
  when: string,
  { operator = SILENT, zone = MADRID, catalogue = 'first' }: Options = {},
): Circumstances => ({
  now: Temporal.PlainDateTime.from(when).toZonedDateTime(zone),
  operator,
  catalogue,
});

export const commandOf = (number: number, type: string, payload: unknown, zone = MADRID): Command =>
  ({ id: idOf(number), cancellation: CANCELLATION, zone, type, payload }) as Command;

/** The events that come of what a person does, decided and stamped as the journal does it. Throws on a refusal. */
export const tell = (steps: readonly Step[], options: Options = {}): CancellationEvent[] => {
  let events: CancellationEvent[] = [];
  let installation = INSTALLATION;
  for (const [index, [when, type, payload]] of steps.entries()) {
    const context = circumstances(when, options);
    const command = commandOf(index + 1, type, payload, options.zone);
    if (command.type === 'erase') throw new Error('erasing is no event');
    const decision = decide(events, command, context);
    if ('refused' in decision) throw new Error(`${type}: ${JSON.stringify(decision.refused)}`);
    const known = catchUp(installation, events);
    const stamped = stamp(decision.events, known, command.id, context.now);
    events = [...events, ...stamped.events];
    installation = stamped.installation;
  }
  return events;
};

export const PHONE: Payload<'device-added'> = {
  device: 'phone-1',
  category: 'phone',
  carrier: 'esim',
  companion: false,
};
export const WATCH: Payload<'device-added'> = {
  device: 'watch-1',
  category: 'watch',
  carrier: 'esim',
  companion: true,
};

type Opening = Extract<Command, { type: 'open' }>['payload'];

/** The payload of an opening: a contract with a phone, unless told otherwise. */
export const opening = (
  way: Opening['opened']['way'] = 'request',
  { line, billingDay, devices = [PHONE] }: Partial<Omit<Opening, 'opened'>> = {},
): Opening => ({
  opened: { operator: 'silent-xx', way },
  line: line ?? { name: 'Ana', kind: 'contract' },
  ...(billingDay && { billingDay }),
  devices,
});

/** The state that a story ends in. */
export const stateOf = (events: readonly CancellationEvent[]): Cancellation => {
  const state = fold(events);
  if (!state) throw new Error('no opening');
  return state;
};

/** A time as a reminder names it: milliseconds of a local time in a zone. */
export const millis = (local: string, zone = MADRID): number =>
  Temporal.PlainDateTime.from(local).toZonedDateTime(zone).epochMilliseconds;

/** Reminder key → local time from which it is due. */
export const dueTimes = (
  events: readonly CancellationEvent[],
  zone = MADRID,
): Record<string, string> =>
  Object.fromEntries(
    remindersOf(stateOf(events)).map(({ key, due }: Reminder) => [
      key,
      Temporal.Instant.fromEpochMilliseconds(due)
        .toZonedDateTimeISO(zone)
        .toPlainDateTime()
        .toString({ smallestUnit: 'minute' }),
    ]),
  );

/** Steps that settle end states of the line or of a device, each seen on the day it is told. */
export const reached = (when: string, subject: string, ...states: string[]): Step[] =>
  states.map((state) => [
    when,
    'end-state-reached',
    { subject, state, on: when.slice(0, 10), seenHow: 'operator-message' },
  ]);

export const asked = (when: string, more: Record<string, string> = {}): Step => [
  when,
  'submitted',
  { channel: 'portal', on: when.slice(0, 10), ...more },
];
