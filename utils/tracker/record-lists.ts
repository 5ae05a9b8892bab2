import { moveAside } from './aside.ts';
import { type Installation, installationSchema, newInstallation } from './installation.ts';
import { IDS, INSTALLATION, LOG_PREFIX, TOMB_PREFIX, tombKey } from './keys.ts';
import type { Store } from './store.ts';

/** What is kept beside the records: who writes here, and the list of their ids. Only for jobs of the journal's queue. */
export const createLists = (store: Store) => {
  /** Who writes here; a new name where none is kept or the one kept cannot be read. */
  const installation = async (): Promise<Installation> => {
    const stored = (await store.get([INSTALLATION]))[INSTALLATION];
    const parsed = installationSchema.safeParse(stored);
    if (parsed.success) return parsed.data;
    if (stored !== undefined) await moveAside(store, INSTALLATION, stored, 'does not parse');
    return newInstallation();
  };

  /** All logs as they are stored, whether they parse or not, and all tombstones. */
  const everything = async () => {
    const all = await store.get(null);
    const tombs = Object.entries(all).filter(([key]) => key.startsWith(TOMB_PREFIX));
    const logs = Object.entries(all)
      .filter(([key]) => key.startsWith(LOG_PREFIX))
      .map(([key, log]) => ({ id: key.slice(LOG_PREFIX.length), log }))
      .filter(({ id }) => all[tombKey(id)] === undefined);
    return { logs, tombs: Object.fromEntries(tombs) };
  };

  /** Ids of all records, in the order of opening. Rebuilt from the logs where the list itself is unreadable. */
  const readIds = async (): Promise<string[]> => {
    const stored = (await store.get([IDS]))[IDS];
    if (Array.isArray(stored) && stored.every((id) => typeof id === 'string')) return stored;
    if (stored !== undefined) await moveAside(store, IDS, stored, 'is not a list of ids');
    const found = (await everything()).logs.map(({ id }) => id);
    if (found.length > 0) await store.set({ [IDS]: found });
    return found;
  };

  return { installation, everything, readIds };
};
