import type * as z from 'zod/mini';
import vocabulary from './vocabulary.json' with { type: 'json' };
import type { Section } from './words.ts';

/** What the parameters of a coded fact look like (DESIGN §7). */

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
  version: /^\d+(\.\d+)*$/,
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
  version: 'a version like "12.1"',
};

/** The kind of a parameter: its name without the figure at its end. */
export const paramKind = (name: string): string => name.replace(/\d+$/, '');

type Coded = {
  code: string;
  params?: Record<string, string> | undefined;
  words?: Record<string, string[]> | undefined;
};

/** The vocabulary names what a code's sentence needs: parameters by kind, and `words` for words on a screen. */
export const hasItsParams =
  (section: Section) =>
  (ctx: z.core.ParsePayload<Coded>): void => {
    const { code, params: given = {}, words: shown } = ctx.value;
    const wanted = (paramNames(section)[code] ?? []).filter((name) => name !== 'words');
    const wantsWords = paramNames(section)[code]?.includes('words') ?? false;
    const fail = (message: string, field = 'params') =>
      ctx.issues.push({ code: 'custom', message, input: ctx.value, path: [field] });
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
    if (wantsWords && !shown) fail(`${section} "${code}" needs the words on the screen`, 'words');
    if (!wantsWords && shown) fail(`${section} "${code}" says no words of a screen`, 'words');
  };
