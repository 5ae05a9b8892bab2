import { readFileSync } from 'node:fs';
import { LANGUAGES, type Language, type Messages } from '../../../utils/i18n.ts';

/** The texts of each language, as the package carries them. */
export const LOCALES = Object.fromEntries(
  LANGUAGES.map((language) => [
    language,
    JSON.parse(readFileSync(`public/_locales/${language}/messages.json`, 'utf8')),
  ]),
) as Record<Language, Messages>;

export const KEYS = Object.keys(LOCALES.en);
export const textOf = (language: Language, key: string): string =>
  LOCALES[language][key]?.message ?? '';

/** Whether a text is there: by itself, or with both of its plural forms. */
export const hasText = (key: string): boolean =>
  KEYS.includes(key) || (KEYS.includes(`${key}_one`) && KEYS.includes(`${key}_other`));
