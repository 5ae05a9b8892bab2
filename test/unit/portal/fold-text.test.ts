import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldText } from '../../../utils/fold-text.ts';
import { PATIENCE } from '../support/patience.ts';

describe('folding text for comparison', () => {
  test.each([
    ['  Cancel\n\t my   line ', 'cancel my line', 'runs of space'],
    ['Cancel\u00a0line', 'cancel line', 'a space that does not break'],
    ['ＡＴ＆Ｔ　ＯＮＬＩＮＥ', 'at&t online', 'full width'],
    ['Movistár', 'movistar', 'accents'],
    ['KÜNDIGEN', 'kundigen', 'umlauts'],
    ['Ku\u0308ndigen', 'kundigen', 'accents apart'],
    ['ﬁnal', 'final', 'ligatures'],
    ['İptal', 'iptal', 'a Turkish capital'],
    ['销户', '销户', 'Chinese as it is'],
    ['\u202bCancel\u202c', 'cancel', 'marks of direction'],
    ['O₂', 'o2', 'small figures'],
  ])('%j is %j: %s', (text, folded) => {
    expect(foldText(text)).toBe(folded);
  });

  test(
    'folding twice is folding once, and case never matters',
    () => {
      fc.assert(
        fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }), (text) => {
          expect(foldText(foldText(text))).toBe(foldText(text));
        }),
        { numRuns: 500 },
      );
      fc.assert(
        fc.property(fc.string({ unit: 'grapheme-ascii' }), (text) => {
          expect(foldText(text.toUpperCase())).toBe(foldText(text.toLowerCase()));
        }),
      );
    },
    PATIENCE,
  );
});
