import { Converter } from 'opencc-js/t2cn';

const simplified = Converter({ from: 'tw', to: 'cn' });
const QUOTED = /“[^”]*”|「[^」]*」|《[^》]*》|«[^»]*»/gu;

/** Traditional characters in a text that should be in simplified Chinese; what is quoted is left alone. */
export const traditionalIn = (text: string): string[] => {
  const own = [...text.replaceAll(QUOTED, '')];
  return own.filter((char) => simplified(char) !== char);
};

const ENGLISH = /\b(the|and|with|your|is|are|must|only|from|which|after|before)\b/giu;
const SPANISH = /(^|\s)(el|los|las|una|tu|que|para|desde|antes|después|con)(?=\s)/giu;
const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0;

/** Whether a text that should be Spanish reads as English: common English words, and more of them than Spanish ones. */
export const readsAsEnglish = (text: string): boolean =>
  count(text, ENGLISH) > 1 && count(text, ENGLISH) > count(text, SPANISH);

/** Whether a text that should be English reads as Spanish. */
export const readsAsSpanish = (text: string): boolean =>
  count(text, SPANISH) > 1 && count(text, SPANISH) > count(text, ENGLISH);

/** Scripts that words of a language are written in; other languages are written in Latin letters. */
const SCRIPTS: Record<string, RegExp> = {
  zh: /\p{Script=Han}/u,
  ja: /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u,
  ko: /\p{Script=Hangul}/u,
  th: /\p{Script=Thai}/u,
};

/** Whether the words can be of that language, by their script; words of brands (`eSIM`) are Latin everywhere. */
export const fitsLanguage = (text: string, lang: string): boolean => {
  const own = SCRIPTS[lang.slice(0, 2)];
  const foreign = Object.values(SCRIPTS).filter((script) => script !== own);
  return own
    ? own.test(text) || /^[\p{Script=Latin}\p{N}\p{P}\p{S}\s]+$/u.test(text)
    : !foreign.some((script) => script.test(text));
};
