import { describe, expect, test } from 'vitest';
import { difficultyOf } from '../../../utils/catalogue/difficulty.ts';
import { operatorAt } from '../../../utils/catalogue/hosts.ts';
import { asOperator, ownOperatorSchema, takenBy, withOwn } from '../../../utils/catalogue/own.ts';
import { operatorSchema } from '../../../utils/catalogue/schema.ts';
import { ownId, ownOperator } from '../support/own.ts';
import { catalogue } from '../support/senders.ts';

describe('an operator that a person added', () => {
  const told = ownOperator(1, {
    country: 'KE',
    online: 'partly',
    channels: [{ type: 'phone', value: '100' }],
    note: 'Only in the morning.',
  });

  test('has no source anywhere, which nothing of the catalogue is without', () => {
    const text = JSON.stringify(asOperator(told));
    expect(text).not.toMatch(/"src":\[\d/);
    expect(asOperator(told).sources).toEqual([]);
    expect(operatorSchema.safeParse(asOperator(told)).success).toBe(false);
    expect(catalogue.operators.filter(({ sources }) => sources.length === 0)).toEqual([]);
  });

  test('has all of what the person told, and nothing else', () => {
    const { hosts, channels, online, notes, country, ...rest } = asOperator(told);
    expect(hosts).toEqual([{ host: 'my.faraway-1.example', role: 'portal', src: [] }]);
    expect(channels).toEqual([{ type: 'phone', value: '100', src: [] }]);
    expect(online).toEqual({ answer: 'partly' });
    expect(notes).toMatchObject([{ en: told.note, es: told.note, zh_CN: told.note }]);
    expect(country).toBe('KE');
    expect(Object.keys(rest).sort()).toEqual(['confidence', 'id', 'kind', 'name', 'sources']);
    expect(() => difficultyOf(asOperator(told))).not.toThrow();
  });

  test('that ends online has its website as a channel', () => {
    expect(asOperator(ownOperator(1, { online: 'yes' })).channels).toEqual([
      { type: 'portal', src: [] },
    ]);
    expect(asOperator(ownOperator(1, { online: 'no' })).channels).toBeUndefined();
  });

  test.each([
    ['an id of the catalogue', { id: 'giffgaff-gb' }],
    ['no host', { hosts: [] }],
    ['a host with a star', { hosts: [{ host: '*.faraway.example' }] }],
    ['a host with a scheme', { hosts: [{ host: 'https://faraway.example' }] }],
    ['a number for a host', { hosts: [{ host: '10.0.0.1' }] }],
    ['a path with a query', { hosts: [{ host: 'faraway.example', path: '/a?b' }] }],
    ['a path with a star', { hosts: [{ host: 'faraway.example', path: '/*' }] }],
    ['a blank name', { name: ' ' }],
    ['an endless note', { note: 'x'.repeat(1_001) }],
    ['an answer that only research can give', { online: 'none-published' }],
  ])('is refused with %s', (_, more) => {
    expect(ownOperatorSchema.safeParse(ownOperator()).success).toBe(true);
    expect(ownOperatorSchema.safeParse({ ...ownOperator(), ...more }).success).toBe(false);
  });
});

describe('whose a host is', () => {
  const of = (number: number, ...hosts: string[]) =>
    ownOperator(number, { hosts: hosts.map((host) => ({ host })) });

  test('a host of the catalogue belongs to its operator, whatever path that claims there', () => {
    const split = { 'www.shared.example': [['/mine', 'brand']] } as Record<
      string,
      [string, string][]
    >;
    const one = of(1, 'www.shared.example', 'free.example');
    expect(takenBy(one, split, [])).toEqual([{ host: 'www.shared.example', operator: 'brand' }]);
    expect(operatorAt('https://www.shared.example/other', withOwn(split, [one]))).toBeUndefined();
    expect(operatorAt('https://free.example/', withOwn(split, [one]))).toBe(ownId(1));
  });

  test('of two of the person’s own the first has it; an operator does not stand in its own way', () => {
    const [first, second] = [of(1, 'a.example'), of(2, 'a.example', 'b.example')];
    expect(takenBy(second, {}, [first, second])).toEqual([
      { host: 'a.example', operator: ownId(1) },
    ]);
    const index = withOwn({}, [first, second]);
    expect(operatorAt('https://a.example/', index)).toBe(ownId(1));
    expect(operatorAt('https://b.example/', index)).toBe(ownId(2));
  });

  test('I-25 no host of the catalogue is shadowed by one that a person added', () => {
    const hosts = Object.keys(catalogue.hosts);
    const greedy = hosts.map((host, index) => of(index, host));
    expect(withOwn(catalogue.hosts, greedy)).toEqual(catalogue.hosts);
  });

  test('look-alikes of a host that a person added are nobody', () => {
    const index = withOwn(catalogue.hosts, [of(1, 'my.faraway.example')]);
    for (const address of [
      'http://my.faraway.example/',
      'https://my.faraway.example:8443/',
      'https://faraway.example/',
      'https://my.faraway.example.evil.example/',
      'https://not-my.faraway.example/',
      'https://my.faraway.example@evil.example/',
    ])
      expect(operatorAt(address, index), address).toBeUndefined();
  });

  test('a name of the language itself is a host like any other', () => {
    expect(takenBy(of(1, 'constructor.example'), {}, [])).toEqual([]);
    expect(operatorAt('https://constructor/', withOwn({}, []))).toBeUndefined();
  });
});
