import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatMsisdn, readMsisdn } from '../../../utils/identifiers/msisdn.ts';
import { readIdentifier } from '../../../utils/identifiers/what-is-this.ts';

describe('a telephone number', () => {
  test.each([
    ['+44 7700 900123', undefined, '+447700900123'],
    ['0044 7700 900123', undefined, '+447700900123'],
    ['07700 900123', 'GB', '+447700900123'],
    ['Tel. (07700) 900-123', 'GB', '+447700900123'],
    ['Número: +53 5 123 4567', undefined, '+5351234567'],
    ['５１２３４５６７', 'CU', '+5351234567'],
    ['138 0013 8000', 'CN', '+8613800138000'],
    ['手机号码：138-0013-8000', 'CN', '+8613800138000'],
    ['+1 (212) 555-0123', 'CU', '+12125550123'],
    ['\u202a+34 612 34 56 78\u202c', undefined, '+34612345678'],
  ])('%j with the country %s is %s', (text, country, value) => {
    expect(readMsisdn(text, country)).toMatchObject({
      kind: 'msisdn',
      value,
      shown: `••• ${value.slice(-3)}`,
    });
  });

  test.each([
    ['07700 900123', undefined, 'number-country'],
    ['07700 900123', 'ZZ', 'number-country'],
    ['+44 7700', undefined, 'number-too-short'],
    ['+53 5 123 4567 89012', undefined, 'number-too-long'],
    ['hello', 'GB', 'number-none'],
    ['', 'GB', 'number-none'],
    ['1'.repeat(500), 'GB', 'too-much'],
  ])('%j with the country %s: %s', (text, country, code) => {
    expect(readMsisdn(text, country)).toMatchObject({ problem: { code } });
  });

  test('outside of the country’s plan it only warns', () => {
    expect(readMsisdn('+44 7000 000000')).toMatchObject({ kind: 'msisdn' });
    expect(readMsisdn('+1 000 555 0123')).toMatchObject({
      warnings: [{ code: 'number-not-in-plan' }],
    });
    expect(readMsisdn('+34 612 34 56 78')).toMatchObject({ warnings: [] });
  });

  test('is recognised and read', async () => {
    expect(await readIdentifier('+53 5 123 4567')).toMatchObject({ value: '+5351234567' });
    expect(await readIdentifier('5 123 4567', 'CU')).toMatchObject({ value: '+5351234567' });
  });
});

test('formatting and reading are inverse', () => {
  const numbers = fc.oneof(
    fc.stringMatching(/^\+447[4-9][0-9]{8}$/),
    fc.stringMatching(/^\+535[0-9]{7}$/),
    fc.stringMatching(/^\+861[3-9][0-9]{9}$/),
    fc.stringMatching(/^\+1[2-9][0-8][0-9][2-9][0-9]{6}$/),
    fc.stringMatching(/^\+346[0-9]{8}$/),
  );
  fc.assert(
    fc.property(numbers, (value) => {
      expect(readMsisdn(formatMsisdn(value))).toMatchObject({ value });
    }),
  );
});
