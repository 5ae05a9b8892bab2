import * as z from 'zod/mini';
import { once } from '../once.ts';
import { unionBy } from '../shapes.ts';
import { type EventType, line, PAYLOADS, type Payload, zoned } from './payloads.ts';

export type { EventType, Payload } from './payloads.ts';

/** Events are the only truth of a cancellation (DESIGN §4). Their shape is stored for years, as `payloads.ts` says. */

/** The fact that started a deadline, as the catalogue had it then; `source` is absent for a default of ours. */
const basis = z.strictObject({
  fact: line(80),
  value: z.string(),
  source: z.optional(z.string()),
  catalogue: z.string(),
});
export type Basis = z.infer<typeof basis>;

const envelope = once(() => ({
  id: z.string().check(z.regex(/^[a-z0-9]+-\d+$/)),
  commandId: line(80),
  at: zoned,
  recordedAt: z.iso.datetime(),
  clock: z.string().check(z.regex(/^\d{15}-\d{6}-[a-z0-9]+$/)),
  actor: z.enum(['person', 'unline']),
}));

const shapeOf = <T extends EventType>(type: T) =>
  z.strictObject({
    ...envelope(),
    type: z.literal(type),
    payload: PAYLOADS[type](),
    basedOn: z.optional(z.array(basis)),
  });

const types = Object.keys(PAYLOADS) as EventType[];
export const eventSchema = unionBy(
  'type',
  Object.fromEntries(types.map((type) => [type, () => shapeOf(type)])),
);

/**
 * One dated event. `at`: when it happened (instant and time zone); `recordedAt`: when it was written (UTC);
 * `clock`: hybrid logical clock, whose order as text is the order everywhere.
 */
export type CancellationEvent = {
  [T in EventType]: {
    id: string;
    commandId: string;
    at: string;
    recordedAt: string;
    clock: string;
    actor: 'person' | 'unline';
    type: T;
    payload: Payload<T>;
    basedOn?: Basis[] | undefined;
  };
}[EventType];

/** What a decision produces; the journal adds id, clock and times. */
export type Draft = {
  [T in EventType]: { type: T; payload: Payload<T>; at?: string; basedOn?: Basis[] };
}[EventType];
