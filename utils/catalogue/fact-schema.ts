import * as z from 'zod/mini';
import vocabulary from './vocabulary.json' with { type: 'json' };
import {
  CHANNELS,
  type ChannelType,
  CONDITIONS,
  DOUBTS,
  type Section,
  TOPICS,
  type Topic,
} from './words.ts';

/** The shape of one coded fact and of the sources that facts rest on, shared by operators and countries (DESIGN §7). */

/** Indexes into the file's own `sources`. */
export const src = z.array(z.int().check(z.nonnegative())).check(z.minLength(1));
export const text = z.string().check(z.minLength(1), z.trim());

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

/** What a value must look like, where its kind alone does not say it. */
const PARAM_FORMS: Record<string, string> = {
  duration: 'a duration of ISO 8601 like "P30D"',
  money: 'an amount and a currency like "5 GBP"',
  date: 'a day, month or year like "2025-03"',
  time: 'a time of the day like "08:30"',
  days: 'a count of days',
  count: 'a count',
  percent: 'a percentage without its sign',
  phone: 'a number to dial',
  email: 'an e-mail address',
  host: 'a host name',
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
      /** The channels on which a step is taken; absent: on every one of them. */
      ...(section === 'step'
        ? { on: z.optional(z.array(z.enum(CHANNELS)).check(z.minLength(1))) }
        : {}),
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
        else if (!pattern?.test(value)) {
          const form = PARAM_FORMS[paramKind(name)] ?? 'short and not blank';
          fail(`parameter "${name}" must be ${form}, not "${value}"`);
        }
      }
      for (const name of Object.keys(given))
        if (!wanted.includes(name)) fail(`${section} "${code}" has no parameter "${name}"`);
    });

export const facts = (section: Section) => z.optional(z.array(fact(section)).check(z.minLength(1)));

/** A day, a month or a year. */
export const DAY_OR_LESS = /^\d{4}(-\d{2}(-\d{2})?)?$/;

export const source = z.strictObject({
  url: z.string().check(z.regex(/^https?:\/\/[^\s]+$/, 'is no web address')),
  title: text,
  publisher: z.enum(['official', 'regulator', 'press', 'community']),
  /** Day, month or year of publication, as far as the page tells. */
  date: z.optional(z.string().check(z.regex(DAY_OR_LESS, 'is no day, month or year'))),
  /** The day on which this project itself read the page; absent unless it did. */
  checkedOn: z.optional(z.iso.date('is no day of the calendar')),
});

export type Source = z.infer<typeof source>;
/** One coded statement about an operator; its sentence is found under section and code. */
export type Fact = {
  code: string;
  params?: Record<string, string> | undefined;
  topic?: Topic | undefined;
  on?: ChannelType[] | undefined;
  when?: (typeof CONDITIONS)[number][] | undefined;
  doubt?: (typeof DOUBTS)[number] | undefined;
  src: number[];
};
