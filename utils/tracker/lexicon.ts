import { packaged } from '../packaged.ts';
import type { Lexicon } from '../phrases/hints.ts';
import type { PhraseLanguage } from '../phrases/languages.ts';
import type { LanguageRules } from '../portal/rules.ts';

const loaded = new Map<PhraseLanguage, Promise<LanguageRules>>();

/** The rules of the package, each file once in the life of the background. The build has made and checked them. */
export const lexicon: Lexicon = (language) => {
  const rules = loaded.get(language) ?? packaged<LanguageRules>(`/phrases/${language}.json`);
  loaded.set(language, rules);
  return rules;
};
