import { type Language, tagOf } from './i18n.ts';

/** A country's name in the reader's language, by the browser's own data. `code` is ISO 3166-1 alpha-2. */
export const countryName = (code: string, language: Language): string =>
  new Intl.DisplayNames([tagOf(language)], { type: 'region' }).of(code) ?? code;

/** Groups of countries and codes for no country, which the browser's data names as well. */
const NO_COUNTRY = new Set(['EU', 'EZ', 'QO', 'UN', 'XA', 'XB', 'ZZ']);

/** Every country that the browser's own data names today, by its name in the reader's language. */
export const allCountries = (language: Language): [code: string, name: string][] => {
  const names = new Intl.DisplayNames([tagOf(language)], { type: 'region', fallback: 'none' });
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  return letters
    .flatMap((first) => letters.map((second) => first + second))
    .filter((code) => !NO_COUNTRY.has(code))
    .flatMap((code): [string, string][] => {
      // A code of a country that is no more leads to the one that came after it.
      const name = new Intl.Locale(`und-${code}`).region === code ? names.of(code) : undefined;
      return name ? [[code, name]] : [];
    })
    .sort(([, a], [, b]) => a.localeCompare(b, tagOf(language)));
};
