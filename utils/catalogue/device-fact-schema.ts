import * as z from 'zod/mini';
import { type DeviceSection, IDENTIFIERS } from './device-words.ts';
import { hasItsParams } from './fact-params.ts';
import { coded, src, text } from './fact-schema.ts';
import { DOUBTS } from './words.ts';

/** The shape of one coded fact about a device family: like that of operators, with words on a screen (DESIGN §7). */

/** Exact words on a device's screen, by the language they are in; several where versions of the system differ. */
const words = z
  .record(
    z.string().check(z.regex(/^[a-z]{2}(-[A-Z]{2})?$/, 'is no language tag like "en" or "zh-TW"')),
    z.array(text).check(z.minLength(1)),
  )
  .check(z.refine((byLanguage) => Object.keys(byLanguage).length > 0, 'is empty'));

const worded = (section: DeviceSection) => ({ ...coded(section), words: z.optional(words) });
const resting = { doubt: z.optional(z.enum(DOUBTS)), src };

/** Facts of one section of a device family. */
export const deviceFacts = (section: DeviceSection) =>
  z.optional(
    z
      .array(z.strictObject({ ...worded(section), ...resting }).check(hasItsParams(section)))
      .check(z.minLength(1)),
  );

/** Where each identifier is shown. */
export const identifierPlaces = z.optional(
  z
    .array(
      z
        .strictObject({ what: z.enum(IDENTIFIERS), ...worded('where-shown'), ...resting })
        .check(hasItsParams('where-shown')),
    )
    .check(z.minLength(1)),
);

/** Steps of one way: they share the sources of the way. */
export const deviceSteps = z
  .array(z.strictObject(worded('device-step')).check(hasItsParams('device-step')))
  .check(z.minLength(1));
