import * as z from 'zod/mini';
import { ACCOUNT_MARKS } from '../catalogue/account-words.ts';
import { CHANNELS, TOPICS } from '../catalogue/words.ts';
import { once } from '../once.ts';
import { MARKED_STEPS, NUMBER_WISHES, WHEREABOUTS } from './removal-words.ts';
import * as words from './words.ts';

/**
 * What the events of a cancellation say, by type. The shapes here are stored for years: change them only
 * together with a new record version and its migration.
 */

/** A text of one to so many characters, without space at its ends. */
export const line = (max: number) => z.string().check(z.trim(), z.minLength(1), z.maxLength(max));
const date = z.iso.date();
/** `line` is the line itself wherever a subject is named. */
const deviceId = z.string().check(z.regex(/^(?!line$)[a-z0-9-]{1,40}$/));
const reminderKey = z.string().check(z.regex(/^[a-z-]+(:[a-z0-9-]+)?$/), z.maxLength(80));

/** Instant with zone, e.g. `2026-11-22T18:00:00+01:00[Europe/Madrid]`. */
export const zoned = z.string().check(
  z.refine((value) => {
    try {
      Temporal.ZonedDateTime.from(value, { offset: 'use' });
      return true;
    } catch {
      return false;
    }
  }, 'is not an instant with a time zone'),
);

const digits = (least: number, most: number) =>
  z.string().check(z.regex(/^\d+$/), z.minLength(least), z.maxLength(most));

/** What names the profile, the chip and the modem: digits alone. Views show them masked. */
const identifiers = z.strictObject({
  iccid: z.optional(digits(18, 20)),
  eid: z.optional(digits(32, 32)),
  imei: z.optional(digits(14, 16)),
});

const device = {
  category: z.enum(words.DEVICE_CATEGORIES),
  carrier: z.enum(words.CARRIERS),
  /** Rides on a phone's line: a watch, often a tablet. */
  companion: z.boolean(),
  name: z.optional(line(60)),
  /** Id of a device family of the catalogue; one that this version does not know may come from a newer one. */
  family: z.optional(z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/), z.maxLength(60))),
  /** The version of its system, in the person's own words. */
  system: z.optional(line(60)),
  identifiers: z.optional(identifiers),
  /** Where it is; untold means at hand. */
  whereabouts: z.optional(z.enum(WHEREABOUTS)),
};

const lineShape = {
  name: line(80),
  kind: z.enum(words.LINE_KINDS),
  /** Last day of the minimum term, as the person knows it. */
  contractEnd: z.optional(date),
  /** By E.164 (`+` first), where its country is known. */
  number: z.optional(z.string().check(z.regex(/^\+?\d{4,20}$/))),
  numberWish: z.optional(z.enum(NUMBER_WISHES)),
};

/** Payload of each type. `on` and other plain dates are days as the person or the operator named them. */
export const PAYLOADS = {
  opened: once(() =>
    z.strictObject({
      operator: line(80),
      way: z.enum(words.WAYS),
      batch: z.optional(line(80)),
    }),
  ),
  'line-described': once(() => z.strictObject(lineShape)),
  'billing-day-told': once(() =>
    z.strictObject({ day: z.int().check(z.minimum(1), z.maximum(31)) }),
  ),
  'device-added': once(() => z.strictObject({ device: deviceId, ...device })),
  'device-changed': once(() => z.strictObject({ device: deviceId, ...device })),
  'device-written-off': once(() =>
    z.strictObject({
      device: deviceId,
      reason: z.enum(words.WRITE_OFF_REASONS),
      note: z.optional(line(300)),
    }),
  ),
  'precheck-answered': once(() =>
    z
      .strictObject({
        topic: z.enum(TOPICS),
        answer: z.enum(words.ANSWERS),
        reason: z.optional(line(300)),
      })
      .check(z.refine(({ answer, reason }) => answer !== 'skipped' || !!reason, 'needs a reason')),
  ),
  prepared: once(() => z.strictObject({ what: z.enum(words.PREPARED), on: date })),
  submitted: once(() =>
    z.strictObject({
      channel: z.enum([...CHANNELS, 'none']),
      on: date,
      reference: z.optional(line(80)),
      /** The day on which the operator says the line ends. */
      endsOn: z.optional(date),
    }),
  ),
  'obstacle-met': once(() => z.strictObject({ obstacle: z.enum(words.OBSTACLES) })),
  'retry-planned': once(() =>
    z.strictObject({ obstacle: z.optional(z.enum(words.OBSTACLES)), due: zoned }),
  ),
  'end-state-reached': once(() =>
    z.strictObject({
      subject: z.union([z.literal('line'), deviceId]),
      state: z.enum(words.END_STATES),
      on: date,
      seenHow: z.enum(words.SEEN_HOW),
      endsOn: z.optional(date),
    }),
  ),
  'end-state-waived': once(() =>
    z.strictObject({
      subject: z.union([z.literal('line'), deviceId]),
      state: z.enum(words.END_STATES),
      reason: line(300),
    }),
  ),
  'evidence-added': once(() =>
    z.strictObject({ kind: z.enum(['note', 'reference']), text: line(1000) }),
  ),
  /** What the person says of an account that may send codes to the number; `null` takes the mark away. */
  'account-marked': once(() =>
    z.strictObject({
      account: z.string().check(z.regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/), z.maxLength(253)),
      mark: z.nullable(z.enum(ACCOUNT_MARKS)),
    }),
  ),
  /** What the person says of a step of the order that nothing else in the record tells; it concludes nothing. */
  'step-marked': once(() =>
    z.strictObject({
      subject: z.union([z.literal('line'), deviceId]),
      step: z.enum(MARKED_STEPS),
      taken: z.boolean(),
    }),
  ),
  acknowledged: once(() => z.strictObject({ reminder: reminderKey })),
  snoozed: once(() => z.strictObject({ reminder: reminderKey, until: zoned })),
  'way-changed': once(() => z.strictObject({ way: z.enum(words.WAYS) })),
  reopened: once(() =>
    z.strictObject({ subject: z.union([z.literal('line'), deviceId]), reason: line(300) }),
  ),
  abandoned: once(() => z.strictObject({ reason: z.optional(line(300)) })),
  retracted: once(() => z.strictObject({ eventId: line(80) })),
} as const;

export type EventType = keyof typeof PAYLOADS;
export type Payload<T extends EventType> = z.infer<ReturnType<(typeof PAYLOADS)[T]>>;
