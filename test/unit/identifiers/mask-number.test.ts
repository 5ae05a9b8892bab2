import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { maskNumber } from '../../../utils/identifiers/mask-number.ts';

describe('a telephone number is kept with its last three digits only', () => {
  test.each([
    '+44 7700 900123',
    '07700900123',
    '(07700) 900-123',
    '07700.900.123',
    '07700/900123',
    ' +447700900123 ',
    '００４４７７００９００１２３',
    '900 123',
  ])('%j', (number) => {
    expect(maskNumber(number)).toBe('••• 123');
  });

  test.each([
    'Ana’s phone',
    'iPhone 15',
    '12345',
    'O2 work',
    '2 lines',
    '',
    'Ana +44 7700 900123 work',
  ])('%j is a name and stays', (name) => {
    expect(maskNumber(name)).toBe(name);
  });

  test('no more than three digits of any number are left', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\+?[0-9]{6,15}$/), (number) => {
        const digits = maskNumber(number).replace(/\D/g, '');
        expect(digits).toBe(number.slice(-3));
      }),
    );
  });
});
