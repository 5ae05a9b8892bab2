import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatIdentifier } from '../../../utils/identifiers/format.ts';
import { readIccid } from '../../../utils/identifiers/iccid.ts';
import { dressed, iccids, slipped } from '../support/identifiers.ts';

const codes = (text: string) => {
  const reading = readIccid(text);
  return 'problem' in reading
    ? reading.problem.code
    : reading.warnings.map(({ code }) => code).join();
};

describe('published ICCIDs', () => {
  test.each([
    ['8988211000000530082', ''],
    ['89882110000005300811', ''],
    ['89450421180216254864', ''],
    ['9988776655443322110', 'iccid-not-89'],
    ['8988211000000530081', 'iccid-check-digit'],
    ['8988211000000000001', 'iccid-check-digit'],
    ['89852202401310123456', 'iccid-check-digit'],
    ['898821100000053008', 'iccid-without-check-digit'],
  ])('%s is taken, with the warnings %j', (text, warnings) => {
    expect(codes(text)).toBe(warnings);
    expect(readIccid(text)).toMatchObject({ kind: 'iccid', value: text });
  });

  test.each([
    ['12345678901234567', 'length', { length: 17, wanted: '19–20' }],
    ['111111111111111111111', 'length', { length: 21 }],
    ['99887766554433221X', 'character', { character: 'X', group: 1 }],
    ['8988 2110 0000 O530 081', 'character', { character: 'O', group: 4, text: 'O530' }],
    ['8988 2110 000 0530 08', 'group-length', { group: 3, text: '000', length: 17 }],
    ['', 'empty', {}],
    ['ICCID:', 'empty', {}],
    ['8.98821E+18', 'rounded', { read: '8.98821E+18' }],
    ['8'.repeat(401), 'too-much', { length: 401 }],
  ])('%j is refused and says why', (text, code, params) => {
    expect(readIccid(text)).toMatchObject({ problem: { code, params } });
  });
});

test('a card that fails the check only warns, and says which digit was read and which fits', () => {
  expect(readIccid('ICCID 8988 2110 0000 0530 081')).toEqual({
    kind: 'iccid',
    value: '8988211000000530081',
    shown: '•••• 0081',
    warnings: [{ code: 'iccid-check-digit', params: { read: '1', wanted: '2' } }],
  });
});

test('the filler that cards store behind 19 digits is left out', () => {
  expect(readIccid('8944110065012251410F')).toMatchObject({
    value: '8944110065012251410',
    warnings: [],
  });
  expect(readIccid('8901260866666666666F')).toMatchObject({ value: '8901260866666666666' });
});

test('what a spreadsheet filled up with zeros is said to be that', () => {
  expect(codes('8988211000000530000')).toBe('rounded');
  expect(codes('89882110000005300000')).toBe('rounded');
  expect(codes('8988211000000520000')).toBe('');
});

test('however it is pasted, the same digits are read', () => {
  const cases = iccids.chain((number) =>
    dressed(number, 'ICCID').map((text) => [number, text] as const),
  );
  fc.assert(
    fc.property(cases, ([number, text]) => {
      expect(readIccid(text)).toMatchObject({ kind: 'iccid', value: number });
    }),
  );
});

test('formatting and reading are inverse', () => {
  fc.assert(
    fc.property(iccids, (number) => {
      const written = formatIdentifier('iccid', number);
      const reading = readIccid(written);
      expect(reading).toMatchObject({ value: number, warnings: [] });
      expect(formatIdentifier('iccid', 'value' in reading ? reading.value : '')).toBe(written);
    }),
  );
});

test('a wrong digit always warns', () => {
  fc.assert(
    fc.property(
      iccids.chain((number) => slipped(number)),
      (wrong) => {
        expect(codes(wrong)).not.toBe('');
      },
    ),
  );
});
