/** Check digits. Both functions take ASCII digits and nothing else. */

/** Contribution of each digit that stands where Luhn doubles. */
const DOUBLED = [0, 2, 4, 6, 8, 1, 3, 5, 7, 9];

/**
 * The digit that completes a number by Luhn's rule (ISO/IEC 7812-1, annex B), for ICCID and IMEI. It finds every
 * single wrong digit and every swap of neighbours but one: 09 for 90, and the other way round, passes.
 */
export const luhnDigit = (digits: string): string => {
  let sum = 0;
  for (let place = 1; place <= digits.length; place++) {
    const digit = Number(digits.at(-place));
    sum += place % 2 === 1 ? (DOUBLED[digit] ?? 0) : digit;
  }
  return String((10 - (sum % 10)) % 10);
};

export const passesLuhn = (digits: string): boolean =>
  luhnDigit(digits.slice(0, -1)) === digits.at(-1);

/** The remainder of a number of any length by 97. */
export const mod97 = (digits: string): number => {
  let rest = 0;
  for (const digit of digits) rest = (rest * 10 + Number(digit)) % 97;
  return rest;
};

/**
 * The two digits that complete an EID: 98 less the remainder with `00` in their place (GSMA SGP.02 and SGP.29, by
 * ISO 7064 MOD 97-10). They find every single wrong digit and every swap of two digits, neighbours or not: 97 divides
 * neither a difference of digits nor, before the 96th place, one of powers of ten.
 */
export const eidCheckDigits = (digits: string): string =>
  String(98 - mod97(`${digits}00`)).padStart(2, '0');

/** An EID as one number leaves 1 when divided by 97. */
export const passesEidCheck = (digits: string): boolean => mod97(digits) === 1;
