import * as z from 'zod/mini';
import { once } from '../once.ts';
import { unionBy } from '../shapes.ts';
import { type EventType, PAYLOADS, type Payload } from './payloads.ts';

/**
 * What an extension page may ask of the journal. A command carries its own id, so that a repeat after a stopped
 * background is applied once; the id of an opening is the id of the new cancellation.
 */

export const ID = z.string().check(z.regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/));

/** Events that a person's act becomes one to one. */
const DIRECT = [
  'line-described',
  'billing-day-told',
  'device-added',
  'device-changed',
  'device-written-off',
  'precheck-answered',
  'prepared',
  'submitted',
  'obstacle-met',
  'retry-planned',
  'end-state-reached',
  'end-state-waived',
  'evidence-added',
  'account-marked',
  'step-marked',
  'acknowledged',
  'snoozed',
  'way-changed',
  'reopened',
  'abandoned',
] as const satisfies EventType[];
export type DirectType = (typeof DIRECT)[number];

const base = { id: ID, cancellation: ID, zone: z.string().check(z.minLength(1), z.maxLength(60)) };

const direct = <T extends DirectType>(type: T) =>
  z.strictObject({ ...base, type: z.literal(type), payload: PAYLOADS[type]() });

const open = once(() =>
  z.strictObject({
    ...base,
    type: z.literal('open'),
    payload: z.strictObject({
      opened: PAYLOADS.opened(),
      line: PAYLOADS['line-described'](),
      billingDay: z.optional(PAYLOADS['billing-day-told']().shape.day),
      devices: z.array(PAYLOADS['device-added']()).check(z.minLength(1), z.maxLength(20)),
    }),
  }),
);
const undo = once(() =>
  z.strictObject({
    ...base,
    type: z.literal('undo'),
    payload: z.strictObject({ commandId: z.string().check(z.maxLength(80)) }),
  }),
);
const erase = once(() =>
  z.strictObject({ ...base, type: z.literal('erase'), payload: z.strictObject({}) }),
);

export const commandSchema = unionBy('type', {
  open,
  undo,
  erase,
  ...Object.fromEntries(DIRECT.map((type) => [type, () => direct(type)])),
});

type Base = { id: string; cancellation: string; zone: string };
export type Command =
  | z.infer<ReturnType<typeof open>>
  | z.infer<ReturnType<typeof undo>>
  | z.infer<ReturnType<typeof erase>>
  | { [T in DirectType]: Base & { type: T; payload: Payload<T> } }[DirectType];

/** The part of a command that a view writes; id and zone are added on the way. */
export type Wish = Command extends infer C
  ? C extends Command
    ? Omit<C, 'id' | 'zone'>
    : never
  : never;
