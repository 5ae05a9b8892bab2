import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { maskIdentifier } from '../../../utils/identifiers/mask.ts';
import { digits, eids, iccids, imeis } from '../support/identifiers.ts';

describe('of an identifier next to nothing is shown', () => {
  test.each([
    ['iccid', '8988211000000530082', '•••• 0082'],
    ['eid', '89049032123451234512345678901235', '•••• 1235'],
    ['imei', '352099001761481', '•••• 1481'],
    ['imeisv', '3520990017614823', '•••• 4823'],
    ['msisdn', '+447700900123', '••• 123'],
    ['activation-code', 'LPA:1$smdp.example.com$ABC-DEF$$1', 'LPA:1$smdp.example.com$•••'],
  ] as const)('%s', (kind, value, shown) => {
    expect(maskIdentifier(kind, value)).toBe(shown);
  });

  test('no more than four digits, whatever the number', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('iccid', 'eid', 'imei', 'imeisv'),
        fc.oneof(iccids, eids, imeis, digits(16)),
        (kind, value) => {
          expect(maskIdentifier(kind, value).replace(/\D/g, '')).toBe(value.slice(-4));
        },
      ),
    );
  });

  test('nothing of what lets one install the plan', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Z0-9-]{1,20}$/), (id) => {
        const shown = maskIdentifier('activation-code', `LPA:1$smdp.example.com$${id}`);
        expect(shown.split('$')[2]).toBe('•••');
      }),
    );
  });
});
