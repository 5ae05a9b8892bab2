import { type Language, tagOf } from './i18n.ts';

type Words = Record<string, string[]>;

const SIGNS: Record<Language, { quotes: [string, string]; brackets: [string, string] }> = {
  en: { quotes: ['“', '”'], brackets: [' (', ')'] },
  es: { quotes: ['«', '»'], brackets: [' (', ')'] },
  zh_CN: { quotes: ['“', '”'], brackets: ['（', '）'] },
};

/** In the reader's language, else in English, else in the first language in which they are known. */
const nearest = (words: Words, tag: string): string =>
  words[tag] ? tag : words.en ? 'en' : (Object.keys(words)[0] ?? 'en');

/**
 * Exact words on a device's screen (by language tag), quoted; all of them where versions differ. In which language they
 * are is said where it is not the reader's.
 */
export const screenWords = (words: Words, language: Language): string => {
  const own = tagOf(language);
  const tag = nearest(words, own);
  const { quotes, brackets } = SIGNS[language];
  const said = new Intl.ListFormat(own, { type: 'disjunction' }).format(
    (words[tag] ?? []).map((one) => quotes.join(one)),
  );
  return tag === own
    ? said
    : said + brackets.join(new Intl.DisplayNames(own, { type: 'language' }).of(tag));
};
