import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { once } from '../../utils/once.ts';
import { remembered, unionBy } from '../../utils/shapes.ts';

describe('a union told by one field', () => {
  const made: string[] = [];
  const shape = unionBy('kind', {
    number: () => {
      made.push('number');
      return z.strictObject({ kind: z.literal('number'), value: z.number() });
    },
    list: () => {
      made.push('list');
      return z.strictObject({ kind: z.literal('list'), value: z.array(z.string()) });
    },
  });

  test('makes a shape once, when it is first met', () => {
    expect(made).toEqual([]);
    for (const value of [1, 2])
      expect(shape.parse({ kind: 'number', value })).toEqual({ kind: 'number', value });
    expect(made).toEqual(['number']);
  });

  test('says where in a value something is wrong, also inside other shapes', () => {
    const { error } = z.array(shape).safeParse([{ kind: 'list', value: ['a', 2] }]);
    expect(error?.issues.map(({ path }) => path)).toEqual([[0, 'value', 1]]);
  });

  test.each([
    undefined,
    null,
    7,
    'list',
    [],
    {},
    { kind: 'other' },
    { kind: ['list'] },
    { kind: '__proto__' },
    { kind: 'constructor' },
    { kind: 'list', value: [], more: 1 },
  ])('refuses %j', (value) => {
    expect(shape.safeParse(value).success).toBe(false);
  });
});

describe('what is remembered', () => {
  const plain = z.strictObject({ id: z.string(), at: z.optional(z.number()) });

  test('is known again by its text and by itself, and cannot be changed', () => {
    const shape = remembered(plain, 10);
    const first = shape.parse({ id: 'a' });
    expect(shape.parse({ id: 'a' })).toBe(first);
    expect(shape.parse(first)).toBe(first);
    expect(Object.isFrozen(first)).toBe(true);
    expect(shape.parse({ id: 'b' })).toEqual({ id: 'b' });
  });

  test('is refused each time where it does not fit, with its path', () => {
    const shape = remembered(plain, 10);
    for (const _ of [1, 2]) {
      const { error } = shape.safeParse({ id: 'a', at: 'noon' });
      expect(error?.issues.map(({ path }) => path)).toEqual([['at']]);
    }
    for (const value of [undefined, null, 'a', 1])
      expect(shape.safeParse(value).success).toBe(false);
  });

  test('is let go of when there is more than may be kept, and read anew', () => {
    const shape = remembered(plain, 2);
    const first = shape.parse({ id: 'a' });
    for (const id of ['b', 'c', 'd']) shape.parse({ id });
    expect(shape.parse({ id: 'a' })).toEqual(first);
    expect(shape.parse({ id: 'a' })).not.toBe(first);
  });
});

test('something is made once, also where that is nothing', () => {
  let times = 0;
  const make = once(() => {
    times += 1;
    return undefined;
  });
  make();
  make();
  expect(times).toBe(1);
});
