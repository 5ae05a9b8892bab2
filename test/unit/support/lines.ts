import { readEid } from '../../../utils/identifiers/eid.ts';
import { readIccid } from '../../../utils/identifiers/iccid.ts';
import { readImei } from '../../../utils/identifiers/imei.ts';
import { readMsisdn } from '../../../utils/identifiers/msisdn.ts';
import { judgeRows, type KeptLine } from '../../../utils/lines/judge.ts';
import { type OpenedList, openText, readRows } from '../../../utils/lines/list.ts';
import type { IdentifierReaders } from '../../../utils/lines/readers.ts';

/** Numbers without a country code are Spanish. */
export const READERS: IdentifierReaders = {
  number: (text) => readMsisdn(text, 'ES'),
  iccid: readIccid,
  eid: readEid,
  imei: readImei,
};

/** Valid by their check digits; none is known to be in use. */
export const ICCID = '8934071100276980582';
export const OTHER_ICCID = '8934071100276980590';
export const EID = '89049032004008882600024523567818';
export const IMEI = '490154203237518';

/** A pasted list, opened; throws where it is refused. */
export const opened = (text: string): OpenedList => {
  const result = openText(text);
  if ('refused' in result) throw new Error(result.refused);
  return result;
};

/** The rows of a pasted list as they are judged. */
export const judged = (text: string, kept: readonly KeptLine[] = []) => {
  const list = opened(text);
  return judgeRows(readRows(list, list.sheet.uses, READERS), kept);
};
