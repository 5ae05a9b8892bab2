import * as z from 'zod/mini';
import vocabulary from './vocabulary.json' with { type: 'json' };
import {
  CHANNELS,
  CONDITIONS,
  DOUBTS,
  LABEL_MEANINGS,
  SECTIONS,
  type Section,
  TOPICS,
  type Topic,
} from './words.ts';

/**
 * The shape of `public/operators/<id>.json` (DESIGN §7). Strict everywhere: a field that is not named here is an
 * error, and a code that is not in `vocabulary.json` is one too.
 */

const src = z.array(z.int().check(z.nonnegative())).check(z.minLength(1));
const text = z.string().check(z.minLength(1), z.trim());

const paramNames = (section: Section) =>
  vocabulary[section] as unknown as Record<string, readonly string[]>;

/** Parameters are named after their kind, with a figure where a sentence needs two of a kind (`duration`, `duration2`). */
const PARAM_PATTERNS: Record<string, RegExp> = {
  duration: /^P(?!$)(\d+Y)?(\d+M)?(\d+W)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?)?$/,
  days: /^\d{1,3}$/,
  count: /^\d{1,6}$/,
  percent: /^\d{1,3}(\.\d+)?$/,
  money: /^\d+(\.\d+)? [A-Z]{3}$/,
  date: /^\d{4}(-\d{2}(-\d{2})?)?$/,
  time: /^\d{2}:\d{2}$/,
  phone: /^[+\d*#][\d\s().*#-]*$/,
  email: /^[^\s@]+@[^\s@]+$/,
  host: /^[a-z0-9.-]+\.[a-z]{2,}$/,
  code: /^\S.{0,60}$/u,
  label: /^\S.{0,160}$/u,
  path: /^\S.{0,200}$/u,
  name: /^\S.{0,120}$/u,
};

/** The kind of a parameter: its name without the figure at its end. */
export const paramKind = (name: string): string => name.replace(/\d+$/, '');

const params = z.record(z.string(), z.string());

const fact = (section: Section) =>
  z
    .strictObject({
      code: z.enum(Object.keys(vocabulary[section]) as [string, ...string[]]),
      params: z.optional(params),
      ...(section === 'precheck' ? { topic: z.enum(TOPICS) } : {}),
      when: z.optional(z.array(z.enum(CONDITIONS)).check(z.minLength(1))),
      doubt: z.optional(z.enum(DOUBTS)),
      src,
    })
    .check((ctx) => {
      const { code, params: given = {} } = ctx.value;
      const wanted = paramNames(section)[code] ?? [];
      const fail = (message: string) =>
        ctx.issues.push({ code: 'custom', message, input: ctx.value, path: ['params'] });
      for (const name of wanted) {
        const value = given[name];
        const pattern = PARAM_PATTERNS[paramKind(name)];
        if (value === undefined) fail(`${section} "${code}" needs the parameter "${name}"`);
        else if (!pattern?.test(value))
          fail(`parameter "${name}" is not a ${paramKind(name)}: ${value}`);
      }
      for (const name of Object.keys(given))
        if (!wanted.includes(name)) fail(`${section} "${code}" has no parameter "${name}"`);
    });

export const facts = (section: Section) => z.optional(z.array(fact(section)).check(z.minLength(1)));

const host = z.strictObject({
  host: z.string().check(z.regex(/^(?!-)[a-z0-9-]+(\.[a-z0-9-]+)+$/)),
  role: z.enum(['site', 'portal', 'help', 'shop']),
  path: z.optional(z.string().check(z.regex(/^\/[^\s?#*]*$/))),
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
  url: z.string().check(z.regex(/^https:\/\/[^\s]+$/)),
  /** True where the page stands on somebody else's domain (a sister brand, a regulator). */
  foreign: z.optional(z.literal(true)),
  src,
});

const channel = z.strictObject({
  type: z.enum(CHANNELS),
  /** What to dial, write to or open: exact words, untranslated. */
  value: z.optional(text),
  /** What this channel does for the customer; absent: it ends a line. */
  does: z.optional(
    z.enum([
      'ends-line',
      'ends-companion',
      'port-code',
      'refund',
      'information',
      'complaint',
      'asks-only',
      'closes-account',
    ]),
  ),
  when: z.optional(z.array(z.enum(CONDITIONS))),
  hours: z.optional(
    z.array(
      z.strictObject({
        days: z.enum(['daily', 'mon-fri', 'sat', 'sun', 'last-day-of-month']),
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
  lang: z.string().check(z.regex(/^[a-z]{2}(-[A-Z]{2})?$/)),
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

export const source = z.strictObject({
  url: z.string().check(z.regex(/^https?:\/\/[^\s]+$/)),
  title: text,
  publisher: z.enum(['official', 'regulator', 'press', 'community']),
  /** Day, month or year of publication, as far as the page tells. */
  date: z.optional(z.string().check(z.regex(/^\d{4}(-\d{2}(-\d{2})?)?$/))),
  /** The day on which this project itself read the page; absent unless it did. */
  checkedOn: z.optional(z.iso.date()),
});

export const operatorSchema = z.strictObject({
  id: z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)),
  name: text,
  localName: z.optional(text),
  /** Other names that customers use: brands, former names, other scripts. */
  aliases: z.optional(z.array(text)),
  /** ISO 3166-1 alpha-2; `ZZ` for operators without a home market. */
  country: z.string().check(z.regex(/^[A-Z]{2}$/)),
  kind: z.enum(['mno', 'mvno', 'travel-esim']),
  hosts: z.array(host).check(z.minLength(1)),
  pages: z.optional(z.array(page)),
  esim: z.optional(
    z.strictObject({ offered: z.optional(z.boolean()), companions: z.optional(z.boolean()), src }),
  ),
  online: z.strictObject({
    answer: z.enum(['yes', 'partly', 'no', 'none-published', 'unknown']),
    when: z.optional(z.array(z.enum(CONDITIONS))),
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
/** One coded statement about an operator; its sentence is found under section and code. */
export type Fact = {
  code: string;
  params?: Record<string, string> | undefined;
  topic?: Topic | undefined;
  when?: (typeof CONDITIONS)[number][] | undefined;
  doubt?: (typeof DOUBTS)[number] | undefined;
  src: number[];
};
export type Channel = NonNullable<Operator['channels']>[number];
export type Source = Operator['sources'][number];
export type OnlineAnswer = Operator['online']['answer'];
