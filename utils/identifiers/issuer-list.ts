import * as z from 'zod/mini';

/**
 * The shape of `public/iccid-prefixes.json`: who stands behind the first digits of an ICCID. The rows are facts of the
 * ITU's list for Recommendation E.118 as `list` names it; `overrides` are known better from elsewhere and go first.
 */

const src = z.array(z.int().check(z.nonnegative())).check(z.minLength(1));
/** ISO 3166-1 alpha-2; `ZZ` for networks without a country. */
const country = z.string().check(z.regex(/^[A-Z]{2}$/));
/** `89`, the calling code, the issuer: without the zero that cards of the area of +1 are often written with. */
const prefix = z.string().check(z.regex(/^89[1-9]\d{2,7}$/));
const text = z.string().check(z.minLength(1), z.trim());

export const issuerListSchema = z.strictObject({
  list: z.strictObject({ name: text, asOf: z.iso.date(), src }),
  /** Calling codes and the countries that share each. */
  codes: z.array(
    z.strictObject({
      code: z.string().check(z.regex(/^[1-9]\d{0,2}$/)),
      countries: z.array(country).check(z.minLength(1)),
    }),
  ),
  overrides: z.array(z.strictObject({ prefix, country, company: text, src })),
  /** `country` is absent where the list names several for one issuer: then it is those of the calling code. */
  issuers: z.array(z.strictObject({ prefix, country: z.optional(country), company: text })),
  sources: z.array(
    z.strictObject({
      url: z.url(),
      title: text,
      publisher: z.enum(['official', 'regulator', 'press', 'community']),
      date: z.optional(text),
      checkedOn: z.optional(z.iso.date()),
    }),
  ),
});

export type IssuerList = z.infer<typeof issuerListSchema>;
