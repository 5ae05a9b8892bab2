import { foldText } from '../../fold-text.ts';
import { behind, type Matcher } from './matcher.ts';

/** A number as portals give them: letters and digits, parted by signs or into groups by spaces. */
const TOKEN =
  /[a-z]{1,4}(?: \d{2,5}(?!\d))+|[a-z0-9]+(?:[-_/.#][a-z0-9]+)*(?: \d{2,5}(?![\d.,/-]))*/g;
/** An amount, without the stop of the sentence behind it. */
const NUMBER = "[-−–]?\\d(?:[\\d.,' ]*\\d)?";
const BEFORE =
  '[a-z]{0,3}[€£$¥₩₹₱₦]|(?<![a-z])(?:eur|usd|php|sgd|aud|cad|nzd|zar|kes|ngn|gbp|chf|mxn|cup|clp|cop|ars|pen|brl|rmb|hkd|twd|ntd|mop|rm|fr|rs?)\\b\\.?|(?<![a-z])r(?=\\d)|s/';
const AFTER =
  '[€£$¥₩₹]|(?:eur|usd|gbp|chf|mxn|cup|clp|cop|ars|brl|pesos|euros?|kr)\\b|円|元|원|港元';
const MONEY = new RegExp(`(?:${BEFORE})\\.?\\s?${NUMBER}|${NUMBER}\\s?(?:${AFTER})`);
/** So near to its label a value stands. */
const NEAR = 60;

/** A value where it stands in the text, as the page writes it. */
const asWritten = (text: string, folded: string): string => {
  const plain = text.normalize('NFKC').replace(/\s+/g, ' ');
  const at = plain.toLowerCase().indexOf(folded);
  return (at < 0 ? folded : plain.slice(at, at + folded.length)).trim();
};

const referenceIn = (text: string, { findDays }: Matcher): string | undefined => {
  const days = findDays(text);
  for (const match of text.slice(0, NEAR).matchAll(TOKEN)) {
    const inDay = days.some(({ at, length }) => match.index >= at && match.index < at + length);
    const whole = text.slice(match.index).match(TOKEN)?.[0] ?? '';
    if (!inDay && whole.length >= 4 && /\d/.test(whole)) return whole;
  }
  return undefined;
};

export type Values = {
  reference?: string;
  balance?: string;
  'contract-end'?: string;
  'end-date'?: string;
};

const valueBehind = (code: keyof Values, text: string, matcher: Matcher): string | undefined => {
  const near = text.slice(0, NEAR);
  if (code === 'reference') return referenceIn(text, matcher);
  if (code === 'balance') return near.match(MONEY)?.[0].trim();
  return matcher.findDays(near)[0]?.iso;
};

/**
 * Values that stand behind their label: in the same text, else at the beginning of `next`, what the page shows beside
 * or below it.
 */
export const valuesIn = (
  text: string,
  next: () => string,
  matcher: Matcher,
  ending: boolean,
): Values => {
  const folded = foldText(text);
  const bare = matcher.unmarked(text);
  const values: Values = {};
  for (const { code, end, tight } of matcher.meanings('values', bare, ending)) {
    const name = code as keyof Values;
    const rest = behind(folded, bare.plain(tight), end);
    const isLabelOnly = !/[\p{L}\p{N}]/u.test(rest);
    const own = valueBehind(name, rest, matcher);
    const beside = own === undefined && isLabelOnly ? next() : '';
    const found = own ?? (beside && valueBehind(name, foldText(beside), matcher));
    if (found) values[name] = asWritten(own ? text : beside, found);
  }
  return values;
};
