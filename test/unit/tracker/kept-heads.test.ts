import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { keepingHeads } from '../../../utils/tracker/kept-heads.ts';
import type { Store } from '../../../utils/tracker/store.ts';
import { createDisk, type Disk } from '../support/disk.ts';
import { runs } from '../support/runs.ts';

const HEADS = ['head:a', 'head:b', 'head:c'];
const KEYS = [...HEADS, 'log:a', 'ids'];

type Act =
  | { do: 'set'; items: Record<string, number> }
  | { do: 'remove'; keys: string[] }
  | { do: 'clear' }
  | { do: 'get'; keys: string[] }
  | { do: 'wait' };

const keys = fc.uniqueArray(fc.constantFrom(...KEYS), { minLength: 1 });
const arbitraryActs: fc.Arbitrary<Act[]> = fc.array(
  fc.oneof(
    fc.record({
      do: fc.constant('set' as const),
      items: fc.dictionary(fc.constantFrom(...KEYS), fc.nat(99), { minKeys: 1 }),
    }),
    fc.record({ do: fc.constant('remove' as const), keys }),
    fc.record({ do: fc.constant('clear' as const) }),
    { weight: 3, arbitrary: fc.record({ do: fc.constant('get' as const), keys }) },
    { weight: 2, arbitrary: fc.record({ do: fc.constant('wait' as const) }) },
  ),
  { maxLength: 20 },
);

/** An area that takes its time, before and after what it does, as told; and refuses some, with or without having done it. */
const slowly = (disk: Disk, times: number[], refuses: boolean[]): Store => {
  const { store } = disk.session();
  let calls = 0;
  const ticks = async (count: number) => {
    for (let left = count; left > 0; left -= 1) await Promise.resolve();
  };
  const call = async <T>(act: () => Promise<T>): Promise<T> => {
    calls += 1;
    const at = calls;
    await ticks(times[at % times.length] ?? 0);
    const answer = await act();
    await ticks(times[(at * 7) % times.length] ?? 0);
    if (refuses[at]) throw new Error('refused');
    return answer;
  };
  return {
    get: (asked) => call(() => store.get(asked)),
    set: (items) => call(() => store.set(items)),
    remove: (gone) => call(() => store.remove(gone)),
    clear: () => call(() => store.clear()),
  };
};

describe('heads that are kept in memory', () => {
  test('are asked for once, and again after they were written', async () => {
    const { store, calls } = createDisk({ 'head:a': 1, 'head:b': 2, ids: ['a', 'b'] }).session();
    const area = keepingHeads(store);
    const all = ['ids', ...HEADS];
    expect(await area.get(all)).toEqual({ 'head:a': 1, 'head:b': 2, ids: ['a', 'b'] });
    expect(await area.get(['head:a', 'head:b'])).toEqual({ 'head:a': 1, 'head:b': 2 });
    await area.set({ 'head:b': 3 });
    expect(await area.get(all)).toEqual({ 'head:a': 1, 'head:b': 3, ids: ['a', 'b'] });
    expect(calls.map(({ method, keys: asked }) => [method, asked])).toEqual([
      ['get', all],
      ['set', ['head:b']],
      ['get', ['ids', 'head:b', 'head:c']],
    ]);
  });

  test('are never older than the area, whatever is asked and written at the same time, and whatever of it is refused', () =>
    fc.assert(
      fc.asyncProperty(
        arbitraryActs,
        fc.array(fc.nat(9), { minLength: 11, maxLength: 11 }),
        fc.array(fc.boolean(), { maxLength: 10 }),
        async (acts, times, refuses) => {
          const disk = createDisk({ 'head:a': 0, 'head:b': 0, 'log:a': 0 });
          const area = keepingHeads(slowly(disk, times, refuses));
          const under: Promise<unknown>[] = [];
          for (const act of acts) {
            if (act.do === 'wait') await Promise.allSettled(under);
            else if (act.do === 'set') under.push(area.set(act.items));
            else if (act.do === 'clear') under.push(area.clear());
            else under.push(area[act.do](act.keys));
          }
          await Promise.allSettled(under);
          for (const key of KEYS) {
            const found = await area.get([key]).catch(() => undefined);
            if (found) expect(found[key]).toEqual(disk.all()[key]);
          }
        },
      ),
      runs(1_000, 20_000),
    ));
});
