import * as z from 'zod/mini';
import { remembered } from '../shapes.ts';
import { type CancellationEvent, eventSchema } from './event.ts';
import { type Cancellation, fold, isConfirmed, statusOf } from './fold.ts';
import { nextStep } from './next-step.ts';
import { remindersOf } from './reminders.ts';
import { DEVICE_CATEGORIES, WAYS } from './words.ts';

/** The version of the stored shapes. A new one needs a migration and an example (DESIGN §10). */
export const RECORD_VERSION = 1;

const versioned = z.object({ version: z.int().check(z.positive()) });

/** Events of some two hundred records: they are read again with each command, and never change. */
const MOST_EVENTS = 5_000;
/** Heads are read again for each view, and few of them change between. */
const MOST_HEADS = 2_000;

/** `log:<id>`: the truth of one cancellation. */
export const logSchema = z.strictObject({
  version: z.literal(RECORD_VERSION),
  id: z.string(),
  events: z.array(remembered(eventSchema, MOST_EVENTS)),
});
export type Log = { version: typeof RECORD_VERSION; id: string; events: CancellationEvent[] };

/** `head:<id>`: what lists, badge and alarm need; disposable, rebuilt from the log whenever it does not match. */
const headShape = z.strictObject({
  version: z.literal(RECORD_VERSION),
  id: z.string(),
  operator: z.string(),
  batch: z.optional(z.string()),
  name: z.string(),
  way: z.enum(WAYS),
  status: z.enum(['preparing', 'waiting', 'confirming', 'done', 'abandoned']),
  openedAt: z.string(),
  devices: z.array(
    z.strictObject({
      id: z.string(),
      category: z.enum(DEVICE_CATEGORIES),
      name: z.optional(z.string()),
      state: z.enum(['open', 'confirmed', 'written-off']),
    }),
  ),
  reminders: z.array(
    z.strictObject({
      key: z.string(),
      code: z.string(),
      subject: z.optional(z.string()),
      due: z.number(),
      until: z.optional(z.string()),
    }),
  ),
  next: z.strictObject({
    code: z.string(),
    subject: z.optional(z.string()),
    state: z.optional(z.string()),
  }),
  length: z.int(),
  hash: z.string(),
  /** The rules that it was derived by: after an update it is derived again. */
  rules: z.string(),
});
const headSchema = remembered(headShape, MOST_HEADS);
export type Head = z.infer<typeof headShape>;

/** A record as views get it; one from a newer version, or one that no step leads from, can be looked at, not changed. */
export type RecordView =
  | { id: string; log: Log }
  | { id: string; newer: number }
  | { id: string; stuck: string }
  | { id: string; missing: true };

/**
 * A stored value that does not parse, kept as it was, with where it stood, when it was moved and why; `restored`: when
 * it was put back, or something else was taken in its stead.
 */
export type Aside = {
  key: string;
  at: string;
  reason: string;
  raw: unknown;
  restored?: string | undefined;
};
/** The same with the key under which it is kept now. */
export type KeptAside = Aside & { place: string };

/** A record that was completed from its second copy, or brought back `whole`; `events`: how many the log lacked. */
export type CopyNote = { id: string; at: string; events: number; whole: boolean };
/** One of the two: its bytes, when they were moved aside or written (UTC), and why they do not parse. */
export type CopySide = { at: string; text: string; unreadable?: string };
/** A record of which the log or the second copy does not parse: both are shown, and the person is asked. */
export type CopyQuestion = { id: string; log: CopySide; copy: CopySide };

export type Read<T> = { ok: T } | { newer: number } | { broken: string };

const read = <T>(schema: z.ZodMiniType, value: unknown): Read<T> => {
  const version = versioned.safeParse(value);
  if (version.success && version.data.version > RECORD_VERSION)
    return { newer: version.data.version };
  const result = schema.safeParse(value);
  if (result.success) return { ok: result.data as T };
  const issue = result.error.issues[0];
  return { broken: issue ? `${issue.path.join('.')}: ${issue.message}` : 'does not parse' };
};

/** A stored log: sound, from a newer version (then read-only), or broken (then moved aside, with the reason). */
export const readLog = (value: unknown): Read<Log> => {
  const result = read<Log>(logSchema, value);
  return 'ok' in result && !fold(result.ok.events) ? { broken: 'events: no opening' } : result;
};

export const readHead = (value: unknown): Read<Head> => read<Head>(headSchema, value);

const deviceHead = (state: Cancellation): Head['devices'] =>
  state.devices.map((device) => ({
    id: device.id,
    category: device.category,
    ...(device.name && { name: device.name }),
    state: device.writtenOff ? 'written-off' : isConfirmed(device) ? 'confirmed' : 'open',
  }));

/** The head that belongs to a log. `hash` is that of the events as stored, `rules` names the code that derives it. */
export const headOf = (log: Log, hash: string, rules: string): Head => {
  const state = fold(log.events);
  if (!state) throw new Error(`record ${log.id} has no opening`);
  return {
    version: RECORD_VERSION,
    id: log.id,
    operator: state.operator,
    ...(state.batch && { batch: state.batch }),
    name: state.line.name,
    way: state.way,
    status: statusOf(state),
    openedAt: state.openedAt,
    devices: deviceHead(state),
    reminders: remindersOf(state).map(({ key, code, subject, due, until }) => ({
      key,
      code,
      due,
      ...(subject && { subject }),
      ...(until && { until }),
    })),
    next: nextStep(state),
    length: log.events.length,
    hash,
    rules,
  };
};
