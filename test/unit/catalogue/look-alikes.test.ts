import { expect, test } from 'vitest';
import { readCatalogue } from '../../../utils/catalogue/build.ts';
import { operatorAt } from '../../../utils/catalogue/hosts.ts';
import { lookAlikes } from '../../browser/recognise/look-alikes.ts';

const { hosts } = readCatalogue('.');
const all = lookAlikes(hosts);
const kinds = [...new Set(all.map(({ kind }) => kind))];

test('there are look-alikes of every host', () => {
  expect(all.length).toBeGreaterThan(10 * Object.keys(hosts).length);
});

test.each(kinds)('I-25 an address with %s is nobody’s', (kind) => {
  const taken = all.filter(
    (one) => one.kind === kind && operatorAt(one.address, hosts) !== undefined,
  );
  expect(taken).toEqual([]);
});

test('I-25 another protocol, port or end of the host name is nobody’s', () => {
  const others = Object.keys(hosts).flatMap((host) => [
    `http://${host}/`,
    `https://${host}:8443/`,
    `https://${host}./`,
    `ftp://${host}/`,
    `chrome-extension://${host}/`,
  ]);
  expect(others.filter((address) => operatorAt(address, hosts) !== undefined)).toEqual([]);
});
