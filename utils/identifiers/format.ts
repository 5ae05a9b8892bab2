import type { IdentifierKind } from './reading.ts';

const inFours = (digits: string): string => digits.match(/.{1,4}/g)?.join(' ') ?? '';

/**
 * An identifier as it is read out and compared: ICCID and EID in fours, an IMEI as type, serial and check digit. What is
 * formatted reads back as the same value. Telephone numbers are formatted by `msisdn.ts`, which has their plans.
 */
export const formatIdentifier = (
  kind: Exclude<IdentifierKind, 'msisdn'>,
  value: string,
): string => {
  switch (kind) {
    case 'iccid':
    case 'eid':
      return inFours(value);
    case 'imei':
    case 'imeisv':
      return [value.slice(0, 2), value.slice(2, 8), value.slice(8, 14), value.slice(14)]
        .filter(Boolean)
        .join(' ');
    case 'activation-code':
      return value;
  }
};
