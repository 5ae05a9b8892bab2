import {
  type Head,
  headOf,
  type Log,
  RECORD_VERSION,
  readHead,
  readLog,
} from '../cancellation/record.ts';
import { moveAside } from './aside.ts';
import { hashOf } from './hash.ts';
import { type Installation, installationSchema, newInstallation } from './installation.ts';
import { headKey, IDS, INSTALLATION, LOG_PREFIX, logKey, TOMB_PREFIX, tombKey } from './keys.ts';
import type { Store } from './store.ts';

/** A record as it is found in storage. */
export type Found =
  | { log: Log; head: unknown }
  | { newer: number }
  | { broken: true }
  | { erased: true }
  | { missing: true };

/** Records, one by one, over the store. Only for jobs of the journal's queue. */
export const createRecords = (store: Store) => {
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

  /**
   * Reads one record. What does not parse is moved aside with its head; what was erased stays so, and what a stop left
   * of it goes now; a head without a log goes too.
   */
  const find = async (id: string): Promise<Found> => {
    const [log, head, tomb] = [logKey(id), headKey(id), tombKey(id)];
    const stored = await store.get([log, head, tomb]);
    const raw = stored[log];
    if (stored[tomb] !== undefined || raw === undefined) {
      if (raw !== undefined || stored[head] !== undefined) await store.remove([log, head]);
      return stored[tomb] === undefined ? { missing: true } : { erased: true };
    }
    const result = readLog(raw);
    if ('ok' in result) return { log: result.ok, head: stored[head] };
    if ('newer' in result) return result;
    await moveAside(store, log, raw, result.broken, [head]);
    return { broken: true };
  };

  /** Writes a log with its head, and what belongs to the same act. Throws where it could not be read again. */
  const write = async (log: Log, extra: Record<string, unknown> = {}): Promise<Head> => {
    const result = readLog(log);
    if (!('ok' in result))
      throw new Error('broken' in result ? result.broken : 'is of a newer version');
    const head = headOf(log, await hashOf(log.events));
    await store.set({ [logKey(log.id)]: log, [headKey(log.id)]: head, ...extra });
    return head;
  };

  /** The head of a log that was found: the stored one where it belongs to it, else a new one. */
  const matchingHead = async (log: Log, stored: unknown): Promise<Head> => {
    const head = headOf(log, await hashOf(log.events));
    // Both as they are read, so that their fields stand in one order.
    const same = JSON.stringify(readHead(stored)) === JSON.stringify(readHead(head));
    return same ? head : write(log);
  };

  /** All heads, in the order of opening; logs are read only where a head is missing or broken. */
  const heads = async (): Promise<Head[]> => {
    const ids = await readIds();
    const stored = await store.get(ids.map(headKey));
    const list: Head[] = [];
    for (const id of ids) {
      const head = readHead(stored[headKey(id)]);
      const found = 'ok' in head ? undefined : await find(id);
      if ('ok' in head) list.push(head.ok);
      else if (found && 'log' in found) list.push(await matchingHead(found.log, found.head));
    }
    return list;
  };

  /** Erases for ever. The tombstone is written first: from then on the record is gone, whatever still stands there. */
  const erase = async (id: string, tomb: Record<string, unknown>): Promise<void> => {
    const ids = (await readIds()).filter((other) => other !== id);
    await store.set({ [tombKey(id)]: { id, ...tomb }, [IDS]: ids });
    await store.remove([logKey(id), headKey(id)]);
  };

  return { installation, readIds, find, write, matchingHead, heads, erase, everything };
};
export type Records = ReturnType<typeof createRecords>;

/** A record of the present version. */
export const logOf = (id: string, events: Log['events']): Log => ({
  version: RECORD_VERSION,
  id,
  events,
});
