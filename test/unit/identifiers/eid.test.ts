import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readEid } from '../../../utils/identifiers/eid.ts';
import { formatIdentifier } from '../../../utils/identifiers/format.ts';
import { dressed, eids, slipped } from '../support/identifiers.ts';

describe('published EIDs', () => {
  test.each([
    '89049032123451234512345678901235',
    '89086030202200000022000023022943',
    '89044045116727494800000004479366',
  ])('%s is one', (text) => {
    expect(readEid(text)).toEqual({
      kind: 'eid',
      value: text,
      shown: `•••• ${text.slice(-4)}`,
      warnings: [],
    });
  });

  test.each([
    ['89049032123451234512345678901234', { read: '34', wanted: '35' }],
    ['89049032123451234512345678901299', { read: '99', wanted: '35' }],
    ['89049032123451234512345678901335', { read: '35' }],
    ['12345000000000000000000000000133', { read: '33' }],
  ])('%s has other check digits', (text, params) => {
    expect(readEid(text)).toMatchObject({ problem: { code: 'eid-check-digits', params } });
  });

  test.each([
    ['8904 9032 1234 5123 4512 3456 7890 123', 'length', { length: 31, wanted: '32' }],
    ['8904 9032 1234 512 4512 3456 7890 1235', 'group-length', { group: 4, text: '512' }],
    ['8904 9032 1234 51233 4512 3456 7890 1235', 'group-length', { group: 4, length: 33 }],
    ['8904 9032 1234 5l23 4512 3456 7890 1235', 'character', { character: 'l', group: 4 }],
    ['8.9049E+31', 'rounded', {}],
    ['89049032123451200000000000000000', 'rounded', {}],
  ])('%s says what is wrong', (text, code, params) => {
    expect(readEid(text)).toMatchObject({ problem: { code, params } });
  });
});

test('no EID has to start with 89', () => {
  fc.assert(
    fc.property(
      eids.filter((number) => !number.startsWith('89')),
      (number) => {
        expect(readEid(number)).toMatchObject({ value: number });
      },
    ),
  );
});

test('however it is pasted, the same digits are read', () => {
  const cases = eids.chain((number) =>
    dressed(number, 'EID').map((text) => [number, text] as const),
  );
  fc.assert(
    fc.property(cases, ([number, text]) => {
      expect(readEid(text)).toMatchObject({ kind: 'eid', value: number });
    }),
  );
});

test('formatting and reading are inverse', () => {
  fc.assert(
    fc.property(eids, (number) => {
      expect(readEid(formatIdentifier('eid', number))).toMatchObject({ value: number });
    }),
  );
});

test('a wrong digit is always found', () => {
  fc.assert(
    fc.property(
      eids.chain((number) => slipped(number)),
      (wrong) => {
        expect(readEid(wrong)).toHaveProperty('problem');
      },
    ),
  );
});
