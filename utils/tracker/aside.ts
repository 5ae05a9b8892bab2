import { ASIDE_PREFIX, asideKey } from './keys.ts';
import type { Store } from './store.ts';

/** A stored value that does not parse, kept as it was, with where it stood, when it was moved and why. */
export type Aside = { key: string; at: string; reason: string; raw: unknown };

/**
 * Moves a value aside, unchanged. The copy is written before the original goes: a stop in between leaves both, and
 * nothing is lost (INVARIANTS 5).
 */
export const moveAside = async (store: Store, key: string, raw: unknown, reason: string): Promise<void> => {
  const at = new Date().toISOString();
  await store.set({ [asideKey(key, at)]: { key, at, reason, raw } satisfies Aside });
  await store.remove([key]);
};

/** Everything that was moved aside, oldest first. */
export const listAside = (all: Record<string, unknown>): Aside[] =>
  Object.entries(all)
    .filter(([key]) => key.startsWith(ASIDE_PREFIX))
    .map(([, value]) => value as Aside)
    .sort((a, b) => (a.at < b.at ? -1 : 1));
