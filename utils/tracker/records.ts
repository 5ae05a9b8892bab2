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
import { headKey, IDS, logKey, tombKey } from './keys.ts';
import { type Migration, readStored } from './migrate.ts';
import { createLists } from './record-lists.ts';
import type { Store } from './store.ts';

/** A record as it is found in storage; `migrated`: it stands there in an older version. */
export type Found =
  | { log: Log; head: unknown; migrated: boolean }
  | { newer: number }
  | { stuck: string }
  | { broken: true }
  | { erased: true }
  | { missing: true };

export type RecordsOptions = {
  store: Store;
  migrations: readonly Migration[];
  /** Names the code that derives heads; a head of other rules is derived again. */
  rules: string;
  /** Told after a write resolved; does not hold it up. */
  onWritten: (log: Log, hash: string) => void;
};

/** How many logs are read at once to derive their heads again after an update. */
const PART = 50;

/** Records, one by one, over the store. Only for jobs of the journal's queue. */
export const createRecords = ({ store, migrations, rules, onWritten }: RecordsOptions) => {
  const lists = createLists(store);
  /** Records whose last write was refused: the browser may have carried out a part of it. */
  const doubtful = new Set<string>();

  const read = (raw: unknown) => readStored(raw, migrations);

  /**
   * What stands there as one record. What does not parse is moved aside with its head; what was erased stays so, and
   * what a stop left of it goes now; a head without a log goes too.
   */
  const judge = async (id: string, stored: Record<string, unknown>): Promise<Found> => {
    const [log, head, tomb] = [logKey(id), headKey(id), tombKey(id)];
    const raw = stored[log];
    if (stored[tomb] !== undefined || raw === undefined) {
      if (raw !== undefined || stored[head] !== undefined) await store.remove([log, head]);
      return stored[tomb] === undefined ? { missing: true } : { erased: true };
    }
    const result = read(raw);
    if ('ok' in result) return { log: result.ok, head: stored[head], migrated: result.migrated };
    if (!('broken' in result)) return result;
    await moveAside(store, log, raw, result.broken, [head]);
    return { broken: true };
  };

  const getAll = (ids: readonly string[]) =>
    store.get(ids.flatMap((id) => [logKey(id), headKey(id), tombKey(id)]));

  const find = async (id: string): Promise<Found> => judge(id, await getAll([id]));

  const derive = async (log: Log): Promise<Head> => headOf(log, await hashOf(log.events), rules);

  /** Writes a log with its head, and what belongs to the same act. Throws where it could not be read again. */
  const write = async (given: Log, extra: Record<string, unknown> = {}): Promise<Head> => {
    const result = readLog(given);
    if (!('ok' in result))
      throw new Error('broken' in result ? result.broken : 'is of a newer version');
    // As it will be read: Chromium keeps the fields of what it stores in the order of their names.
    const log = result.ok;
    const head = await derive(log);
    doubtful.add(log.id);
    await store.set({ [logKey(log.id)]: log, [headKey(log.id)]: head, ...extra });
    doubtful.delete(log.id);
    onWritten(log, head.hash);
    return head;
  };

  /** Heads that belong to logs which stand there as they are. */
  const writeHeads = async (heads: readonly Head[]): Promise<void> => {
    const items = Object.fromEntries(heads.map((head) => [headKey(head.id), head]));
    if (heads.length > 0) await store.set(items);
  };

  /** The head of a log that was found: the stored one where it belongs to it, else a new one. Throws where that is refused. */
  const matchingHead = async (found: Extract<Found, { log: Log }>): Promise<Head> => {
    const head = await derive(found.log);
    // Both as they are read, so that their fields stand in one order.
    const same = JSON.stringify(readHead(found.head)) === JSON.stringify(readHead(head));
    if (same && !found.migrated) return head;
    if (found.migrated) return write(found.log);
    await writeHeads([head]);
    return head;
  };

  /** Heads derived again from their logs; a record that cannot be read or moved aside now keeps no other from being shown. */
  const derived = async (ids: readonly string[]): Promise<Head[]> => {
    const stored = await getAll(ids);
    const found = await Promise.all(ids.map((id) => judge(id, stored).catch(() => undefined)));
    const sound = found.filter((one) => one !== undefined && 'log' in one);
    const heads = await Promise.all(sound.map(({ log }) => derive(log)));
    // They can be derived again at any time, so that a refusal is no loss.
    await writeHeads(heads.filter((_, index) => !sound[index]?.migrated)).catch(() => undefined);
    for (const { log, migrated } of sound) if (migrated) await write(log).catch(() => undefined);
    return heads;
  };

  /** Brings what belongs to one record in line with its log, after a write that was refused or repeated. */
  const mend = async (id: string): Promise<void> => {
    const found = await find(id);
    const ids = await lists.readIds();
    const listed = ids.includes(id);
    if ('log' in found) {
      const head = await matchingHead(found);
      onWritten(found.log, head.hash);
      if (!listed) await store.set({ [IDS]: [...ids, id] });
    } else if (listed && ('erased' in found || 'missing' in found))
      await store.set({ [IDS]: ids.filter((other) => other !== id) });
    doubtful.delete(id);
  };

  /** All heads, in the order of opening; logs are read only where a head is missing, broken or of other rules. */
  const heads = async (): Promise<Head[]> => {
    for (const id of doubtful) await mend(id).catch(() => undefined);
    const ids = await lists.readIds();
    const stored = await store.get(ids.map(headKey));
    const known = new Map<string, Head>();
    for (const id of ids) {
      const head = readHead(stored[headKey(id)]);
      if ('ok' in head && head.ok.id === id && head.ok.rules === rules) known.set(id, head.ok);
    }
    const others = ids.filter((id) => !known.has(id));
    for (let at = 0; at < others.length; at += PART)
      for (const head of await derived(others.slice(at, at + PART))) known.set(head.id, head);
    return ids.flatMap((id) => known.get(id) ?? []);
  };

  /** Erases for ever. The tombstone is written first: from then on the record is gone, whatever still stands there. */
  const erase = async (id: string, tomb: Record<string, unknown>): Promise<void> => {
    const ids = (await lists.readIds()).filter((other) => other !== id);
    doubtful.add(id);
    await store.set({ [tombKey(id)]: { id, ...tomb }, [IDS]: ids });
    doubtful.delete(id);
    await store.remove([logKey(id), headKey(id)]);
  };

  return { ...lists, read, find, write, matchingHead, heads, mend, erase };
};
export type Records = ReturnType<typeof createRecords>;

/** A record of the present version. */
export const logOf = (id: string, events: Log['events']): Log => ({
  version: RECORD_VERSION,
  id,
  events,
});
