import { luhnDigit, passesLuhn } from './check-digit.ts';
import { maskIdentifier } from './mask.ts';
import { pastedDigits, wrongLength } from './pasted.ts';
import { finding, type IdentifierReading } from './reading.ts';

const WITHOUT_CHECK = 14;
const WHOLE = 15;
const WITH_VERSION = 16;

/**
 * Reads an IMEI (3GPP TS 23.003): 15 digits with a check digit by Luhn, which cannot find 09 swapped with 90; 14
 * without it and 16 with the version of the software have nothing by which a slip could be found, and say so.
 */
export const readImei = (text: string): IdentifierReading<'imei' | 'imeisv'> => {
  const pasted = pastedDigits(text);
  if ('problem' in pasted) return pasted;
  const { digits, read } = pasted;
  const kind = digits.length === WITH_VERSION ? 'imeisv' : 'imei';
  const identifier = { kind, value: digits, shown: maskIdentifier(kind, digits) } as const;
  switch (digits.length) {
    case WITHOUT_CHECK:
      return { ...identifier, warnings: [finding('imei-without-check-digit')] };
    case WITH_VERSION:
      return { ...identifier, warnings: [finding('imeisv-without-check-digit')] };
    case WHOLE:
      if (passesLuhn(digits)) return { ...identifier, warnings: [] };
      return {
        problem: finding('imei-check-digit', {
          read: digits.slice(-1),
          wanted: luhnDigit(digits.slice(0, -1)),
        }),
        read,
      };
    default:
      return { problem: wrongLength('IMEI', '14–16', { ...pasted, groups: [] }), read };
  }
};
