import * as z from 'zod/mini';
import { facts, source } from './schema.ts';

/**
 * The shape of `public/countries/<cc>.json`: what holds for every operator of a country. So far how a number is moved
 * and which days people work; rights, state forms and dispute bodies follow.
 */
export const countrySchema = z.strictObject({
  /** ISO 3166-1 alpha-2. */
  country: z.string().check(z.regex(/^[A-Z]{2}$/)),
  porting: facts('porting'),
  workingWeek: z.optional(z.enum(['mon-fri', 'sun-thu', 'mon-sat'])),
  sources: z.array(source).check(z.minLength(1)),
});
export type Country = z.infer<typeof countrySchema>;
