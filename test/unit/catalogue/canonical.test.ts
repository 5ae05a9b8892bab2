import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonical, print, usedSources } from '../../../utils/catalogue/canonical.ts';
import type { Operator } from '../../../utils/catalogue/schema.ts';
import { operatorFile } from '../support/operators.ts';
import { catalogue } from '../support/senders.ts';

/** The same value with the fields of every object in another order. */
const shuffled = (value: unknown, turn: number): unknown => {
  if (Array.isArray(value)) return value.map((item) => shuffled(item, turn));
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).map(([key, inner]) => [key, shuffled(inner, turn)]);
  return Object.fromEntries(
    [
      ...entries.slice(turn % entries.length || 0),
      ...entries.slice(0, turn % entries.length || 0),
    ].reverse(),
  );
};

describe('the one form of an operator’s file', () => {
  test('applied twice changes nothing, and every file has it', () => {
    for (const operator of catalogue.operators) {
      const once = canonical(operator);
      expect(print(canonical(once))).toBe(print(once));
      expect(print(once)).toBe(print(operator));
    }
  });

  test('does not depend on the order of fields', () => {
    const operator = fc.constantFrom('giffgaff-gb', 'etecsa-cu', 'o2-de').map(operatorFile);
    fc.assert(
      fc.property(operator, fc.nat(20), (one, turn) => {
        expect(print(canonical(shuffled(one, turn) as Operator))).toBe(print(one));
      }),
      { numRuns: 40 },
    );
  });

  test('loses no fact: only the figures of sources change, each still naming the same source', () => {
    const operator = operatorFile('giffgaff-gb');
    const idle = { url: 'https://x.example/', title: 'idle', publisher: 'press' as const };
    const padded: Operator = { ...operator, sources: [idle, ...operator.sources] };
    const moved = JSON.parse(JSON.stringify(padded), (key, value) =>
      key === 'src' ? value.map((index: number) => index + 1).reverse() : value,
    );
    expect(canonical(moved)).toEqual(operator);
  });

  test('finds every source wherever a fact stands', () => {
    expect(usedSources({ a: [{ src: [3] }, { b: { src: [1, 2] } }], src: [0] })).toEqual(
      new Set([0, 1, 2, 3]),
    );
    expect(usedSources({})).toEqual(new Set());
  });

  test('prints lists of figures on one line, and a line at the end', () => {
    expect(print({ src: [1, 2], names: ['a', 'b'] })).toBe(
      '{\n  "src": [1, 2],\n  "names": [\n    "a",\n    "b"\n  ]\n}\n',
    );
  });
});
