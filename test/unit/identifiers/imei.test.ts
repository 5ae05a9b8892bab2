import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatIdentifier } from '../../../utils/identifiers/format.ts';
import { readImei } from '../../../utils/identifiers/imei.ts';
import { digits, dressed, imeis, slipped } from '../support/identifiers.ts';

describe('published IMEIs', () => {
  test.each([
    ['352099001761481', 'imei', []],
    ['350077523237513', 'imei', []],
    ['354178036859789', 'imei', []],
    ['356868000041418', 'imei', []],
    ['3520990017614823', 'imeisv', ['imeisv-without-check-digit']],
    ['49015420323751', 'imei', ['imei-without-check-digit']],
  ])('%s is one', (text, kind, warnings) => {
    const reading = readImei(text);
    expect(reading).toMatchObject({ kind, value: text, shown: `•••• ${text.slice(-4)}` });
    expect('warnings' in reading && reading.warnings.map(({ code }) => code)).toEqual(warnings);
  });

  test.each([
    ['354178036859781', 'imei-check-digit', { read: '1', wanted: '9' }],
    ['354178036859782', 'imei-check-digit', { read: '2', wanted: '9' }],
    ['3541780368597', 'length', { length: 13, wanted: '14–16' }],
    ['35 417803 685978 9 01', 'length', { length: 17 }],
    ['35 4178O3 685978 9', 'character', { character: 'O', group: 2, text: '4178O3' }],
  ])('%s says what is wrong', (text, code, params) => {
    expect(readImei(text)).toMatchObject({ problem: { code, params } });
  });
});

test('however it is pasted, the same digits are read', () => {
  const cases = imeis.chain((number) =>
    dressed(number, 'IMEI').map((text) => [number, text] as const),
  );
  fc.assert(
    fc.property(cases, ([number, text]) => {
      expect(readImei(text)).toMatchObject({ kind: 'imei', value: number });
    }),
  );
});

test('formatting and reading are inverse, for all three lengths', () => {
  fc.assert(
    fc.property(fc.oneof(imeis, digits(14), digits(16)), (number) => {
      const kind = number.length === 16 ? 'imeisv' : 'imei';
      expect(readImei(formatIdentifier(kind, number))).toMatchObject({ kind, value: number });
    }),
  );
});

test('a wrong digit in fifteen is always found', () => {
  fc.assert(
    fc.property(
      imeis.chain((number) => slipped(number)),
      (wrong) => {
        expect(readImei(wrong)).toMatchObject({ problem: { code: 'imei-check-digit' } });
      },
    ),
  );
});
