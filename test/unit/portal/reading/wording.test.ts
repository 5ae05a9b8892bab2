import { describe, expect, test } from 'vitest';
import { spacedForm, tightForm } from '../../../../utils/portal/normal.ts';
import { parseWording } from '../../../../utils/portal/reading/wording.ts';
import { createSearch } from '../../../../utils/portal/reading/wording-search.ts';

const LISTS = {
  line: ['line', 'phone line', 'contract'],
  any: ['~'],
  nested: ['my {line}', 'our {line}'],
};
const spaced = createSearch(LISTS, false);
const tight = createSearch({ line: ['号码', '套餐'] }, true);

const stands = (wording: string, text: string) =>
  [...spaced(spacedForm(text)).find(wording)].length > 0;
const standsTight = (wording: string, text: string) =>
  [...tight(tightForm(text)).find(wording)].length > 0;

describe('a wording in a language that parts its words', () => {
  test.each([
    ['cancel line', 'Please CANCEL line!', true],
    ['cancel line', 'cancel the line', false],
    ['cancel line', 'cancel lines', false],
    ['cancel~ line', 'cancelling line', true],
    ['cancel~ line', 'recancel line', false],
    ["we've got", 'We’ve got it', true],
    ['cancel (your|my) line', 'cancel my line', true],
    ['cancel (your|my) line', 'cancel a line', false],
    ['cancel (your)? line', 'cancel line', true],
    ['cancel (your)? line', 'cancel your line', true],
    ['cancel {line}', 'cancel phone line', true],
    ['cancel {nested}', 'cancel our contract', true],
    ['cancel {nested}?', 'cancel nothing', true],
    ['cancel … line', 'cancel this very old and much too expensive line', true],
    ['cancel … line', 'cancel one two three four five six seven eight line', false],
    ['cancel {any} line', 'cancel that line', true],
    ['cancel {any}', 'cancel', false],
    ['ends {date}', 'ends date0', true],
    ['número', 'NUMERO', true],
  ])('“%s” in “%s”: %s', (wording, text, expected) => {
    expect(stands(wording, text)).toBe(expected);
  });
});

describe('a wording in a language that does not', () => {
  test.each([
    ['申请已提交', '您的销户 申请，已提交', true],
    ['取消{line}', '取消 套餐', true],
    ['取消…成功', '取消您的号码已经办理成功', true],
    ['取消…成功', '取消您的号码一二三四五六七八九十一二三成功', false],
    ['(已|经)提交', '已提交', true],
  ])('“%s” in “%s”: %s', (wording, text, expected) => {
    expect(standsTight(wording, text)).toBe(expected);
  });
});

test('where it stands, and where it may end', () => {
  const text = spacedForm('the contract end date is known');
  const [only] = spaced(text).find('contract end (date)?');
  expect(only?.ends.map((end) => text.slice(only.start, end))).toEqual([
    'contract end ',
    'contract end date ',
  ]);
});

test('what stands before a place, and what follows it', () => {
  const text = spacedForm('once we have it we cancel it if you like');
  const [match] = spaced(text).find('we cancel it');
  const { has, follows } = spaced(text);
  expect(has(['once'], match?.start ?? 0)).toBe(true);
  expect(has(['if'], match?.ends[0] ?? 0)).toBe(false);
  expect(follows(['if you'], match?.ends[0] ?? 0)).toBe(true);
  expect(follows(['once'], match?.ends[0] ?? 0)).toBe(false);
});

test('a list that holds itself comes to an end', () => {
  const search = createSearch({ round: ['{round} line', 'line'] }, false);
  expect([...search(' line line ').find('{round}')].length).toBeGreaterThan(0);
});

test('a text of one word a thousand times over takes no time that matters', () => {
  const text = spacedForm('cancel '.repeat(1_000));
  expect([...spaced(text).find('cancel … cancel … cancel … contract')]).toEqual([]);
});

test.each([
  ['cancel (line', 'left open'],
  ['cancel line)', 'without'],
  ['( | )', 'an empty choice'],
  ['', 'is empty'],
  ['cancel }', 'nothing can be made of'],
])('“%s” cannot be read: %s', (wording, why) => {
  expect(() => parseWording(wording, false)).toThrow(why);
});
