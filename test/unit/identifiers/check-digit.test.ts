import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  eidCheckDigits,
  luhnDigit,
  mod97,
  passesEidCheck,
  passesLuhn,
} from '../../../utils/identifiers/check-digit.ts';
import { digits, eids, iccids, imeis, slipped, swapped } from '../support/identifiers.ts';

describe('Luhn', () => {
  test.each([
    ['35686800004141', '8'],
    ['35417803685978', '9'],
    ['898821100000053008', '2'],
    ['8988211000000530081', '1'],
    ['7992739871', '3'],
  ])('%s is completed by %s', (body, digit) => {
    expect(luhnDigit(body)).toBe(digit);
    expect(passesLuhn(body + digit)).toBe(true);
  });

  const numbers = fc.oneof(iccids, imeis);

  test('finds every single wrong digit', () => {
    fc.assert(
      fc.property(
        numbers.chain((number) => slipped(number)),
        (wrong) => {
          expect(passesLuhn(wrong)).toBe(false);
        },
      ),
    );
  });

  test('finds every swap of unlike neighbours, but for 09 and 90, which it cannot', () => {
    fc.assert(
      fc.property(numbers, fc.nat(18), (number, at) => {
        const place = at % (number.length - 1);
        const pair = number.slice(place, place + 2);
        const wrong = swapped(number, place, place + 1);
        expect(passesLuhn(wrong)).toBe(pair[0] === pair[1] || pair === '09' || pair === '90');
      }),
      { numRuns: 1000 },
    );
  });
});

describe('modulo 97', () => {
  test.each([
    ['890490321234512345123456789012', '35'],
    ['890860302022000000220000230229', '43'],
    ['890440451167274948000000044793', '66'],
  ])('%s is completed by %s', (body, check) => {
    expect(eidCheckDigits(body)).toBe(check);
    expect(mod97(body + check)).toBe(1);
  });

  test('is the remainder of the number as a whole', () => {
    fc.assert(
      fc.property(digits(32), (number) => {
        expect(mod97(number)).toBe(Number(BigInt(number) % 97n));
      }),
    );
  });

  test('finds every single wrong digit', () => {
    fc.assert(
      fc.property(
        eids.chain((number) => slipped(number)),
        (wrong) => {
          expect(passesEidCheck(wrong)).toBe(false);
        },
      ),
    );
  });

  test('finds every swap of two unlike digits, neighbours or not', () => {
    fc.assert(
      fc.property(eids, fc.nat(31), fc.nat(31), (number, first, second) => {
        const wrong = swapped(number, first, second);
        expect(passesEidCheck(wrong)).toBe(number[first] === number[second]);
      }),
      { numRuns: 1000 },
    );
  });
});
