import { eidCheckDigits, passesEidCheck } from './check-digit.ts';
import { maskIdentifier } from './mask.ts';
import { isFilledUp, pastedDigits, wrongLength } from './pasted.ts';
import { finding, type IdentifierReading } from './reading.ts';

const LENGTH = 32;

/**
 * Reads an EID: 32 digits, the last two of which check the others (GSMA SGP.29). Those that GSMA gives out itself do
 * not start with 89, so nothing is asked of the first digits. Every single wrong digit and every swap is found.
 */
export const readEid = (text: string): IdentifierReading<'eid'> => {
  const pasted = pastedDigits(text);
  if ('problem' in pasted) return pasted;
  const { digits, read } = pasted;
  if (digits.length !== LENGTH)
    return { problem: wrongLength('EID', String(LENGTH), pasted), read };
  if (!passesEidCheck(digits)) {
    const problem = isFilledUp(digits)
      ? finding('rounded', { read: digits })
      : finding('eid-check-digits', {
          read: digits.slice(-2),
          wanted: eidCheckDigits(digits.slice(0, -2)),
        });
    return { problem, read };
  }
  return { kind: 'eid', value: digits, shown: maskIdentifier('eid', digits), warnings: [] };
};
