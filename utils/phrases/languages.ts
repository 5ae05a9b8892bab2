/** Languages of which there are phrases, by their files' names (BCP 47). Adding one is adding its file and its name. */
export const PHRASE_LANGUAGES = [
  'de',
  'en',
  'es',
  'fr',
  'it',
  'ja',
  'ko',
  'pt',
  'zh-hans',
  'zh-hant',
] as const;
export type PhraseLanguage = (typeof PHRASE_LANGUAGES)[number];

const primary = (tag: string): string => tag.toLowerCase().split(/[-_]/)[0] ?? '';

const phraseLanguages = (tag: string): PhraseLanguage[] => {
  const language = primary(tag) === 'yue' ? 'zh' : primary(tag);
  return PHRASE_LANGUAGES.filter((one) => primary(one) === language);
};

/** The language that most people of a country read, by the locale data of the browser; Switzerland and its like have several. */
const SEVERAL: Partial<Record<string, string[]>> = {
  CH: ['de', 'fr', 'it'],
  BE: ['fr', 'de'],
  LU: ['fr', 'de'],
  CA: ['fr'],
  US: ['es'],
  PR: ['es'],
  MO: ['pt'],
};

const spokenIn = (country: string): string[] => [
  ...(SEVERAL[country] ?? []),
  new Intl.Locale(`und-${country}`).maximize().language,
];

/** Operators of no country in particular. */
const NOWHERE = 'ZZ';

/**
 * The languages to read a page in: those of the operator's country (ISO 3166-1 alpha-2), the page's own as its `lang`
 * says (which is often wrong, and so never alone), and English. All of them where neither tells anything.
 */
export const languagesToRead = (
  country: string | undefined,
  pageLanguage: string,
): PhraseLanguage[] => {
  const told = [...(country && country !== NOWHERE ? spokenIn(country) : []), pageLanguage].flatMap(
    phraseLanguages,
  );
  const isTold = told.length > 0 && (country !== undefined || primary(pageLanguage) !== 'en');
  return isTold ? [...new Set([...told, 'en' as const])] : [...PHRASE_LANGUAGES];
};

/** Whether 3/4 is the fourth of March there; null where it cannot be told. */
export const isMonthFirst = (country: string | undefined, pageLanguage: string): boolean | null => {
  if (country && country !== NOWHERE) return country === 'US' || country === 'PR';
  if (primary(pageLanguage) !== 'en') return pageLanguage === '' ? null : false;
  return /-us$/i.test(pageLanguage) ? true : /-/.test(pageLanguage) ? false : null;
};
