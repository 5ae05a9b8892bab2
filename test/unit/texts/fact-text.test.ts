import { describe, expect, test } from 'vitest';
import type { Fact } from '../../../utils/catalogue/fact-schema.ts';
import type { Section } from '../../../utils/catalogue/words.ts';
import { basisText, dateText, dayText, durationText, factText } from '../../../utils/fact-text.ts';
import { LANGUAGES, translator } from '../../../utils/i18n.ts';
import { LOCALES } from '../support/locales.ts';
import { catalogue } from '../support/senders.ts';

const translators = LANGUAGES.map((language) => ({
  language,
  t: translator(LOCALES[language], language),
}));
const SECTION_OF = {
  steps: 'step',
  documents: 'document',
  identity: 'identity',
  notice: 'notice',
  effective: 'effective',
  processing: 'processing',
  fees: 'fee',
  balance: 'balance',
  number: 'number',
  undo: 'undo',
  prechecks: 'precheck',
  companions: 'companion',
  law: 'law',
} as const satisfies Record<string, Section>;

describe('every fact of every operator', () => {
  const facts = catalogue.operators.flatMap((operator) =>
    Object.entries(SECTION_OF).flatMap(([field, section]) =>
      ((operator[field as keyof typeof SECTION_OF] ?? []) as Fact[]).map((fact) => ({
        id: operator.id,
        section,
        fact,
      })),
    ),
  );

  test.each(translators)(
    '$language: is said in words, with nothing left to fill in',
    ({ language, t }) => {
      expect(facts.length).toBeGreaterThan(700);
      const odd = facts.filter(({ section, fact }) => {
        const text = factText(section, fact, t, language);
        return /\{\w+\}|NaN|undefined|Invalid/.test(text) || text.includes(`: ${fact.code}`);
      });
      expect(odd.map(({ id, section, fact }) => `${id} ${section} ${fact.code}`)).toEqual([]);
    },
  );

  test.each(translators)(
    '$language: a code without a sentence says section and code instead of vanishing',
    ({ language, t }) => {
      const text = factText('fee', { code: 'brand-new', src: [0] }, t, language);
      expect(text).toContain('brand-new');
      expect(text).toContain(t('section_fee'));
    },
  );
});

describe('values in the reader’s own form', () => {
  const in3 = (say: (language: (typeof LANGUAGES)[number]) => string) => LANGUAGES.map(say);

  test('durations', () => {
    expect(in3((language) => durationText('P30D', language))).toEqual([
      '30 days',
      '30 días',
      '30天',
    ]);
    expect(durationText('P1M', 'en')).toBe('1 month');
    expect(durationText('PT24H', 'en')).toBe('24 hours');
    expect(durationText('P1Y6M', 'es')).toMatch(/1 año.*6 meses/);
  });

  test('working days, as deadlines store them', () => {
    expect(basisText('WD5/IN', translators[0]!.t, 'en')).toBe('5 working days');
    expect(translators.map(({ language, t }) => basisText('WD5', t, language))).toEqual([
      '5 working days',
      expect.stringMatching(/5 días/),
      expect.stringMatching(/5.*工作日/),
    ]);
    expect(basisText('P7D', translators[0]!.t, 'en')).toBe('7 days');
  });

  test('years, months and days, as far as they are known', () => {
    expect(in3((language) => dateText('2025', language))).toEqual([
      '2025',
      '2025',
      expect.stringMatching(/^2025年?$/),
    ]);
    expect(in3((language) => dateText('2025-12', language))).toEqual([
      'December 2025',
      'diciembre de 2025',
      expect.stringMatching(/^2025\D12\D?$/),
    ]);
    expect(in3((language) => dateText('2026-03-05', language))).toEqual([
      'Mar 5, 2026',
      '5 mar 2026',
      expect.stringMatching(/^2026\D3\D5\D?$/),
    ]);
  });

  test('an instant is named by its day', () => {
    const noon = Temporal.PlainDateTime.from('2026-03-05T12:00').toZonedDateTime(
      Temporal.Now.timeZoneId(),
    );
    expect(dayText(noon.epochMilliseconds, 'en')).toBe(dateText('2026-03-05', 'en'));
  });

  test('money, with its currency and without idle zeros', () => {
    const fee = (money: string) =>
      factText('fee', { code: 'fixed', params: { money }, src: [0] }, translators[0]!.t, 'en');
    expect(fee('10 GBP')).toBe('£10');
    expect(fee('10.50 GBP')).toBe('£10.50');
    expect(fee('75 CUP')).toMatch(/CUP\s?75/);
  });
});
