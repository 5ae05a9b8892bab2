import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countryName } from '../../../utils/country-name.ts';
import { chooseLanguage, LANGUAGES, tagOf, textKey, translator } from '../../../utils/i18n.ts';
import { LOCALES } from '../support/locales.ts';

describe('the language to show', () => {
  test.each([
    [['es-419', 'en'], 'es'],
    [['es'], 'es'],
    [['zh-TW', 'en'], 'zh_CN'],
    [['zh-Hans-CN'], 'zh_CN'],
    [['zh'], 'zh_CN'],
    [['yue', 'zh-HK'], 'zh_CN'],
    [['de-DE', 'es-ES', 'en'], 'es'],
    [['EN-us', 'es'], 'en'],
    [['en_GB'], 'en'],
    [['eng', 'est', 'zhx'], 'en'],
    [['de', 'fr'], 'en'],
    [[], 'en'],
  ] as const)('a browser in %j shows %s', (browser, language) => {
    expect(chooseLanguage('auto', browser)).toBe(language);
  });

  test('is the person’s choice, whatever the browser speaks', () => {
    for (const language of LANGUAGES)
      expect(chooseLanguage(language, ['fr', 'es', 'zh'])).toBe(language);
  });

  test('has a tag that browsers know', () => {
    expect(LANGUAGES.map(tagOf)).toEqual(['en', 'es', 'zh-CN']);
    for (const language of LANGUAGES)
      expect(Intl.getCanonicalLocales(tagOf(language))).toHaveLength(1);
  });
});

describe('a translator', () => {
  const messages = {
    due_one: { message: '{count} thing for {name}' },
    due_other: { message: '{count} things for {name}' },
    hello: { message: 'Hello {name}, {name}: {rest}' },
  };
  const t = translator(messages, 'en');

  test('puts parameters in wherever they stand, and leaves what is not given visible', () => {
    expect(t('hello', { name: 'Ana' })).toBe('Hello Ana, Ana: {rest}');
    expect(t('hello', { name: '{rest}', rest: '$&' })).toBe('Hello {rest}, {rest}: $&');
  });

  test('takes a parameter as text, whatever is in it', () => {
    fc.assert(
      fc.property(fc.string(), (name) => {
        expect(t('hello', { name, rest: '' })).toBe(`Hello ${name}, ${name}: `);
      }),
    );
  });

  test('forms plurals by the rules of the language', () => {
    const counts = (language: 'en' | 'es' | 'zh_CN') =>
      [0, 1, 2, 21].map((count) => translator(messages, language)('due', { count, name: 'x' }));
    expect(counts('en')).toEqual([
      '0 things for x',
      '1 thing for x',
      '2 things for x',
      '21 things for x',
    ]);
    expect(counts('es')).toEqual(counts('en'));
    expect(counts('zh_CN')[1]).toBe('1 things for x');
  });

  test('gives a key that no language has back as it is, so that nothing vanishes', () => {
    expect(t('no_such_key')).toBe('no_such_key');
    expect(t('no_such_key', { count: 2 })).toBe('no_such_key');
    expect(t('due')).toBe('due');
  });

  test.each(LANGUAGES)('%s: puts a count into real texts', (language) => {
    const real = translator(LOCALES[language], language);
    for (const count of [0, 1, 2, 5]) expect(real('due_count', { count })).toContain(String(count));
    if (language !== 'zh_CN')
      expect(real('due_count', { count: 1 })).toBe(
        LOCALES[language].due_count_one?.message.replace('{count}', '1'),
      );
  });
});

test('codes become keys', () => {
  expect(textKey('submit', 'port-out', 'means')).toBe('submit_port_out_means');
  expect(textKey('language', 'zh_CN')).toBe('language_zh_CN');
});

test('countries are named in the language of the reader', () => {
  expect(LANGUAGES.map((language) => countryName('CU', language))).toEqual([
    'Cuba',
    'Cuba',
    '古巴',
  ]);
  expect(LANGUAGES.map((language) => countryName('DE', language))).toEqual([
    'Germany',
    'Alemania',
    '德国',
  ]);
});
