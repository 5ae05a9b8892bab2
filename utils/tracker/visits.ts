import * as z from 'zod/mini';
import type { Head } from '../cancellation/record.ts';
import type { Pending } from '../cancellation/schedule.ts';
import { moveAside } from './aside.ts';
import { VISITS } from './keys.ts';
import { inTurn } from './queue.ts';
import type { Store } from './store.ts';

const visitsSchema = z.record(z.string(), z.number());

/** Cancellation → when its portal's cancel page was left (milliseconds since the epoch). Of this installation only. */
export type Visits = z.infer<typeof visitsSchema>;

const ASK_AFTER = 60 * 60_000;

const read = async (store: Store): Promise<Visits> => {
  const stored = (await store.get([VISITS]))[VISITS];
  if (stored === undefined) return {};
  const parsed = visitsSchema.safeParse(stored);
  if (parsed.success) return parsed.data;
  await moveAside(store, VISITS, stored, 'does not parse');
  return {};
};

export const readVisits = (store: Store): Promise<Visits> =>
  inTurn(store, VISITS, () => read(store));

export const noteVisit = (store: Store, cancellation: string, leftAt: number): Promise<void> =>
  inTurn(store, VISITS, async () =>
    store.set({ [VISITS]: { ...(await read(store)), [cancellation]: leftAt } }),
  );

/** Resolves with whether there was one. */
export const forgetVisit = (store: Store, cancellation: string): Promise<boolean> =>
  inTurn(store, VISITS, async () => {
    const { [cancellation]: gone, ...rest } = await read(store);
    if (gone !== undefined) await store.set({ [VISITS]: rest });
    return gone !== undefined;
  });

/** "Did you finish?", asked once, an hour after the cancel page was left, as long as nothing was recorded as submitted. */
export const visitReminders = (visits: Visits, heads: readonly Head[]): Pending[] =>
  heads
    .filter(({ id, status }) => status === 'preparing' && visits[id] !== undefined)
    .map(({ id }) => ({
      cancellation: id,
      key: 'did-you-finish',
      due: (visits[id] as number) + ASK_AFTER,
      once: true,
    }));
