import { codeInLink, readActivationCode } from './activation-code.ts';
import { readEid } from './eid.ts';
import { readIccid } from './iccid.ts';
import { readImei } from './imei.ts';
import { pastedDigits, plain } from './pasted.ts';
import { finding, type IdentifierReading } from './reading.ts';

/** What a text seems to hold: the digits themselves are checked by the reader of that kind. */
export type Seems =
  | 'iccid'
  | 'eid'
  | 'imei'
  | 'imsi'
  | 'msisdn'
  | 'activation-code'
  | 'web-address'
  | 'unknown';

/** Words before a number that say what it is, in the interface's languages; the first that fits counts. */
const LABELS: [Seems, RegExp][] = [
  ['eid', /\beid\b/i],
  ['iccid', /\bicc-?id|\bsim\b\D{0,12}(number|serial|\bno\b)|número\D{0,12}\bsim\b|sim\s*卡号?/i],
  ['imei', /\bimei/i],
  ['imsi', /\bimsi\b/i],
  [
    'msisdn',
    /\bmsisdn\b|\b(tele)?phone\b|\bmobile\b|\btel\b|\btel[eé]fono\b|\bm[oó]vil\b|\bcelular\b|手机|电话|号码/i,
  ],
];

const byShape = (digits: string, read: string): Seems => {
  const { length } = digits;
  // Far more often a country's code after the 00 that stands for its plus than an IMEI; a label before it decides.
  if (/^\(?\+/.test(read) || (/^00[1-9]/.test(digits) && length <= 17)) return 'msisdn';
  if (length >= 24 && length <= 40) return 'eid';
  if (length >= 18 && length <= 23) return 'iccid';
  if (length === 17) return digits.startsWith('89') ? 'iccid' : 'unknown';
  if (length === 15 || length === 16 || length === 14) return 'imei';
  return length >= 6 && length <= 13 ? 'msisdn' : 'unknown';
};

/**
 * Which identifier a pasted text is: by the word before it, else by its signs and the count of its digits. Fifteen
 * digits are taken for an IMEI, also where its check digit fails; an IMSI is told only by its label.
 */
export const whatIsThis = (text: string): Seems => {
  const whole = plain(text);
  if (/^https?:\/\//i.test(whole) && !/lpa:1\$/i.test(whole))
    return codeInLink(whole) ? 'activation-code' : 'web-address';
  if (/\$/.test(whole) || /^lpa:/i.test(whole)) return 'activation-code';
  const label = whole.slice(0, Math.max(0, whole.search(/\d{2}/)));
  const named = LABELS.find(([, pattern]) => pattern.test(label))?.[0];
  if (named) return named;
  const pasted = pastedDigits(text);
  if (!('problem' in pasted)) return byShape(pasted.digits, pasted.read);
  const digits = pasted.read.replace(/\D/g, '');
  return pasted.problem.code === 'character' ? byShape(digits, pasted.read) : 'unknown';
};

/**
 * Reads whatever identifier was pasted. `country` (ISO 3166-1 alpha-2) is taken for telephone numbers without a country
 * code; their plans are loaded only when one is met.
 */
export const readIdentifier = async (
  text: string,
  country?: string,
): Promise<IdentifierReading> => {
  switch (whatIsThis(text)) {
    case 'activation-code':
      return readActivationCode(text);
    case 'eid':
      return readEid(text);
    case 'iccid':
      return readIccid(text);
    case 'imei':
      return readImei(text);
    case 'msisdn':
      return (await import('./msisdn.ts')).readMsisdn(text, country);
    case 'web-address': {
      const read = URL.parse(plain(text))?.hostname ?? plain(text);
      return { problem: finding('web-address', { read }), read };
    }
    default: {
      const pasted = pastedDigits(text);
      if ('problem' in pasted) return pasted;
      const { digits, read } = pasted;
      const problem =
        whatIsThis(text) === 'imsi'
          ? finding('imsi')
          : finding('unrecognised', { length: digits.length });
      return { problem, read };
    }
  }
};
