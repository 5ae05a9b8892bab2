import { useEffect, useState } from 'preact/hooks';
import { type Language, type Translate, tagOf } from '../i18n.ts';
import type { Settings } from '../settings.ts';
import { loadTexts } from '../texts.ts';

export type I18nValue = { language: Language; t: Translate };

/** The texts of the chosen language; undefined until they are loaded. Sets the document's language as well. */
export const useTexts = (choice: Settings['language']): I18nValue | undefined => {
  const [texts, setTexts] = useState<I18nValue>();
  useEffect(() => {
    let current = true;
    void loadTexts(choice).then((loaded) => {
      if (!current) return;
      document.documentElement.lang = tagOf(loaded.language);
      setTexts(loaded);
    });
    return () => {
      current = false;
    };
  }, [choice]);
  return texts;
};
