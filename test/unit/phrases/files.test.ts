import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readPhrases } from '../../../utils/phrases/files.ts';
import { PHRASE_LANGUAGES } from '../../../utils/phrases/languages.ts';
import { type Phrases, phrasesSchema } from '../../../utils/phrases/schema.ts';
import { createScreen, vocabularyOf } from '../../../utils/portal/screen.ts';
import { CLAIMS, CONTROL_CODES, HINDRANCES } from '../../../utils/portal/words.ts';

const raw = (language: string): Phrases =>
  phrasesSchema.parse(JSON.parse(readFileSync(`public/phrases/${language}.json`, 'utf8')));
const wordingsIn = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : value && typeof value === 'object'
      ? Object.values(value).flatMap(wordingsIn)
      : [];

test('every file is a language that is read, and every language has its file', () => {
  const files = readdirSync('public/phrases').map((file) => file.replace(/\.json$/, ''));
  expect(files.sort()).toEqual([...PHRASE_LANGUAGES].sort());
});

describe.each(PHRASE_LANGUAGES)('%s', (language) => {
  test('can be made ready for the reader, and says which language it is', () => {
    const rules = readPhrases('.', language);
    expect(rules.language).toBe(language);
    for (const screen of [rules.texts, rules.controls, rules.headings, rules.cancelHeadings]) {
      const search = createScreen(screen);
      expect(search.isEmpty).toBe(false);
      expect(search.hitsIn(vocabularyOf('')).size).toBe(0);
    }
  });

  test('has wordings for every claim, every obstacle and every control', () => {
    const { claims, obstacles, controls } = raw(language);
    const silent = [
      ...CLAIMS.filter((code) => !claims[code]?.anywhere && !claims[code]?.whereEnding),
      ...HINDRANCES.filter((code) => !obstacles[code]?.anywhere),
      ...CONTROL_CODES.filter((code) => !controls[code]?.anywhere),
    ];
    expect(silent).toEqual([]);
  });

  test('has no list of words that nothing uses, and uses none that is not there', () => {
    const { words, ...rest } = raw(language);
    const used = new Set(
      [...wordingsIn(rest), ...wordingsIn(words)].flatMap((text) =>
        [...text.matchAll(/\{([a-z-]+)\}/g)].map(([, name = '']) => name),
      ),
    );
    used.delete('date');
    expect([...used].filter((name) => !Object.hasOwn(words, name))).toEqual([]);
    expect(Object.keys(words).filter((name) => !used.has(name))).toEqual([]);
  });

  test('says nothing twice', () => {
    const { common = [], about, claims, obstacles, controls, values } = raw(language);
    const meanings = [about, claims, obstacles, controls, values].flatMap((set) =>
      Object.values(set).flatMap((meaning) => Object.values(meaning ?? {}) as string[][]),
    );
    const lists = [common, ...meanings];
    const twice = lists.flatMap((list) => list.filter((one, at) => list.indexOf(one) !== at));
    expect(twice).toEqual([]);
  });
});
