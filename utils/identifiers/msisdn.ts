import {
  type CountryCode,
  isSupportedCountry,
  isValidPhoneNumber,
  parsePhoneNumberFromString,
  validatePhoneNumberLength,
} from 'libphonenumber-js/max';
import { maskIdentifier } from './mask.ts';
import { plain, tooMuch, withoutWords } from './pasted.ts';
import { type Finding, finding, type IdentifierReading } from './reading.ts';

/**
 * Telephone numbers, by the numbering plans of every country. The plans are heavy (260 KB, 55 KB packed): this module is loaded
 * when a number is read, never with a page's first script (`await import('./msisdn.ts')`).
 */

const LENGTHS = {
  TOO_SHORT: 'number-too-short',
  TOO_LONG: 'number-too-long',
  INVALID_LENGTH: 'number-length',
} as const;

type Options = { defaultCountry?: CountryCode };

const why = (number: string, options: Options): Finding => {
  const wrong = validatePhoneNumberLength(number, options);
  if (wrong === 'INVALID_COUNTRY') return finding('number-country', { read: number });
  const code = wrong && wrong !== 'NOT_A_NUMBER' ? LENGTHS[wrong] : 'number-none';
  return finding(code, { read: number, length: number.replace(/\D/g, '').length });
};

/**
 * Reads a telephone number. `country` (ISO 3166-1 alpha-2) is taken for numbers without a country code. `value` is the
 * number by E.164, `+` first. Numbering plans change, so a number outside of them only warns. There is no check digit: a
 * slip that makes another possible number is not found.
 */
export const readMsisdn = (text: string, country?: string): IdentifierReading<'msisdn'> => {
  const unread = tooMuch(text);
  if (unread) return unread;
  const read = withoutWords(plain(text)).replace(/^00(?=[1-9])/, '+');
  const options: Options =
    country && isSupportedCountry(country) ? { defaultCountry: country } : {};
  const number = parsePhoneNumberFromString(read, { ...options, extract: false });
  if (!number?.isPossible()) return { problem: why(read, options), read };
  return {
    kind: 'msisdn',
    value: number.number,
    shown: maskIdentifier('msisdn', number.number),
    warnings: isValidPhoneNumber(number.number) ? [] : [finding('number-not-in-plan')],
  };
};

/** A number by E.164 as it is written for people abroad, e.g. `+53 5 1234567`; as it is where its plan is not known. */
export const formatMsisdn = (value: string): string =>
  parsePhoneNumberFromString(value)?.formatInternational() ?? value;
