/** Identifiers that satisfy their check digits, and the forms in which people paste them. */
import * as fc from 'fast-check';
import { eidCheckDigits, luhnDigit } from '../../../utils/identifiers/check-digit.ts';

export const digits = (length: number): fc.Arbitrary<string> =>
  fc.stringMatching(new RegExp(`^[0-9]{${length}}$`));

/** 19 or 20 digits with their check digit. */
export const iccids: fc.Arbitrary<string> = fc
  .constantFrom(16, 17)
  .chain(digits)
  .map((rest) => `89${rest}`)
  .map((body) => body + luhnDigit(body));

/** With any first digits: those that GSMA gives out do not start with 89. */
export const eids: fc.Arbitrary<string> = digits(30).map((body) => body + eidCheckDigits(body));

/** What begins with 00 and a country's code is taken for a telephone number. */
export const imeis: fc.Arbitrary<string> = digits(14)
  .filter((body) => !/^00[1-9]/.test(body))
  .map((body) => body + luhnDigit(body));

const FULL_WIDTH = '０１２３４５６７８９';
const widen = (text: string) => text.replace(/\d/g, (digit) => FULL_WIDTH[Number(digit)] ?? digit);

const LABELS = ['', '{} ', '{}: ', '{}：', '{} (SIM 2): ', '{}1: ', 'Slot 1 {} = ', '“{}”\n'];
const REMARKS = ['', ' ', '\n', ' (copied)', ', eSIM', '"'];

/** A number as it is pasted: in groups, with full-width digits, a label before it, a remark behind it. */
export const dressed = (number: string, label: string): fc.Arbitrary<string> =>
  fc
    .record({
      size: fc.integer({ min: 2, max: 9 }),
      between: fc.constantFrom('', ' ', '-', '–', '\u00a0', '.', ' - ', '　', '\u200b'),
      wide: fc.boolean(),
      before: fc.constantFrom(...LABELS),
      behind: fc.constantFrom(...REMARKS),
    })
    .map(({ size, between, wide, before, behind }) => {
      const groups = number.match(new RegExp(`.{1,${size}}`, 'g')) ?? [];
      const written = groups.join(between);
      return before.replace('{}', label) + (wide ? widen(written) : written) + behind;
    });

/** One digit of a number replaced by another. */
export const slipped = (number: string): fc.Arbitrary<string> =>
  fc.tuple(fc.nat(number.length - 1), fc.integer({ min: 1, max: 9 })).map(([place, by]) => {
    const digit = String((Number(number[place]) + by) % 10);
    return number.slice(0, place) + digit + number.slice(place + 1);
  });

/** Two places of a number swapped. */
export const swapped = (number: string, first: number, second: number): string => {
  const all = [...number];
  all[first] = number[second] ?? '';
  all[second] = number[first] ?? '';
  return all.join('');
};
