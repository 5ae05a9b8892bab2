import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Language, Translate } from '../utils/i18n.ts';

export type I18n = { language: Language; t: Translate };

const Context = createContext<I18n>({ language: 'en', t: (key) => key });
export const I18nProvider = Context.Provider;

/** The translator of the language in which the view is shown. */
export const useI18n = (): I18n => useContext(Context);
