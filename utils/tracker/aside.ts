import * as z from 'zod/mini';
import type { Aside, KeptAside } from '../cancellation/record.ts';
import { ASIDE_PREFIX, ASIDES, asideKey, COPY_PREFIX, LOG_PREFIX } from './keys.ts';
import { inTurn } from './queue.ts';
import type { Store } from './store.ts';

const asideSchema = z.strictObject({
  key: z.string(),
  at: z.string(),
  reason: z.string(),
  raw: z.unknown(),
  restored: z.optional(z.string()),
});

/**
 * Keys of what was moved aside: a list of its own, so that looking for it does not read every record. A list that
 * cannot be read is found again from what stands there.
 */
const readPlaces = async (store: Store): Promise<string[]> => {
  const stored = (await store.get([ASIDES]))[ASIDES];
  if (stored === undefined) return [];
  if (Array.isArray(stored) && stored.every((place) => typeof place === 'string')) return stored;
  return Object.keys(await store.get(null)).filter((key) => key.startsWith(ASIDE_PREFIX));
};

const readAll = async (store: Store, places: string[]): Promise<KeptAside[]> =>
  Object.entries(await store.get(places)).map(([place, value]): KeptAside => {
    const parsed = asideSchema.safeParse(value);
    return parsed.success
      ? { ...(parsed.data as Aside), place }
      : { key: place, at: '', reason: 'does not parse', raw: value, place };
  });

/** Adds to the list, under a key that nothing else stands under. */
const add = async (store: Store, known: string[], aside: Aside): Promise<void> => {
  const base = asideKey(aside.key, aside.at);
  let place = base;
  for (let count = 2; known.includes(place); count += 1) place = `${base}:${count}`;
  await store.set({ [place]: aside, [ASIDES]: [...known, place] });
};

/** Whether the same value from the same place is kept already, and was not put back since. */
const isKept = async (
  store: Store,
  places: string[],
  key: string,
  raw: unknown,
): Promise<boolean> => {
  const text = JSON.stringify(raw);
  return (await readAll(store, places)).some(
    (aside) => aside.key === key && !aside.restored && JSON.stringify(aside.raw) === text,
  );
};

/** Keeps a value aside, unchanged, wherever it stood: nothing else changes. */
export const keepAside = (store: Store, key: string, raw: unknown, reason: string): Promise<void> =>
  inTurn(store, ASIDES, async () => {
    const places = await readPlaces(store);
    if (!(await isKept(store, places, key, raw)))
      await add(store, places, { key, at: new Date().toISOString(), reason, raw });
  });

/**
 * Moves a value aside, unchanged. The copy is written before the original goes, together with `also`, what is worth
 * nothing without it: a stop in between leaves both, and nothing is lost (INVARIANTS 5); the next time finds the copy.
 */
export const moveAside = async (
  store: Store,
  key: string,
  raw: unknown,
  reason: string,
  also: string[] = [],
): Promise<void> => {
  await keepAside(store, key, raw, reason);
  await store.remove([key, ...also]);
};

/** Everything that was moved aside, oldest first, with where it is kept. */
export const keptAside = async (store: Store): Promise<KeptAside[]> => {
  const places = await readPlaces(store);
  const all = places.length > 0 ? await readAll(store, places) : [];
  return all.sort((a, b) => (a.at < b.at ? -1 : 1));
};

/** Everything that was moved aside, oldest first, as an export carries it. */
export const listAside = async (store: Store): Promise<Aside[]> =>
  (await keptAside(store)).map(({ place: _, ...aside }) => aside);

/** Notes that something moved aside is in use again, or was replaced. It is kept all the same. */
export const markRestored = (store: Store, place: string, at: string): Promise<void> =>
  inTurn(store, ASIDES, async () => {
    const aside = asideSchema.safeParse((await store.get([place]))[place]);
    if (aside.success) await store.set({ [place]: { ...aside.data, restored: at } });
  });

/** Forgets what was moved aside from these keys: the person erased the record. */
export const eraseAside = (store: Store, keys: readonly string[]): Promise<void> =>
  inTurn(store, ASIDES, async () => {
    const all = await keptAside(store);
    const gone = all.filter(({ key }) => keys.includes(key)).map(({ place }) => place);
    if (gone.length === 0) return;
    await store.remove(gone);
    const rest = all.map(({ place }) => place).filter((place) => !gone.includes(place));
    await store.set({ [ASIDES]: rest });
  });

/** What tells one thing that was moved aside from another, whether it was put back since or not. */
const identity = ({ key, at, reason, raw }: Aside): string =>
  JSON.stringify([key, at, reason, raw]);

/** The id of the record that something moved aside was, or a copy of; empty where it was neither. */
export const recordOf = (key: string): string =>
  [LOG_PREFIX, COPY_PREFIX].flatMap((prefix) =>
    key.startsWith(prefix) ? [key.slice(prefix.length)] : [],
  )[0] ?? '';

/**
 * Takes in what was moved aside elsewhere; what is here already is left alone, what is no such thing is ignored.
 * `isWanted` is asked with the key under which each stood.
 */
export const takeAside = (
  store: Store,
  incoming: readonly unknown[],
  isWanted: (key: string) => boolean,
): Promise<void> =>
  inTurn(store, ASIDES, async () => {
    const here = new Set((await keptAside(store)).map(identity));
    for (const value of incoming) {
      const parsed = asideSchema.safeParse(value);
      if (!parsed.success || here.has(identity(parsed.data as Aside))) continue;
      if (!isWanted(parsed.data.key)) continue;
      await add(store, await readPlaces(store), parsed.data as Aside);
    }
  });
