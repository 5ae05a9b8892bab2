import * as z from 'zod/mini';
import { DAY_OR_LESS, source, src, text } from './fact-schema.ts';

/** The shape of `public/retired/<id>.json`: an operator that is no more. Ids are for ever (DESIGN §7). */
export const retiredSchema = z.strictObject({
  id: z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)),
  name: text,
  aliases: z.optional(z.array(text)),
  /** ISO 3166-1 alpha-2; `ZZ` for operators without a home market. */
  country: z.string().check(z.regex(/^[A-Z]{2}$/)),
  why: z.enum(['closed', 'merged', 'renamed', 'customers-moved']),
  /** Day, month or year since when. */
  since: z.optional(z.string().check(z.regex(DAY_OR_LESS, 'is no day, month or year'))),
  /** Ids of the operators where the customers went; absent where they went nowhere or no source says it. */
  to: z.optional(z.array(z.string()).check(z.minLength(1))),
  src,
  sources: z.array(source).check(z.minLength(1)),
});
export type Retired = z.infer<typeof retiredSchema>;
