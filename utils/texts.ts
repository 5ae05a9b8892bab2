import {
  chooseLanguage,
  type Language,
  type Messages,
  type Translate,
  translator,
} from './i18n.ts';
import { packaged } from './packaged.ts';
import type { Settings } from './settings.ts';

/** The texts in the language to show. */
export const loadTexts = async (
  choice: Settings['language'],
): Promise<{ language: Language; t: Translate }> => {
  const language = chooseLanguage(choice, navigator.languages);
  return {
    language,
    t: translator(await packaged<Messages>(`/_locales/${language}/messages.json`), language),
  };
};
