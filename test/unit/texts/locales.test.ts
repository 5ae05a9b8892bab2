import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../../utils/i18n.ts';
import { KEYS, LOCALES, textOf } from '../support/locales.ts';

const OTHERS = LANGUAGES.filter((language) => language !== 'en');
const placeholders = (text: string) =>
  [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();
/** What is left to translate when placeholders and the product’s name are taken out. */
const words = (text: string) => text.replace(/\{\w+\}|Unline/g, '').replace(/[^\p{L}]+/gu, '');

/** Texts that are the same in another language, each with its reason. */
const SAME: Record<string, string> = {
  carrier_esim: 'the name of the thing in every language',
  channel_chat: 'the Spanish word is the English one',
  channel_fax: 'the Spanish word is the English one',
  device_router: 'the Spanish word is the English one',
  language_en: 'each language is named in itself',
  language_es: 'each language is named in itself',
  language_zh_CN: 'each language is named in itself',
};

test('I-27 there is a text file for each language of the interface and for no other', () => {
  expect(readdirSync('public/_locales').sort()).toEqual([...LANGUAGES].sort());
});

describe.each(OTHERS)('I-27 %s', (language) => {
  test('has every key and no other', () => {
    expect(Object.keys(LOCALES[language]).sort()).toEqual([...KEYS].sort());
  });

  test('has the same placeholders in every text', () => {
    const other = KEYS.filter(
      (key) =>
        String(placeholders(textOf(language, key))) !== String(placeholders(textOf('en', key))),
    );
    expect(other.map((key) => `${key}: ${textOf(language, key)}`)).toEqual([]);
  });

  test('is not English: no text is repeated, except those that are the same word', () => {
    const same = KEYS.filter(
      (key) => words(textOf('en', key)) && textOf(language, key) === textOf('en', key),
    );
    expect(same.filter((key) => !(key in SAME))).toEqual([]);
  });
});

test('I-27 Chinese is written in Chinese', () => {
  const without = KEYS.filter(
    (key) => words(textOf('zh_CN', key)) && !/\p{Script=Han}/u.test(textOf('zh_CN', key)),
  );
  expect(without.filter((key) => !(key in SAME))).toEqual([]);
});

test('I-27 Spanish is not Chinese, nor the other way round', () => {
  expect(
    KEYS.filter((key) => /\p{Script=Han}/u.test(textOf('es', key)) && key !== 'language_zh_CN'),
  ).toEqual([]);
  const same = KEYS.filter(
    (key) => words(textOf('es', key)) && textOf('es', key) === textOf('zh_CN', key),
  );
  expect(same.filter((key) => !(key in SAME))).toEqual([]);
});

test('each exception is one: it is the same in some language', () => {
  for (const key of Object.keys(SAME))
    expect(
      OTHERS.some((language) => textOf(language, key) === textOf('en', key)),
      key,
    ).toBe(true);
});

test.each(LANGUAGES)(
  '%s: every text says something, without spaces around it, doubled, or half a placeholder',
  (language) => {
    const odd = KEYS.filter((key) => {
      const text = textOf(language, key);
      return (
        text.trim() === '' || text !== text.trim() || / {2}|\{\s|\s\}|\{\}|\{[^}]*$|\$/.test(text)
      );
    });
    expect(odd).toEqual([]);
  },
);

test.each(LANGUAGES)('%s: an entry is a message and nothing else, each key once', (language) => {
  const raw = readFileSync(`public/_locales/${language}/messages.json`, 'utf8');
  const keys = [...raw.matchAll(/^ {2}"(\w+)":/gm)].map(([, key]) => key);
  expect(new Set(keys).size).toBe(keys.length);
  expect(keys).toHaveLength(KEYS.length);
  for (const entry of Object.values(LOCALES[language]))
    expect(Object.keys(entry)).toEqual(['message']);
});
