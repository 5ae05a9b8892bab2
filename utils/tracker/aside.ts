import type { Aside } from '../cancellation/record.ts';
import { ASIDES, asideKey } from './keys.ts';
import type { Store } from './store.ts';

/** Keys of what was moved aside: a list of its own, so that looking for it does not read every record. */
const readKeys = async (store: Store): Promise<string[]> => {
  const stored = (await store.get([ASIDES]))[ASIDES];
  return Array.isArray(stored) ? stored.filter((key) => typeof key === 'string') : [];
};

/**
 * Moves a value aside, unchanged. The copy is written before the original goes: a stop in between leaves both, and
 * nothing is lost (INVARIANTS 5).
 */
export const moveAside = async (
  store: Store,
  key: string,
  raw: unknown,
  reason: string,
): Promise<void> => {
  const at = new Date().toISOString();
  const kept = asideKey(key, at);
  await store.set({
    [kept]: { key, at, reason, raw } satisfies Aside,
    [ASIDES]: [...(await readKeys(store)), kept],
  });
  await store.remove([key]);
};

/** Everything that was moved aside, oldest first. */
export const listAside = async (store: Store): Promise<Aside[]> => {
  const keys = await readKeys(store);
  return keys.length > 0
    ? (Object.values(await store.get(keys)) as Aside[]).sort((a, b) => (a.at < b.at ? -1 : 1))
    : [];
};
