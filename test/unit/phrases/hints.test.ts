import { describe, expect, test } from 'vitest';
import { hintsFor, rulesFor } from '../../../utils/phrases/hints.ts';
import { isMonthFirst, languagesToRead } from '../../../utils/phrases/languages.ts';
import type { Screen } from '../../../utils/portal/rules.ts';
import { createScreen, vocabularyOf } from '../../../utils/portal/screen.ts';
import { lexicon } from '../../tools/read-files.ts';
import { operatorFile } from '../support/operators.ts';

const finds = (screen: Screen, folded: string): boolean =>
  createScreen(screen).hitsIn(vocabularyOf(folded)).size > 0;

describe('what the reader is told about a page', () => {
  const giffgaff = operatorFile('giffgaff-gb');

  test('labels of the operator, and the area that the address names by the operator’s own pages', async () => {
    const page = {
      purpose: 'billing' as const,
      url: 'https://www.giffgaff.com/goodybags',
      src: [0],
    };
    const hints = await hintsFor({ ...giffgaff, pages: [page] }, page.url, 'en-GB', lexicon, false);
    expect(hints.labels).toEqual(giffgaff.labels?.map(({ text, means }) => [text, means]));
    expect(hints.labels).toContainEqual(['End my contract', 'cancel-line']);
    expect(hints.area).toBe('billing');
    expect(finds(hints.controls, 'end my contract')).toBe(true);
  });

  test('a page on somebody else’s domain names no area', async () => {
    const url = 'https://www.ofcom.org.uk/about-us';
    const foreign = { purpose: 'cancel' as const, url, foreign: true as const, src: [0] };
    const hints = await hintsFor({ ...giffgaff, pages: [foreign] }, url, 'en', lexicon, false);
    expect(hints.area).toBeNull();
  });

  test('rules come in the languages of country and page, and in English', async () => {
    expect((await rulesFor(giffgaff, 'en', [], lexicon)).languages).toHaveLength(1);
    const rules = await rulesFor({ ...giffgaff, country: 'ES' }, 'fr', [], lexicon);
    expect(rules.languages).toHaveLength(3);
    expect(Object.assign({}, ...rules.languages.map(({ months }) => months))).toMatchObject({
      enero: 1,
      fevrier: 2,
      december: 12,
    });
  });
});

describe('what is sent to a page', () => {
  const spain = { country: 'ES', labels: [], pages: [] };
  const address = 'https://www.movistar.es/particulares/';

  test('headings and labels alone are looked for, unless there is reason to read it whole', async () => {
    const [some, whole] = await Promise.all(
      [false, true].map((wish) => hintsFor(spain, address, 'es', lexicon, wish)),
    );
    const sentence = 'no hemos podido verificar su identidad';
    expect([some, whole].map((each) => each && finds(each.texts, sentence))).toEqual([false, true]);
    expect([some?.whole, whole?.whole]).toEqual([false, true]);
    const cancel = await hintsFor(spain, `${address}baja`, 'es', lexicon, false);
    expect(cancel).toMatchObject({ area: 'cancel', whole: true });
  });

  test('rules come for the words that stand on the page, with the lists that they name, and no others', async () => {
    const none = await rulesFor(spain, 'es', ['nonsense', ''], lexicon);
    const some = await rulesFor(spain, 'es', ['verific', 'verificar', 'identidad'], lexicon);
    const count = ({ languages }: typeof none) =>
      languages.flatMap(({ sets }) => Object.values(sets)).flatMap(({ rules }) => rules).length;
    expect(count(none)).toBe(0);
    expect(count(some)).toBeGreaterThan(0);
    for (const { sets, words } of some.languages)
      for (const { rules } of Object.values(sets))
        for (const { wording } of rules)
          for (const [, name = ''] of wording.matchAll(/\{([a-z-]+)\}/g))
            expect(name === 'date' || Object.hasOwn(words, name), wording).toBe(true);
  });
});

describe('the languages of a page', () => {
  test.each([
    ['ES', 'es', ['es', 'en']],
    ['CU', '', ['es', 'en']],
    ['HK', 'zh-HK', ['zh-hans', 'zh-hant', 'en']],
    ['CH', 'de-CH', ['de', 'fr', 'it', 'en']],
    ['JP', 'en', ['ja', 'en']],
    ['BR', 'pt-BR', ['pt', 'en']],
  ])('%s, lang “%s”: %j', (country, lang, languages) => {
    expect(languagesToRead(country, lang)).toEqual(languages);
  });

  test('all of them where nothing is told, or English alone by a page of no country', () => {
    expect(languagesToRead(undefined, '')).toHaveLength(10);
    expect(languagesToRead('ZZ', 'en')).toEqual(['en']);
    expect(languagesToRead(undefined, 'en')).toHaveLength(10);
    expect(languagesToRead(undefined, 'tlh')).toHaveLength(10);
  });

  test('the month stands first in the United States; where it cannot be told nothing is assumed', () => {
    expect(isMonthFirst('US', 'es')).toBe(true);
    expect(isMonthFirst('GB', 'en-US')).toBe(false);
    expect(isMonthFirst('ZZ', 'en-US')).toBe(true);
    expect(isMonthFirst('ZZ', 'en')).toBeNull();
    expect(isMonthFirst(undefined, 'de')).toBe(false);
    expect(isMonthFirst(undefined, '')).toBeNull();
  });
});
