import type { Head } from '../cancellation/record.ts';
import type { Pending } from '../cancellation/schedule.ts';
import { VISITS } from './keys.ts';
import type { Store } from './store.ts';

/** Cancellation → when its portal's cancel page was left (milliseconds since the epoch). Of this installation only. */
export type Visits = Record<string, number>;

const ASK_AFTER = 60 * 60_000;

export const readVisits = async (store: Store): Promise<Visits> => {
  const stored = (await store.get([VISITS]))[VISITS];
  return stored && typeof stored === 'object' ? (stored as Visits) : {};
};

export const noteVisit = async (
  store: Store,
  cancellation: string,
  leftAt: number,
): Promise<void> =>
  store.set({ [VISITS]: { ...(await readVisits(store)), [cancellation]: leftAt } });

export const forgetVisit = async (store: Store, cancellation: string): Promise<void> => {
  const { [cancellation]: gone, ...rest } = await readVisits(store);
  if (gone !== undefined) await store.set({ [VISITS]: rest });
};

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
