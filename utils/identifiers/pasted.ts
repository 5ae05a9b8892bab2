import { type Finding, finding, type Misreading } from './reading.ts';

/** Longer than any identifier with all the words that stand around one. */
const MOST_CHARACTERS = 400;
const SHOWN = 40;
/** Most cells of a list: there is nothing to be taken off them. */
const NOTHING_ELSE = /^\d(?:[\d -]{0,60}\d)?$/;
const SEPARATORS = /[\s\p{Pd}−._/,:'’·|]+/u;
/** How spreadsheets show a number that is too long for them. */
const ROUNDED = /^\d([.,]\d+)?e\+\d+$/i;

/** Full-width forms made plain, marks that cannot be seen taken out. */
export const plain = (text: string): string =>
  text
    .slice(0, MOST_CHARACTERS)
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .trim();

/** Text too long to be one identifier; undefined where it may be one. */
export const tooMuch = (text: string): Misreading | undefined =>
  text.length > MOST_CHARACTERS
    ? {
        problem: finding('too-much', { length: text.length }),
        read: `${plain(text.slice(0, SHOWN))}…`,
      }
    : undefined;

const digitsIn = (text: string) => text.replace(/\D/g, '').length;

/** What stands behind the last colon before which there is at most the number of a slot: `IMEI (slot 2): …`. */
const behindColon = (text: string): string => {
  const parts = text.split(/[:=]/);
  let from = 0;
  for (let end = 1; end < parts.length; end++)
    if (digitsIn(parts.slice(0, end).join('')) <= 2) from = end;
  return parts.slice(from).join(':');
};

/** Remarks behind a number taken away; a filler of it is none. */
const withoutRemark = (text: string): string => {
  const end = text.search(/\d\D*$/) + 1;
  const remark = text.slice(end).search(/[\s,;([]/);
  const words = text.slice(end + Math.max(0, remark));
  return remark >= 0 && /\p{L}/u.test(words) && !/^[\sf]*$/i.test(words)
    ? text.slice(0, end + remark)
    : text;
};

/** The words around a number taken away: a label before it, with the number of a slot or not, and remarks behind it. */
export const withoutWords = (text: string): string =>
  withoutRemark(
    behindColon(text)
      .replace(/^[^\d+]*\p{L}[^\d+]*(\d(?=[\s)]))?/u, '')
      .replace(/^[^\d+(]+/, ''),
  ).replace(/[\s"'”’)\].,;]+$/, '');

/** The digits of a pasted number, with the groups in which they were written. */
export type Pasted = { digits: string; groups: string[]; read: string };

/** The first group that is not as long as the others; the last may be shorter. Undefined where no rule is to be seen. */
export const oddGroup = (
  groups: readonly string[],
): { group: number; text: string } | undefined => {
  const lengths = groups.slice(0, -1).map(({ length }) => length);
  const usual = lengths.toSorted((a, b) => a - b)[lengths.length >> 1];
  const odd = groups.findIndex(({ length }, index) =>
    index < groups.length - 1 ? length !== usual : length > (usual ?? length),
  );
  const fit = lengths.filter((length) => length === usual).length;
  return groups.length > 2 && odd >= 0 && fit >= groups.length - 2
    ? { group: odd + 1, text: groups[odd] ?? '' }
    : undefined;
};

/**
 * Takes the digits out of what was pasted: with spaces, dashes, full-width digits, a label around them. Fillers (`F`)
 * at the end, as cards store them, are left out. What is neither digit nor separator is a problem.
 */
export const pastedDigits = (text: string): Pasted | Misreading => {
  if (NOTHING_ELSE.test(text)) {
    const groups = text.split(/[ -]+/);
    return { digits: groups.join(''), groups, read: text };
  }
  const unread = tooMuch(text);
  if (unread) return unread;
  const whole = plain(text);
  const rounded = behindColon(whole).trim();
  if (ROUNDED.test(rounded))
    return { problem: finding('rounded', { read: rounded }), read: rounded };
  const read = withoutWords(whole)
    .replace(/(?<=\d\s*)f+$/i, '')
    .trim();
  const groups = read.split(SEPARATORS).filter((group) => group !== '');
  if (!/\d/.test(read)) return { problem: finding('empty'), read: whole };
  for (const [index, group] of groups.entries()) {
    const character = group.match(/[^\d()+]/u)?.[0];
    if (character)
      return { problem: finding('character', { character, group: index + 1, text: group }), read };
  }
  const bare = groups.map((group) => group.replace(/\D/g, '')).filter(Boolean);
  return { digits: bare.join(''), groups: bare, read };
};

/** Too many or too few digits; the group is named where one stands out. */
export const wrongLength = (name: string, wanted: string, { digits, groups }: Pasted): Finding => {
  const odd = oddGroup(groups);
  const params = { name, wanted, length: digits.length };
  return odd ? finding('group-length', { ...params, ...odd }) : finding('length', params);
};

/** Whether a spreadsheet, which keeps 15 digits, seems to have filled up the rest with zeros. */
export const isFilledUp = (digits: string): boolean => /^\d{15}0{4,}$/.test(digits);
