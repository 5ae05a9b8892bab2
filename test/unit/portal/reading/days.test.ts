import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldText } from '../../../../utils/fold-text.ts';
import { readPhrases } from '../../../../utils/phrases/files.ts';
import { PHRASE_LANGUAGES } from '../../../../utils/phrases/languages.ts';
import { dayFinder } from '../../../../utils/portal/reading/days.ts';

const months = Object.assign(
  {},
  ...PHRASE_LANGUAGES.map((language) => readPhrases('.', language).months),
);
const days = (text: string, monthFirst: boolean | null = false) =>
  dayFinder(months, monthFirst)(foldText(text)).map(({ iso }) => iso ?? null);

describe('days as pages write them', () => {
  test.each([
    ['ends on 31 December 2026.', '2026-12-31'],
    ['on December 31st, 2026', '2026-12-31'],
    ['Mar 3, 2027', '2027-03-03'],
    ['el 31 de diciembre de 2026', '2026-12-31'],
    ['el 1 de enero del 2027', '2027-01-01'],
    ['zum 31. März 2027', '2027-03-31'],
    ['am 1.2.2027', '2027-02-01'],
    ['zum 31.12.26', '2026-12-31'],
    ['le 1er février 2027', '2027-02-01'],
    ['il 1º gennaio 2027', '2027-01-01'],
    ['em 7 de março de 2027', '2027-03-07'],
    ['2026-12-31', '2026-12-31'],
    ['2026/1/5', '2026-01-05'],
    ['2026年12月31日', '2026-12-31'],
    ['２０２６年１２月３１日', '2026-12-31'],
    ['2026년 12월 31일', '2026-12-31'],
    ['2026. 12. 31.', '2026-12-31'],
    ['令和8年12月31日', '2026-12-31'],
    ['民國115年12月31日', '2026-12-31'],
    ['31/12/2026', '2026-12-31'],
  ])('“%s” is %s', (text, iso) => {
    expect(days(text)).toEqual([iso]);
  });

  test('a day without a year is a day, but not which', () => {
    expect(days('ends on 31 December')).toEqual([null]);
    expect(days('12月31日まで')).toEqual([null]);
  });

  test('what stands first, day or month, is by the country; without one it is left open', () => {
    expect(days('3/4/2026', true)).toEqual(['2026-03-04']);
    expect(days('3/4/2026', false)).toEqual(['2026-04-03']);
    expect(days('3/4/2026', null)).toEqual([null]);
    expect(days('13/4/2026', null)).toEqual(['2026-04-13']);
    expect(days('4/13/2026', null)).toEqual(['2026-04-13']);
  });

  test('a day that no calendar has is none', () => {
    expect(days('31.02.2027')).toEqual([null]);
    expect(days('45 December 2026')).not.toContain('2026-12-45');
  });

  test.each(['version 1.2.3', 'call 07700 900 123', 'CN-204511', '10.0.0.1', 'You may call'])(
    '“%s” holds no day',
    (text) => {
      expect(days(text).filter(Boolean)).toEqual([]);
    },
  );

  test('every day of a century comes back from every language that can write it', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 36_000 }),
        fc.constantFrom('en-GB', 'es', 'de', 'fr', 'it', 'pt', 'ja', 'ko', 'zh'),
        (offset, language) => {
          const day = new Date(Date.UTC(2000, 0, 1 + offset));
          const text = new Intl.DateTimeFormat(language, {
            dateStyle: 'long',
            timeZone: 'UTC',
          }).format(day);
          expect(days(`x ${text} y`)).toEqual([day.toISOString().slice(0, 10)]);
        },
      ),
      { numRuns: 400 },
    );
  });
});
