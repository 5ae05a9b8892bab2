import { readEid } from '../identifiers/eid.ts';
import { readIccid } from '../identifiers/iccid.ts';
import { readImei } from '../identifiers/imei.ts';
import type { IdentifierReading } from '../identifiers/reading.ts';
import type { IdentifierColumn } from './words.ts';

/** How each identifier in a list is read. */
export type IdentifierReaders = Record<IdentifierColumn, (text: string) => IdentifierReading>;

/**
 * The readers of all identifiers. `country` (ISO 3166-1 alpha-2) is taken for numbers without a country code; their
 * numbering plans are heavy and loaded only here.
 */
export const loadReaders = async (country?: string): Promise<IdentifierReaders> => {
  const { readMsisdn } = await import('../identifiers/msisdn.ts');
  return {
    number: (text) => readMsisdn(text, country),
    iccid: readIccid,
    eid: readEid,
    imei: readImei,
  };
};
