import * as z from 'zod/mini';
import { ACCOUNT_CATEGORIES, CODE_METHODS } from './account-words.ts';
import { source, text } from './fact-schema.ts';

const host = z.string().check(z.regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/));
/** ISO 3166-1 alpha-2. */
const countries = z.array(z.string().check(z.regex(/^[A-Z]{2}$/))).check(z.minLength(1));
const link = z.string().check(z.regex(/^https?:\/\/[^\s]+$/, 'is no web address'));

const account = z.strictObject({
  /** Its first host; for ever, since marks name it. */
  id: host,
  name: text,
  hosts: z.array(host).check(z.minLength(1)),
  methods: z.array(z.enum(CODE_METHODS)).check(z.minLength(1)),
  /** Nothing but a message or a call to a number will do. */
  onlyNumber: z.optional(z.literal(true)),
  /** Where it is offered; absent: not limited to countries. */
  countries: z.optional(countries),
  notCountries: z.optional(countries),
  categories: z.array(z.enum(ACCOUNT_CATEGORIES)).check(z.minLength(1)),
  /** How a second step is set up there. */
  documentation: z.optional(link),
  /** How one gets in again without it. */
  recovery: z.optional(link),
});

/** The shape of `public/accounts.json`: sites whose codes can be, or can only be, sent to a telephone number. */
export const accountsSchema = z.strictObject({
  sources: z.array(source).check(z.minLength(1)),
  licence: z.strictObject({ name: text, copyright: text }),
  accounts: z.array(account),
});

export type Account = z.infer<typeof account>;
export type AccountsFile = z.infer<typeof accountsSchema>;
