import * as z from 'zod/mini';
import type { Aside } from '../cancellation/record.ts';
import { ASIDE_PREFIX, ASIDES, asideKey } from './keys.ts';
import { inTurn } from './queue.ts';
import type { Store } from './store.ts';

const asideSchema = z.strictObject({
  key: z.string(),
  at: z.string(),
  reason: z.string(),
  raw: z.unknown(),
});

/**
 * Keys of what was moved aside: a list of its own, so that looking for it does not read every record. A list that
 * cannot be read is found again from what stands there.
 */
const readKeys = async (store: Store): Promise<string[]> => {
  const stored = (await store.get([ASIDES]))[ASIDES];
  if (stored === undefined) return [];
  if (Array.isArray(stored) && stored.every((key) => typeof key === 'string')) return stored;
  return Object.keys(await store.get(null)).filter((key) => key.startsWith(ASIDE_PREFIX));
};

const readAll = async (store: Store, keys: string[]): Promise<Aside[]> =>
  Object.entries(await store.get(keys)).map(([key, value]): Aside => {
    const parsed = asideSchema.safeParse(value);
    return parsed.success
      ? (parsed.data as Aside)
      : { key, at: '', reason: 'does not parse', raw: value };
  });

/** Adds to the list, under a key that nothing else stands under. */
const add = async (store: Store, known: string[], aside: Aside): Promise<void> => {
  const base = asideKey(aside.key, aside.at);
  let kept = base;
  for (let count = 2; known.includes(kept); count += 1) kept = `${base}:${count}`;
  await store.set({ [kept]: aside, [ASIDES]: [...known, kept] });
};

/** Whether the same value from the same place is kept already. */
const isKept = async (
  store: Store,
  keys: string[],
  key: string,
  raw: unknown,
): Promise<boolean> => {
  const text = JSON.stringify(raw);
  return (await readAll(store, keys)).some(
    (aside) => aside.key === key && JSON.stringify(aside.raw) === text,
  );
};

/**
 * Moves a value aside, unchanged. The copy is written before the original goes, together with `also`, what is worth
 * nothing without it: a stop in between leaves both, and nothing is lost (INVARIANTS 5); the next time finds the copy.
 */
export const moveAside = (
  store: Store,
  key: string,
  raw: unknown,
  reason: string,
  also: string[] = [],
): Promise<void> =>
  inTurn(store, ASIDES, async () => {
    const keys = await readKeys(store);
    if (!(await isKept(store, keys, key, raw)))
      await add(store, keys, { key, at: new Date().toISOString(), reason, raw });
    await store.remove([key, ...also]);
  });

/** Everything that was moved aside, oldest first. */
export const listAside = async (store: Store): Promise<Aside[]> => {
  const keys = await readKeys(store);
  const all = keys.length > 0 ? await readAll(store, keys) : [];
  return all.sort((a, b) => (a.at < b.at ? -1 : 1));
};

/** Takes in what was moved aside elsewhere; what is here already is left alone, what is no such thing is ignored. */
export const takeAside = (store: Store, incoming: readonly unknown[]): Promise<void> =>
  inTurn(store, ASIDES, async () => {
    const here = new Set((await listAside(store)).map((aside) => JSON.stringify(aside)));
    for (const value of incoming) {
      const parsed = asideSchema.safeParse(value);
      if (!parsed.success || here.has(JSON.stringify(parsed.data))) continue;
      await add(store, await readKeys(store), parsed.data as Aside);
    }
  });
