import * as z from 'zod/mini';
import { facts, source, src, text } from './fact-schema.ts';
import { DOUBTS } from './words.ts';

const url = z.string().check(z.regex(/^https?:\/\/[^\s]+$/));

/** An authority or body, by its own name. */
const body = z.strictObject({
  name: text,
  /** Its name written out or in its own script. */
  localName: z.optional(text),
  url: z.optional(url),
  doubt: z.optional(z.enum(DOUBTS)),
  src,
});

/** A form of the state that works for lines of any operator. */
const stateForm = z.strictObject({
  name: text,
  url: z.optional(url),
  does: z.enum(['ends-line', 'port-code', 'complaint']),
  /** Who one must prove to be, to use it. */
  identity: facts('identity'),
  doubt: z.optional(z.enum(DOUBTS)),
  src,
});

/** Where a quarrel with an operator goes, when and at what price. */
const disputeBody = z.strictObject({
  name: text,
  url: z.optional(url),
  facts: facts('dispute'),
  doubt: z.optional(z.enum(DOUBTS)),
  src,
});

/**
 * The shape of `public/countries/<cc>.json`: what holds for every operator of a country, unless the operator's own
 * file says otherwise.
 */
export const countrySchema = z.strictObject({
  /** ISO 3166-1 alpha-2. */
  country: z.string().check(z.regex(/^[A-Z]{2}$/)),
  /** Ways by law or custom that may be shorter than the operator's own. */
  shortcuts: facts('shortcut'),
  porting: facts('porting'),
  /** Rights of somebody who cancels, with law and date as parameters. */
  law: facts('law'),
  /** The longest notice that operators may ask. */
  notice: facts('notice'),
  /** What becomes of prepaid credit. */
  balance: facts('balance'),
  stateForms: z.optional(z.array(stateForm).check(z.minLength(1))),
  regulator: z.optional(body),
  disputes: z.optional(z.array(disputeBody).check(z.minLength(1))),
  workingWeek: z.optional(z.enum(['mon-fri', 'sun-thu', 'mon-sat'])),
  sources: z.array(source).check(z.minLength(1)),
});
export type Country = z.infer<typeof countrySchema>;
