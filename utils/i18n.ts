import type { Settings } from './settings.ts';

export const LANGUAGES = ['en', 'es', 'zh_CN'] as const;
export type Language = (typeof LANGUAGES)[number];

/** `_locales/<language>/messages.json`: key → text; `{name}` stands for a parameter. */
export type Messages = Record<string, { message: string }>;

export type Params = Record<string, string | number>;
export type Translate = (key: string, params?: Params) => string;

/** The language to show: the person's choice, else the browser's; any Chinese falls to Simplified, the rest to English. */
export const chooseLanguage = (
  choice: Settings['language'],
  browserLanguages: readonly string[],
): Language => {
  if (choice !== 'auto') return choice;
  for (const tag of browserLanguages) {
    const base = tag.toLowerCase().split(/[-_]/)[0];
    if (base === 'zh') return 'zh_CN';
    if (base === 'es' || base === 'en') return base;
  }
  return 'en';
};

/** BCP 47 tag for `Intl` and for the `lang` attribute. */
export const tagOf = (language: Language): string => language.replace('_', '-');

/** Codes are kebab-case, text keys snake_case. */
export const textKey = (...parts: string[]): string => parts.join('_').replaceAll('-', '_');

const fill = (text: string, params: Params): string =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole));

/**
 * A translator over loaded messages. A parameter `count` picks `key_one` or `key_other` by the language's plural rules.
 * A key that no language has comes back as it is, so that nothing vanishes.
 */
export const translator = (messages: Messages, language: Language): Translate => {
  const plural = new Intl.PluralRules(tagOf(language));
  return (key, params = {}) => {
    const form =
      typeof params.count === 'number'
        ? plural.select(params.count) === 'one'
          ? 'one'
          : 'other'
        : undefined;
    const entry = (form && messages[`${key}_${form}`]) || messages[key];
    return entry ? fill(entry.message, params) : key;
  };
};
