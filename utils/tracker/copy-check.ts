import { eraseAside, keepAside, keptAside } from './aside.ts';
import type { Copy } from './copy.ts';
import { compareCopy, readCopy, type Verdict } from './copy-compare.ts';
import { changeCopyState, changeCopyStateBy, readCopyState } from './copy-state.ts';
import { hashOf } from './hash.ts';
import { mergeLog } from './import-record.ts';
import type { Journal } from './journal.ts';
import { COPY_PREFIX, LOG_PREFIX } from './keys.ts';
import type { Records } from './records.ts';
import type { Store } from './store.ts';

export type CopyTools = { journal: Journal; store: Store; copy: Copy; now: () => number };

const EVERY = 20 * 60 * 60_000;

/** Whether a record was moved aside and nothing was put in its place: then the person is asked, nothing is decided here. */
const isAside = async (store: Store, id: string): Promise<boolean> =>
  (await keptAside(store)).some(({ key, restored }) => key === LOG_PREFIX + id && !restored);

/** What the copy has and the log lacks is merged in, and noted in the same write. */
const bringBack = async (
  { log, lacking }: Extract<Verdict, { is: 'ahead' }>,
  whole: boolean,
  { store, now }: CopyTools,
  records: Records,
): Promise<void> => {
  const note = { id: log.id, at: new Date(now()).toISOString(), events: lacking, whole };
  await changeCopyStateBy(
    store,
    (state) => ({ ...state, notes: [...state.notes, note] }),
    (items) => mergeLog(log, records, items),
  );
};

/** One record whose copy is another than its log; `text` is undefined where there is no copy. A job of the queue. */
const compareOne = async (
  id: string,
  text: unknown,
  tools: CopyTools,
  records: Records,
): Promise<void> => {
  const { store, copy } = tools;
  const found = await records.find(id);
  if ('erased' in found) {
    // A background that was stopped while it erased has left these.
    await eraseAside(store, [LOG_PREFIX + id, COPY_PREFIX + id]);
    return copy.forget(id);
  }
  const log = 'log' in found ? found.log : undefined;
  if (!log && (!('missing' in found) || (await isAside(store, id)))) return;
  const verdict: Verdict =
    text === undefined
      ? { is: 'behind' }
      : compareCopy(log?.events ?? [], readCopy(id, text, records.read));
  switch (verdict.is) {
    case 'foreign':
      return;
    case 'ahead':
      return bringBack(verdict, !log, tools, records);
    case 'unreadable':
      return changeCopyState(store, (state) => ({
        ...state,
        damaged: [...new Set([...state.damaged, id])],
      }));
    case 'at-odds':
      await keepAside(store, COPY_PREFIX + id, text, `event ${verdict.event} says something else`);
  }
  if (log) copy.save(log, await hashOf(log.events));
};

/**
 * Compares the heads of records and second copy, and reads no more of either than where they differ. What the copy
 * lacks it gets without a word; what the log lacks is merged in and noted; what does not parse is left to the person.
 * One record at a time: a command that comes meanwhile waits for one, not for all.
 */
const compareAll = async (tools: CopyTools): Promise<void> => {
  const { journal, copy, store, now } = tools;
  const generation = copy.generation();
  const copied = await copy.heads();
  if (!copied) return;
  const hashes = new Map((await journal.heads()).map(({ id, hash }) => [id, hash]));
  for (const id of new Set([...hashes.keys(), ...copied.keys()])) {
    const hash = copied.get(id)?.hash;
    if (hash !== undefined && hash === hashes.get(id)) continue;
    // Not from within the queue: the database may be slow to answer, and commands do not wait for it.
    const text = copied.has(id) ? ((await copy.text(id)) ?? null) : undefined;
    if (copy.problem()) return;
    await journal.exclusively(async (records) => {
      if (copy.generation() === generation) await compareOne(id, text, tools, records);
    });
  }
  // Where nothing is kept, nothing is noted either.
  if (hashes.size + copied.size === 0) return;
  const checkedAt = new Date(now()).toISOString();
  await journal.exclusively(async () => {
    if (copy.generation() !== generation) return;
    await changeCopyState(store, (state) => ({ ...state, checkedAt }));
  });
};

/** Erases what could not be erased with everything else. */
const eraseRest = async ({ copy, store }: CopyTools): Promise<boolean> => {
  if (!(await copy.clear())) return false;
  await changeCopyState(store, ({ erase: _, ...state }) => state);
  return true;
};

/** Looks after the second copy. Nothing waits for it, and it never rejects. */
export const createCopyCheck = (tools: CopyTools) => {
  const { store, now } = tools;
  const isDue = (checkedAt: string | undefined) =>
    checkedAt === undefined || Math.abs(now() - Date.parse(checkedAt)) >= EVERY;
  let running: Promise<void> | undefined;

  const look = async (): Promise<void> => {
    const { checkedAt, erase } = await readCopyState(store);
    if (erase && !(await eraseRest(tools))) return;
    if (isDue(checkedAt)) await compareAll(tools);
  };

  /** Once a day at most: one small read tells whether it is due. Several at once are one. */
  return (): Promise<void> => {
    running ??= look()
      .catch(() => undefined)
      .finally(() => {
        running = undefined;
      });
    return running;
  };
};
