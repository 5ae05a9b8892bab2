import * as z from 'zod/mini';
import { deviceFacts, deviceSteps, identifierPlaces } from './device-fact-schema.ts';
import { DEVICE_KINDS, REMOVAL_CASES, SYSTEMS, type System } from './device-words.ts';
import { source, src, text } from './fact-schema.ts';
import { DOUBTS } from './words.ts';

/**
 * The shape of `public/devices/<id>.json`: one family of devices, what is known of where its identifiers stand, how a
 * profile is removed, what proves it and what does not (DESIGN §7). Strict everywhere.
 */

const id = z
  .string()
  .check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'is no id (small letters, digits, single hyphens)'));
const system = z.enum(Object.keys(SYSTEMS) as [System, ...System[]]);
const version = z
  .string()
  .check(z.regex(/^\d+(\.\d+)*$/, 'is no version (figures and dots, like "12.1")'));

/** One way of removing a profile, in the order in which it is walked. */
const removal = z
  .strictObject({
    case: z.enum(REMOVAL_CASES),
    system: z.optional(system),
    /** First version with these steps. */
    from: z.optional(version),
    /** First version without them. */
    before: z.optional(version),
    /** Of whom or what: an app, a tool, an operator, a model. */
    name: z.optional(text),
    steps: deviceSteps,
    doubt: z.optional(z.enum(DOUBTS)),
    src,
  })
  .check(
    z.refine(
      (one) => (one.from === undefined && one.before === undefined) || one.system !== undefined,
      'names a version, but no system',
    ),
  );

export const deviceFamilySchema = z.strictObject({
  id,
  /** The proper name, in the spelling of its maker; absent for a group of makers, which is named in the texts. */
  name: z.optional(text),
  kind: z.enum(DEVICE_KINDS),
  /** The system whose version a bare number means. */
  system: z.optional(system),
  /** The family whose general facts hold where this file is silent. */
  base: z.optional(id),
  /** The first version of a system with eSIM. */
  esimFrom: z.optional(z.strictObject({ system, version, src })),
  models: deviceFacts('model'),
  profiles: deviceFacts('profiles'),
  provisioning: deviceFacts('provisioning'),
  identifiers: identifierPlaces,
  removals: z.optional(z.array(removal).check(z.minLength(1))),
  proofs: deviceFacts('proof'),
  /** What looks like a proof and is none. */
  noProofs: deviceFacts('no-proof'),
  failures: deviceFacts('failure'),
  traps: deviceFacts('trap'),
  /** Rules of a companion. */
  pairing: deviceFacts('pairing'),
  /** The family of the phone that it rides on. */
  pairedWith: z.optional(id),
  sources: z.array(source).check(z.minLength(1)),
  confidence: z.enum(['high', 'medium', 'low']),
});

export type DeviceFamily = z.infer<typeof deviceFamilySchema>;
export type Removal = NonNullable<DeviceFamily['removals']>[number];
