import type { Command } from '../cancellation/command.ts';
import { decide, type Refusal } from '../cancellation/decide.ts';
import {
  type Head,
  headOf,
  type Log,
  RECORD_VERSION,
  type RecordView,
  readHead,
  readLog,
} from '../cancellation/record.ts';
import type { Operator } from '../catalogue/schema.ts';
import { moveAside } from './aside.ts';
import { hashOf } from './hash.ts';
import {
  catchUp,
  type Installation,
  installationSchema,
  newInstallation,
  stamp,
} from './installation.ts';
import { headKey, IDS, INSTALLATION, LOG_PREFIX, logKey, TOMB_PREFIX, tombKey } from './keys.ts';
import { createQueue } from './queue.ts';
import type { Store } from './store.ts';

/** The answer to a command; it is given only after the write resolved. */
export type Outcome =
  | { ok: true; cancellation: string }
  | { ok: false; refused: Refusal }
  | { ok: false; failed: 'record-newer' | 'record-unreadable' | 'write-rejected'; detail?: string };

export type JournalOptions = {
  store: Store;
  operator: (id: string) => Promise<Operator | undefined>;
  catalogue: string;
  /** Milliseconds since the epoch. */
  now: () => number;
};

/**
 * The only writer of records (DESIGN §10): commands are queued, each reads, decides and writes once, log and head in
 * one `set`, and is answered after the write resolved. The background may stop at any `await`; a repeated command
 * finds its id in the log and is answered without a second write.
 */
export const createJournal = ({ store, operator, catalogue, now }: JournalOptions) => {
  const enqueue = createQueue();

  const installation = async (): Promise<Installation> => {
    const stored = (await store.get([INSTALLATION]))[INSTALLATION];
    const parsed = installationSchema.safeParse(stored);
    if (parsed.success) return parsed.data;
    if (stored !== undefined) await moveAside(store, INSTALLATION, stored, 'does not parse');
    return newInstallation();
  };

  /** Ids of all records, in the order of opening. Rebuilt from the logs where the list itself is unreadable. */
  const readIds = async (): Promise<string[]> => {
    const stored = (await store.get([IDS]))[IDS];
    if (Array.isArray(stored) && stored.every((id) => typeof id === 'string')) return stored;
    if (stored !== undefined) await moveAside(store, IDS, stored, 'is not a list of ids');
    const found = Object.keys(await store.get(null))
      .filter((key) => key.startsWith(LOG_PREFIX))
      .map((key) => key.slice(LOG_PREFIX.length));
    if (found.length > 0) await store.set({ [IDS]: found });
    return found;
  };

  const readRecord = async (id: string): Promise<RecordView | { id: string; broken: true }> => {
    const key = logKey(id);
    const raw = (await store.get([key]))[key];
    if (raw === undefined) return { id, missing: true };
    const result = readLog(raw);
    if ('ok' in result) return { id, log: result.ok };
    if ('newer' in result) return { id, newer: result.newer };
    await moveAside(store, key, raw, result.broken);
    await store.remove([headKey(id)]);
    return { id, broken: true };
  };

  const writeLog = async (log: Log, extra: Record<string, unknown>): Promise<void> => {
    const head = headOf(log, await hashOf(log.events));
    await store.set({ [logKey(log.id)]: log, [headKey(log.id)]: head, ...extra });
  };

  const erase = async (id: string, commandId: string): Promise<Outcome> => {
    const ids = await readIds();
    const erasedAt = new Date(now()).toISOString();
    await store.set({
      [tombKey(id)]: { id, erasedAt, commandId },
      [IDS]: ids.filter((other) => other !== id),
    });
    await store.remove([logKey(id), headKey(id)]);
    return { ok: true, cancellation: id };
  };

  const apply = async (command: Command): Promise<Outcome> => {
    const id = command.cancellation;
    const record = await readRecord(id);
    if (command.type === 'erase') return erase(id, command.id);
    if ('newer' in record) return { ok: false, failed: 'record-newer' };
    if ('broken' in record) return { ok: false, failed: 'record-unreadable' };
    const events = 'log' in record ? record.log.events : [];
    if (events.some(({ commandId }) => commandId === command.id))
      return { ok: true, cancellation: id };
    if (command.type === 'open' && 'log' in record)
      return { ok: false, refused: { code: 'unknown-cancellation' } };

    const operatorId =
      command.type === 'open' ? command.payload.opened.operator : operatorOf(events);
    const zoned = Temporal.Instant.fromEpochMilliseconds(now()).toZonedDateTimeISO(command.zone);
    const context = { now: zoned, operator: await operator(operatorId), catalogue };
    const decision = decide(events, command, context);
    if ('refused' in decision) return { ok: false, refused: decision.refused };

    const stamped = stamp(
      decision.events,
      catchUp(await installation(), events),
      command.id,
      zoned,
    );
    const log: Log = { version: RECORD_VERSION, id, events: [...events, ...stamped.events] };
    const ids = command.type === 'open' ? { [IDS]: [...new Set([...(await readIds()), id])] } : {};
    await writeLog(log, { [INSTALLATION]: stamped.installation, ...ids });
    return { ok: true, cancellation: id };
  };

  const run = (command: Command): Promise<Outcome> =>
    enqueue(async () => {
      try {
        return await apply(command);
      } catch (error) {
        return {
          ok: false,
          failed: 'write-rejected',
          detail: String((error as Error)?.message ?? error),
        };
      }
    });

  /** A head, rebuilt from its log where it is missing or does not parse; undefined where there is no sound log. */
  const headFor = async (id: string, raw: unknown): Promise<Head | undefined> => {
    const result = readHead(raw);
    if ('ok' in result) return result.ok;
    const record = await readRecord(id);
    if (!('log' in record)) return undefined;
    await writeLog(record.log, {});
    return headOf(record.log, await hashOf(record.log.events));
  };

  /** All heads, in the order of opening; logs are read only where a head is missing or broken. */
  const heads = (): Promise<Head[]> =>
    enqueue(async () => {
      const ids = await readIds();
      const stored = await store.get(ids.map(headKey));
      const list = await Promise.all(ids.map((id) => headFor(id, stored[headKey(id)])));
      return list.filter((head) => head !== undefined);
    });

  /** One record; its head is rebuilt on the way where it does not match the log. */
  const record = (id: string): Promise<RecordView> =>
    enqueue(async () => {
      const found = await readRecord(id);
      if ('broken' in found) return { id, missing: true };
      if ('log' in found) {
        const head = readHead((await store.get([headKey(id)]))[headKey(id)]);
        const hash = await hashOf(found.log.events);
        if (!('ok' in head) || head.ok.hash !== hash) await writeLog(found.log, {});
      }
      return found;
    });

  /** Erased cancellations, by id. */
  const tombs = async (): Promise<Record<string, unknown>> =>
    Object.fromEntries(
      Object.entries(await store.get(null)).filter(([key]) => key.startsWith(TOMB_PREFIX)),
    );

  /** Work on the same storage that must not run between a command's read and write. */
  const exclusively = <T>(
    job: (tools: {
      readIds: typeof readIds;
      readRecord: typeof readRecord;
      writeLog: typeof writeLog;
      installation: typeof installation;
    }) => Promise<T>,
  ) => enqueue(() => job({ readIds, readRecord, writeLog, installation }));

  return { run, heads, record, tombs, exclusively };
};
export type Journal = ReturnType<typeof createJournal>;

const operatorOf = (events: Log['events']): string => {
  const opening = events.find(({ type }) => type === 'opened');
  return opening?.type === 'opened' ? opening.payload.operator : '';
};
