import * as z from 'zod/mini';
import type { Log } from '../cancellation/record.ts';
import { createQueue } from './queue.ts';

/** What is compared of a copied record; `savedAt` in UTC. */
const copyHead = z.strictObject({ hash: z.string(), length: z.int(), savedAt: z.string() });
export type CopyHead = z.infer<typeof copyHead>;
/** A record as it is copied; `text`: the log's JSON. */
export type CopyRow = CopyHead & { id: string; text: string };

/** Where the second copy is kept: IndexedDB in a browser. Each call is one transaction. */
export interface CopyArea {
  heads(): Promise<[id: string, head: unknown][]>;
  text(id: string): Promise<unknown>;
  put(rows: readonly CopyRow[]): Promise<void>;
  remove(id: string): Promise<void>;
  clear(): Promise<void>;
}

/** A database may never answer: Chromium after a crash, any browser while another context holds it. */
const PATIENCE = 10_000;

const inTime = <T>(work: Promise<T>): Promise<T> => {
  const signal = AbortSignal.timeout(PATIENCE);
  const late = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(new Error('did not answer')), { once: true });
  });
  return Promise.race([work, late]);
};

/**
 * The second copy of the records, behind every change by a moment: nobody waits for it, and where there is no place for
 * it everything else works. `now`: milliseconds since the epoch; `soon` says when that moment has come.
 */
export const createCopy = (
  open: () => Promise<CopyArea>,
  now: () => number,
  soon: (job: () => void) => void = (job) => job(),
) => {
  const enqueue = createQueue();
  const waiting = new Map<string, CopyRow>();
  let area: Promise<CopyArea> | undefined;
  let problem: string | undefined;
  let generation = 0;

  /** Undefined where there is no place for a copy, or the place failed; `problem` then says why. */
  const attempt = async <T>(job: (area: CopyArea) => Promise<T>): Promise<T | undefined> => {
    try {
      area ??= open();
      const result = await inTime(area.then(job));
      problem = undefined;
      return result;
    } catch (error) {
      problem = String((error as Error)?.message ?? error);
      // A database that was closed is opened anew the next time.
      area = undefined;
      return undefined;
    }
  };

  /** Several changes that came until now go together. */
  const flush = async (): Promise<void> => {
    const rows = [...waiting.values()];
    waiting.clear();
    if (rows.length > 0) await attempt((place) => place.put(rows));
  };

  /** Takes a record over in its turn; the last of several is the one that counts. */
  const save = (log: Log, hash: string): void => {
    const { id, events } = log;
    const savedAt = new Date(now()).toISOString();
    waiting.set(id, { id, hash, length: events.length, savedAt, text: JSON.stringify(log) });
    soon(() => void enqueue(flush));
  };

  const forget = (id: string): void => {
    waiting.delete(id);
    void enqueue(() => attempt((place) => place.remove(id)));
  };

  /** Erases all of it; false where that did not work, and a copy may be there still. */
  const clear = (): Promise<boolean> => {
    generation += 1;
    waiting.clear();
    return enqueue(async () => (await attempt((place) => place.clear().then(() => true))) ?? false);
  };

  /** Each copied record's head; null where it does not parse. Undefined where there is no copy to be had. */
  const heads = (): Promise<Map<string, CopyHead | null> | undefined> =>
    enqueue(async () => {
      await flush();
      return attempt(async (place) => {
        const rows = await place.heads();
        return new Map(rows.map(([id, head]) => [id, copyHead.safeParse(head).data ?? null]));
      });
    });

  /** The bytes of one record; undefined where there are none. */
  const text = (id: string): Promise<unknown> =>
    enqueue(async () => {
      await flush();
      return attempt((place) => place.text(id));
    });

  return {
    save,
    forget,
    clear,
    heads,
    text,
    /** Goes up with every erasure: what was read before it must not be used after it. */
    generation: () => generation,
    /** Why there is no copy, or none of the last change; undefined where all is well or nothing was tried yet. */
    problem: () => problem,
  };
};
export type Copy = ReturnType<typeof createCopy>;
