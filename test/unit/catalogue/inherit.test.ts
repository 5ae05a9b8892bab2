import { describe, expect, test } from 'vitest';
import type { Country } from '../../../utils/catalogue/country.ts';
import { inherited, shortcutsAreBetter } from '../../../utils/catalogue/inherit.ts';
import type { Operator } from '../../../utils/catalogue/schema.ts';

const operator = (change: Partial<Operator>) =>
  ({ kind: 'mno', online: { answer: 'no' }, ...change }) as Operator;
const country = {
  country: 'GB',
  law: [
    { code: 'switch-one-day', src: [0] },
    { code: 'lines-per-person', params: { count: '3', name: 'A' }, src: [1] },
  ],
  porting: [{ code: 'ends-old-line', src: [0] }],
  sources: [],
} as unknown as Country;
const codes = (change: Partial<Operator>) =>
  inherited(operator(change), country).law.map(({ code }) => code);

describe('what an operator inherits from its country', () => {
  test('everything that it does not say itself', () => {
    expect(codes({})).toEqual(['switch-one-day', 'lines-per-person']);
  });

  test('not what it says in the same words, whatever the sources', () => {
    const law = [{ code: 'switch-one-day', src: [7] }] as Operator['law'];
    expect(codes({ law })).toEqual(['lines-per-person']);
  });

  test('what it says otherwise stays beside it', () => {
    const law = [
      { code: 'lines-per-person', params: { name: 'A', count: '5' }, src: [0] },
    ] as unknown as Operator['law'];
    expect(codes({ law })).toEqual(['switch-one-day', 'lines-per-person']);
  });

  test('a travel seller moves no number', () => {
    expect(inherited(operator({}), country).porting).toHaveLength(1);
    expect(inherited(operator({ kind: 'travel-esim' }), country).porting).toEqual([]);
  });

  test('the country’s shortcut is the better way unless it is all done on the operator’s pages', () => {
    const better = (answer: string, kind = 'mno', type = 'portal') =>
      shortcutsAreBetter(
        operator({ kind, online: { answer }, channels: [{ type, src: [0] }] } as Partial<Operator>),
      );
    const lesser = ['partly', 'no', 'none-published', 'unknown'];
    expect(lesser.filter((answer) => !better(answer))).toEqual([]);
    expect(better('yes')).toBe(false);
    expect(better('yes', 'mno', 'state-form')).toBe(true);
    expect(better('unknown', 'travel-esim')).toBe(false);
  });
});
