import * as z from 'zod/mini';
import { type Pending, type Shown, shownKey } from '../cancellation/schedule.ts';
import { moveAside } from './aside.ts';
import { SHOWN } from './keys.ts';
import type { Store } from './store.ts';

const shownSchema = z.record(
  z.string(),
  z.strictObject({ count: z.int().check(z.positive()), at: z.number() }),
);

/** What was handed to the browser, how often and when; what does not parse is moved aside. Only the reconciling reads it. */
export const readShown = async (store: Store): Promise<Shown> => {
  const stored = (await store.get([SHOWN]))[SHOWN];
  if (stored === undefined) return {};
  const parsed = shownSchema.safeParse(stored);
  if (parsed.success) return parsed.data;
  await moveAside(store, SHOWN, stored, 'does not parse');
  return {};
};

/** Notes what the browser took, and forgets what is no longer pending. */
export const markShown = async (
  store: Store,
  shown: Shown,
  items: readonly Pending[],
  pending: readonly Pending[],
  now: number,
): Promise<Shown> => {
  const known = new Set(pending.map(shownKey));
  const kept = Object.entries(shown).filter(([key]) => known.has(key));
  const added = items.map((item) => {
    const key = shownKey(item);
    return [key, { count: (shown[key]?.count ?? 0) + 1, at: now }] as const;
  });
  const next = Object.fromEntries([...kept, ...added]);
  if (JSON.stringify(next) !== JSON.stringify(shown)) await store.set({ [SHOWN]: next });
  return next;
};
