import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LanguageRules } from '../portal/rules.ts';
import { compilePhrases } from './compile.ts';
import type { PhraseLanguage } from './languages.ts';
import { phrasesSchema } from './schema.ts';

/** Reads, checks and compiles `public/phrases/<language>.json`. Throws with the file and what is wrong in it. */
export const readPhrases = (root: string, language: PhraseLanguage): LanguageRules => {
  const file = `public/phrases/${language}.json`;
  try {
    return compilePhrases(phrasesSchema.parse(JSON.parse(readFileSync(join(root, file), 'utf8'))));
  } catch (error) {
    throw new Error(`${file}: ${(error as Error).message}`);
  }
};
