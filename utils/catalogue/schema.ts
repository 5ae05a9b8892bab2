import * as z from 'zod/mini';
import { DAY_OR_LESS, facts, source, src, text } from './fact-schema.ts';
import {
  CHANNEL_PURPOSES,
  CHANNELS,
  CONDITIONS,
  DOUBTS,
  LABEL_MEANINGS,
  ONLINE_ANSWERS,
  OPERATOR_KINDS,
  SECTIONS,
} from './words.ts';

/**
 * The shape of `public/operators/<id>.json` (DESIGN §7). Strict everywhere: a field that is not named here is an
 * error, and a code that is not in `vocabulary.json` is one too.
 */

const host = z.strictObject({
  host: z
    .string()
    .check(
      z.regex(/^(?!-)[a-z0-9-]+(\.[a-z0-9-]+)+$/, 'is no host name (no scheme, no path, no star)'),
    ),
  role: z.enum(['site', 'portal', 'help', 'shop']),
  path: z.optional(z.string().check(z.regex(/^\/[^\s?#*]*$/, 'is no path (no query, no star)'))),
  /** The account on this host is another service of the operator (an Internet account), not the mobile line. */
  notTheLine: z.optional(z.literal(true)),
  src,
});

const page = z.strictObject({
  purpose: z.enum([
    'login',
    'account',
    'cancel',
    'devices',
    'billing',
    'help',
    'contact',
    'store-finder',
  ]),
  url: z.string().check(z.regex(/^https:\/\/[^\s]+$/, 'is no address over https')),
  /** True where the page stands on somebody else's domain (a sister brand, a regulator). */
  foreign: z.optional(z.literal(true)),
  src,
});

const channel = z.strictObject({
  type: z.enum(CHANNELS),
  /** What to dial, write to or open: exact words, untranslated. */
  value: z.optional(text),
  /** What this channel does for the customer; absent: it ends a line. */
  does: z.optional(z.enum(CHANNEL_PURPOSES)),
  when: z.optional(z.array(z.enum(CONDITIONS))),
  hours: z.optional(
    z.array(
      z.strictObject({
        days: z.enum([
          'daily',
          'mon-thu',
          'mon-fri',
          'mon-sat',
          'fri',
          'sat',
          'sun',
          'sat-sun',
          'last-day-of-month',
        ]),
        from: z.string(),
        to: z.string(),
        zone: z.string(),
      }),
    ),
  ),
  doubt: z.optional(z.enum(DOUBTS)),
  src,
});

const label = z.strictObject({
  text,
  lang: z
    .string()
    .check(z.regex(/^[a-z]{2}(-[A-Z]{2})?$/, 'is no language tag like "en" or "zh-TW"')),
  means: z.enum(LABEL_MEANINGS),
  /** Address path below which it was seen, where a source shows it. */
  path: z.optional(z.string()),
  src,
});

const note = z.strictObject({
  section: z.enum([...SECTIONS, 'online', 'channel', 'esim']),
  en: text,
  es: text,
  zh_CN: text,
  doubt: z.optional(z.enum(DOUBTS)),
  src,
});

/** A proper name of somebody behind the brand, in the spelling of the source. */
const named = z.strictObject({ name: text, src });

export const operatorSchema = z.strictObject({
  id: z
    .string()
    .check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'is no id (small letters, digits, single hyphens)')),
  name: text,
  localName: z.optional(text),
  /**
   * Other names by which its own customers call it: spellings, scripts, brands and former names whose lines end here.
   * Never a brand with customer service of its own: its customers would be sent to the wrong place.
   */
  aliases: z.optional(z.array(text)),
  /** The legal entity behind the brand. */
  company: z.optional(named),
  /** Whose radio network a brand without its own uses. */
  network: z.optional(named),
  /** Names under which the same customers were served before. */
  formerNames: z.optional(
    z.array(
      z.strictObject({
        name: text,
        until: z.optional(z.string().check(z.regex(DAY_OR_LESS, 'is no day, month or year'))),
        src,
      }),
    ),
  ),
  /** ISO 3166-1 alpha-2; `ZZ` for operators without a home market. */
  country: z.string().check(z.regex(/^[A-Z]{2}$/, 'is no country code')),
  kind: z.enum(OPERATOR_KINDS),
  hosts: z.array(host).check(z.minLength(1)),
  pages: z.optional(z.array(page)),
  esim: z.optional(
    z.strictObject({ offered: z.optional(z.boolean()), companions: z.optional(z.boolean()), src }),
  ),
  online: z.strictObject({
    answer: z.enum(ONLINE_ANSWERS),
    /** For which lines the answer holds; absent: for all. */
    when: z.optional(z.array(z.enum(CONDITIONS))),
    doubt: z.optional(z.enum(DOUBTS)),
    src: z.optional(src),
  }),
  channels: z.optional(z.array(channel)),
  steps: facts('step'),
  documents: facts('document'),
  identity: facts('identity'),
  notice: facts('notice'),
  effective: facts('effective'),
  processing: facts('processing'),
  fees: facts('fee'),
  balance: facts('balance'),
  number: facts('number'),
  undo: facts('undo'),
  prechecks: facts('precheck'),
  companions: facts('companion'),
  law: facts('law'),
  labels: z.optional(z.array(label)),
  notes: z.optional(z.array(note).check(z.maxLength(3))),
  sources: z.array(source).check(z.minLength(1)),
  confidence: z.enum(['high', 'medium', 'low']),
});

export type Operator = z.infer<typeof operatorSchema>;
export type Channel = NonNullable<Operator['channels']>[number];
export type OnlineAnswer = Operator['online']['answer'];
