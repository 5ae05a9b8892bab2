import { expect, test } from 'vitest';
import { createScreen, vocabularyOf } from '../../../utils/portal/screen.ts';

const screen = createScreen({
  words: 'cancel',
  stems: 'terminat schließ',
  patterns: ['\\b(?:5g)', 'end\\s+it', '解約|約款'],
});
const hitsIn = (folded: string) => [...screen.hitsIn(vocabularyOf(folded))].sort();

test.each([
  ['whole words, and not their beginnings', 'cancel the rest', ['cancel']],
  ['no longer word', 'cancelled', []],
  ['beginnings of words', 'terminated and schließen', ['schließ', 'terminat']],
  [
    'words beside figures of a neighbouring element',
    '0134cancel 12terminate7',
    ['cancel', 'terminat'],
  ],
  ['a word with a figure of its own', 'over 5g now', ['5g']],
  ['patterns, however a line breaks', 'end\n  it', ['end\n  it']],
  ['a piece that begins inside another', '解約款', ['約款', '解約']],
])('%s', (_, folded, hits) => {
  expect(hitsIn(folded)).toEqual([...hits].sort());
});

test('a pattern of hits finds these alone, at the edges of words', () => {
  const pattern = screen.patternOf(new Set(['cancel', 'terminat', '解約']));
  const found = '0cancel, cancelled; interminat- terminates 解約します schließen'.match(pattern);
  expect(found).toEqual(['cancel', 'terminat', '解約']);
});

test('words of one hit may stand in neighbouring texts', () => {
  const pattern = screen.patternOf(new Set(['end it']));
  expect('do end \0it, and bend\0\nit'.match(pattern)).toEqual(['end \0it', 'end\0\nit']);
});
