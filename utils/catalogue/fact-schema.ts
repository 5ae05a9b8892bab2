import * as z from 'zod/mini';
import { hasItsParams } from './fact-params.ts';
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

const params = z.record(z.string(), z.string());

/** Code and parameters of a statement, by the vocabulary of its section. */
export const coded = (section: Section) => ({
  code: z.enum(Object.keys(vocabulary[section]) as [string, ...string[]]),
  params: z.optional(params),
});

const fact = (section: Section) =>
  z
    .strictObject({
      ...coded(section),
      ...(section === 'precheck' ? { topic: z.enum(TOPICS) } : {}),
      /** The channels on which a step is taken; absent: on every one of them. */
      ...(section === 'step'
        ? { on: z.optional(z.array(z.enum(CHANNELS)).check(z.minLength(1))) }
        : {}),
      when: z.optional(z.array(z.enum(CONDITIONS)).check(z.minLength(1))),
      doubt: z.optional(z.enum(DOUBTS)),
      src,
    })
    .check(hasItsParams(section));

export const facts = (section: Section) => z.optional(z.array(fact(section)).check(z.minLength(1)));

/** A day, a month or a year. */
export const DAY_OR_LESS = /^\d{4}(-\d{2}(-\d{2})?)?$/;

export const source = z.strictObject({
  url: z.string().check(z.regex(/^https?:\/\/[^\s]+$/, 'is no web address')),
  title: text,
  /** `official` is the operator, `maker` that of a device, a system or a tool. */
  publisher: z.enum(['official', 'maker', 'regulator', 'press', 'community']),
  /** Day, month or year of publication, as far as the page tells. */
  date: z.optional(z.string().check(z.regex(DAY_OR_LESS, 'is no day, month or year'))),
  /** The day on which this project itself read the page; absent unless it did. */
  checkedOn: z.optional(z.iso.date('is no day of the calendar')),
});

export type Source = z.infer<typeof source>;
/** One coded statement about an operator, a country or a device family; its sentence is found under section and code. */
export type Fact = {
  code: string;
  params?: Record<string, string> | undefined;
  /** Words on a device's screen, by language tag. */
  words?: Record<string, string[]> | undefined;
  topic?: Topic | undefined;
  on?: ChannelType[] | undefined;
  when?: (typeof CONDITIONS)[number][] | undefined;
  doubt?: (typeof DOUBTS)[number] | undefined;
  src: number[];
};

/** A fact whose sources may stand with what it is part of, such as a step of one way. */
export type Statement = Omit<Fact, 'src'> & { src?: number[] | undefined };
