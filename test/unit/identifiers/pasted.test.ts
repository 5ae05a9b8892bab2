import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { pastedDigits } from '../../../utils/identifiers/pasted.ts';

test('digits with blanks and dashes alone are read as the same digits with a sign that is not seen', () => {
  const text = fc.stringMatching(/^\d[\d -]{0,30}\d$/);
  fc.assert(
    fc.property(text, (written) => {
      expect(pastedDigits(written)).toEqual(pastedDigits(`${written}\u200b`));
    }),
  );
});
