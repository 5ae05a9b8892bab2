import { describe, expect, test } from 'vitest';
import { askedTogether } from '../../../utils/tracker/asked-together.ts';

const STORED: Record<string, unknown> = { a: 1, b: { c: 2 }, d: undefined };

const area = (refuses = false) => {
  const asked: (string[] | null)[] = [];
  return {
    asked,
    store: askedTogether({
      get: async (keys) => {
        asked.push(keys);
        if (refuses) throw new Error('not now');
        return Object.fromEntries(
          Object.entries(STORED).filter(([key]) => keys === null || keys.includes(key)),
        );
      },
      set: async () => {},
      remove: async () => {},
      clear: async () => {},
    }),
  };
};

describe('what is asked of a store in one moment', () => {
  test('goes to the browser as one question, and each gets what it asked for', async () => {
    const { asked, store } = area();
    const answers = await Promise.all([store.get(['a', 'x']), store.get(['b']), store.get(['a'])]);
    expect(answers).toEqual([{ a: 1 }, { b: { c: 2 } }, { a: 1 }]);
    expect(asked).toEqual([['a', 'x', 'b']]);
  });

  test('is asked anew in the next moment', async () => {
    const { asked, store } = area();
    await store.get(['a']);
    await store.get(['a']);
    expect(asked).toEqual([['a'], ['a']]);
  });

  test('is refused to everybody who asked, and not for ever', async () => {
    const { asked, store } = area(true);
    const answers = await Promise.allSettled([store.get(['a']), store.get(['b'])]);
    expect(answers.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    await expect(store.get(['a'])).rejects.toThrow('not now');
    expect(asked).toHaveLength(2);
  });

  test('everything is a question of its own', async () => {
    const { asked, store } = area();
    const [all] = await Promise.all([store.get(null), store.get(['a'])]);
    expect(all).toEqual(STORED);
    expect(asked).toEqual([null, ['a']]);
  });
});
