import { type Language, tagOf } from './i18n.ts';

/** A country's name in the reader's language, by the browser's own data. `code` is ISO 3166-1 alpha-2. */
export const countryName = (code: string, language: Language): string =>
  new Intl.DisplayNames([tagOf(language)], { type: 'region' }).of(code) ?? code;
