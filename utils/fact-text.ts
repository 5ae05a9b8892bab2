import { readWorkingDays } from './cancellation/weekend.ts';
import type { Statement } from './catalogue/fact-schema.ts';
import type { Condition, Section } from './catalogue/words.ts';
import { type Language, type Params, type Translate, tagOf, textKey } from './i18n.ts';
import { screenWords } from './screen-words.ts';

/** `P30D` → "30 days" in the language; what the browser cannot format comes back as it stands. */
export const durationText = (value: string, language: Language): string => {
  const duration = Temporal.Duration.from(value);
  return duration.toLocaleString(tagOf(language), { style: 'long' } as Intl.DateTimeFormatOptions);
};

const moneyText = (value: string, language: Language): string => {
  const [amount = '', currency = ''] = value.split(' ');
  return new Intl.NumberFormat(tagOf(language), {
    style: 'currency',
    currency,
    trailingZeroDisplay: 'stripIfInteger',
  }).format(Number(amount));
};

/**
 * A stored day, month or year in the reader's own form. By `Intl` over an instant in UTC: for plain dates its Chinese
 * prints only figures (`2025/12`).
 */
export const dateText = (value: string, language: Language): string => {
  const [year = '', month = '01', day = '01'] = value.split('-');
  const date = Temporal.PlainDate.from(`${year}-${month}-${day}`);
  const known = value.split('-').length;
  return new Intl.DateTimeFormat(tagOf(language), {
    timeZone: 'UTC',
    year: 'numeric',
    ...(known > 1 && { month: known > 2 ? 'short' : 'long' }),
    ...(known > 2 && { day: 'numeric' }),
  }).format(date.toZonedDateTime('UTC').epochMilliseconds);
};

/** The day of an instant (milliseconds since the epoch) on this machine's clock. */
export const dayText = (instant: number, language: Language): string =>
  dateText(
    Temporal.Instant.fromEpochMilliseconds(instant)
      .toZonedDateTimeISO(Temporal.Now.timeZoneId())
      .toPlainDate()
      .toString(),
    language,
  );

/** A stored deadline value, ISO 8601 or working days, in words. */
export const basisText = (value: string, t: Translate, language: Language): string => {
  const working = readWorkingDays(value);
  return working ? t('working_days', { count: working.days }) : durationText(value, language);
};

/** Conditions as a list in a sentence: the words that stand before a fact, without their colon. */
export const conditionList = (
  conditions: readonly Condition[],
  t: Translate,
  language: Language,
): string =>
  new Intl.ListFormat(tagOf(language), { type: 'disjunction' }).format(
    conditions.map((condition) => t(textKey('when', condition)).replace(/\s*[:：]$/, '')),
  );

const FORMATS: Record<string, (value: string, language: Language) => string> = {
  duration: durationText,
  money: moneyText,
  date: dateText,
};

const formatted = (params: Record<string, string>, language: Language): Params =>
  Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      FORMATS[name.replace(/\d+$/, '')]?.(value, language) ?? value,
    ]),
  );

/**
 * The sentence of a fact, with its parameters in the reader's form. A code without a sentence of its own says the
 * generic one of its section, so that it never vanishes (DESIGN §7).
 */
export const factText = (
  section: Section,
  fact: Statement,
  t: Translate,
  language: Language,
): string => {
  const key = textKey(section, fact.code);
  const text = t(key, {
    ...formatted(fact.params ?? {}, language),
    ...(fact.words && { words: screenWords(fact.words, language) }),
  });
  return text === key
    ? t('fact_unknown', { code: fact.code, section: t(textKey('section', section)) })
    : text;
};
