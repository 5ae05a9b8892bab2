/** Identifiers: finding an issuer among all prefixes, and reading what was pasted, on this machine's Node. */
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { readEid } from '../../utils/identifiers/eid.ts';
import { readIccid } from '../../utils/identifiers/iccid.ts';
import { issuerFinder } from '../../utils/identifiers/issuer.ts';
import type { IssuerList } from '../../utils/identifiers/issuer-list.ts';
import { median, TIMES, time } from './median.ts';
import { kb, ms, print } from './report.ts';

const FILE = 'public/iccid-prefixes.json';
const ROUNDS = 100;

/** Milliseconds that one call takes, over all inputs some rounds long; the middle of the measurements. */
const each = (inputs: readonly string[], call: (input: string) => unknown): number =>
  median(
    Array.from({ length: TIMES }, () =>
      time(() => {
        for (let round = 0; round < ROUNDS; round++) for (const input of inputs) call(input);
      }),
    ),
  ) /
  (ROUNDS * inputs.length);

export const printIdentifiers = (): void => {
  const text = readFileSync(FILE, 'utf8');
  const list = JSON.parse(text) as IssuerList;
  const find = issuerFinder(list);
  const whole = list.issuers.map(({ prefix }) => prefix.padEnd(20, '7'));
  const unknown = whole.map((digits) => `77${digits.slice(2)}`);
  const pasted = whole.map((digits) => `ICCID: ${digits.match(/.{4}/g)?.join(' ')}`);
  const eids = pasted.map((label) => `EID ${label.slice(7)} 0000 0000 0000`);
  print(`Identifiers, ${list.issuers.length} issuers`, [
    ['the list of issuers in the package', kb(text.length), `${kb(gzipSync(text).length)} gzipped`],
    [
      'make it ready',
      ms(median(Array.from({ length: TIMES }, () => time(() => issuerFinder(list))))),
    ],
    ['find the issuer of an ICCID', ms(each(whole, find)), 'limit 0.01 ms'],
    ['find that there is none', ms(each(unknown, find)), 'limit 0.01 ms'],
    ['read one pasted ICCID', ms(each(pasted, readIccid))],
    ['read one pasted EID', ms(each(eids, readEid))],
  ]);
};
