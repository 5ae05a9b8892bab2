import { luhnDigit, passesLuhn } from './check-digit.ts';
import { maskIdentifier } from './mask.ts';
import { isFilledUp, pastedDigits, wrongLength } from './pasted.ts';
import { type Finding, finding, type IdentifierReading } from './reading.ts';

const SHORTEST = 18;
const LONGEST = 20;

const oddities = (digits: string): Finding[] => {
  const odd: Finding[] = [];
  const passes = digits.length > SHORTEST && passesLuhn(digits);
  // Nineteen digits that pass may well end in four zeros of their own.
  if (isFilledUp(digits) && !(passes && digits.length < LONGEST))
    odd.push(finding('rounded', { read: digits }));
  else if (digits.length === SHORTEST) odd.push(finding('iccid-without-check-digit'));
  else if (!passes)
    odd.push(
      finding('iccid-check-digit', {
        read: digits.slice(-1),
        wanted: luhnDigit(digits.slice(0, -1)),
      }),
    );
  if (!digits.startsWith('89')) odd.push(finding('iccid-not-89', { read: digits.slice(0, 2) }));
  return odd;
};

/**
 * Reads an ICCID (ITU-T E.118): 19 or 20 digits with a check digit by Luhn, 18 where a list leaves that out. Real cards
 * fail the check and start otherwise, so both only warn. The check cannot find 09 swapped with 90, nor anything in 18
 * digits; a lost digit makes 19 of 20, which one time in ten passes.
 */
export const readIccid = (text: string): IdentifierReading<'iccid'> => {
  const pasted = pastedDigits(text);
  if ('problem' in pasted) return pasted;
  const { digits, read } = pasted;
  if (digits.length < SHORTEST || digits.length > LONGEST)
    return { problem: wrongLength('ICCID', '19–20', pasted), read };
  return {
    kind: 'iccid',
    value: digits,
    shown: maskIdentifier('iccid', digits),
    warnings: oddities(digits),
  };
};
