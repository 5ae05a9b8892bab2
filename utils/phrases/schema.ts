import * as z from 'zod/mini';
import { AREAS, CLAIMS, CONTROL_CODES, HINDRANCES } from '../portal/words.ts';

/**
 * The shape of `public/phrases/<language>.json`: the general wordings of one language (DESIGN §8). How a wording is
 * written is said in `wording.ts`.
 */

const wording = z.string().check(z.minLength(1), z.maxLength(2000));
const wordings = z.array(wording).check(z.minLength(1));

const meaning = z.strictObject({
  /** Wordings that mean it wherever they stand. */
  anywhere: z.optional(wordings),
  /** Wordings that mean it on a page about ending a line, and may mean something else elsewhere. */
  whereEnding: z.optional(wordings),
  /** Found in the same sentence: something else is meant. */
  not: z.optional(wordings),
});

const meanings = <const K extends readonly string[]>(codes: K) =>
  z.strictObject(
    Object.fromEntries(codes.map((code) => [code, z.optional(meaning)])) as Record<
      K[number],
      z.ZodMiniOptional<typeof meaning>
    >,
  );

/** Controls that are looked for beside those that a reading reports. */
export const SIGN_OUT = 'sign-out';

/** Labels before a value: `end-date` is the last day of a line that is being ended, `contract-end` that of a minimum term. */
export const VALUES = ['reference', 'balance', 'contract-end', 'end-date'] as const;
export const TOPICS_OF_HEADINGS = [...AREAS, 'other-ending'] as const;

export const phrasesSchema = z.strictObject({
  /** BCP 47. */
  language: z.string().check(z.regex(/^[a-z]{2}(-[a-z]{4})?$/)),
  /** Words are not parted by spaces, or not reliably: Chinese, Japanese, Korean. */
  tight: z.boolean(),
  /** Words that stand on pages of any kind: looked for only where a wording has nothing rarer. */
  common: z.optional(wordings),
  /** Names for lists of words, used as `{name}`. */
  words: z.record(z.string().check(z.regex(/^[a-z-]+$/)), wordings),
  unless: z.strictObject({ before: wordings, after: z.optional(wordings) }),
  about: meanings(TOPICS_OF_HEADINGS),
  claims: meanings(CLAIMS),
  obstacles: meanings(HINDRANCES),
  controls: meanings([...CONTROL_CODES, SIGN_OUT]),
  values: meanings(VALUES),
});
export type Phrases = z.infer<typeof phrasesSchema>;
export type Meaning = z.infer<typeof meaning>;
