import type { Command } from '../cancellation/command.ts';
import { restsOnFacts } from '../cancellation/deadline-facts.ts';
import { decide, type Refusal } from '../cancellation/decide.ts';
import type { Head, Log, RecordView } from '../cancellation/record.ts';
import type { Operator } from '../catalogue/schema.ts';
import { eraseAside } from './aside.ts';
import { catchUp, stamp } from './installation.ts';
import { COPY_PREFIX, IDS, INSTALLATION, LOG_PREFIX } from './keys.ts';
import type { Migration } from './migrate.ts';
import { type ProblemCode, problemOf } from './problem.ts';
import { createQueue } from './queue.ts';
import { createRecords, type Found, logOf, type Records } from './records.ts';
import type { Store } from './store.ts';

/** Why a command was not carried out, besides a refusal by the rules; `no-answer`: nobody knows whether it was. */
export type Failure =
  | ProblemCode
  | 'record-newer'
  | 'record-stuck'
  | 'record-unreadable'
  | 'no-answer';

/** The answer to a command; it is given only after the write resolved. `detail`: the browser's own words. */
export type Outcome =
  | { ok: true; cancellation: string }
  | { ok: false; refused: Refusal }
  | { ok: false; failed: Failure; detail?: string };

/** Keeps a second copy of what is written; nobody waits for it. */
export type CopyHook = {
  save: (log: Log, hash: string) => void;
  forget: (id: string) => void;
};

export type JournalOptions = {
  store: Store;
  operator: (id: string) => Promise<Operator | undefined>;
  catalogue: string;
  /** Milliseconds since the epoch. */
  now: () => number;
  /** Names the code that derives heads; a head of other rules is derived again. */
  rules: string;
  migrations: readonly Migration[];
  copy?: CopyHook;
};

const operatorOf = (events: Log['events']): string => {
  const opening = events.find(({ type }) => type === 'opened');
  return opening?.type === 'opened' ? opening.payload.operator : '';
};

/** Why a record that is there cannot be written to. */
const untouchable = (found: Found): Failure | undefined => {
  if ('newer' in found) return 'record-newer';
  return 'stuck' in found ? 'record-stuck' : undefined;
};

/**
 * The only writer of records (DESIGN §10): commands are queued, each reads, decides and writes once, log and head in
 * one `set`, and is answered after the write resolved. The background may stop at any `await`; a repeated command
 * finds its id in the log and is answered without a second write.
 */
export const createJournal = (options: JournalOptions) => {
  const { store, operator, catalogue, now, rules, migrations, copy } = options;
  const enqueue = createQueue();
  const onWritten = (log: Log, hash: string) => copy?.save(log, hash);
  const records = createRecords({ store, migrations, rules, onWritten });

  const erase = async (id: string, commandId: string, found: Found): Promise<Outcome> => {
    if ('erased' in found) await records.mend(id);
    else await records.erase(id, { erasedAt: new Date(now()).toISOString(), commandId });
    await eraseAside(store, [LOG_PREFIX + id, COPY_PREFIX + id]);
    copy?.forget(id);
    return { ok: true, cancellation: id };
  };

  const apply = async (command: Command): Promise<Outcome> => {
    const id = command.cancellation;
    const opens = command.type === 'open';
    const [found, writer, ids] = await Promise.all([
      records.find(id),
      records.installation(),
      opens ? records.readIds() : [],
    ]);
    const failed = untouchable(found);
    if (failed) return { ok: false, failed };
    if (command.type === 'erase') return erase(id, command.id, found);
    if ('broken' in found) return { ok: false, failed: 'record-unreadable' };
    const events = 'log' in found ? found.log.events : [];
    if (events.some(({ commandId }) => commandId === command.id)) {
      await records.mend(id);
      return { ok: true, cancellation: id };
    }
    if (opens && !('missing' in found))
      return { ok: false, refused: { code: 'unknown-cancellation' } };

    const operatorId = opens ? command.payload.opened.operator : operatorOf(events);
    const zoned = Temporal.Instant.fromEpochMilliseconds(now()).toZonedDateTimeISO(command.zone);
    const isAsked = opens || restsOnFacts(command.type);
    const context = {
      now: zoned,
      operator: isAsked ? await operator(operatorId) : undefined,
      catalogue,
    };
    const decision = decide(events, command, context);
    if ('refused' in decision) return { ok: false, refused: decision.refused };

    const stamped = stamp(decision.events, catchUp(writer, events), command.id, zoned);
    await records.write(logOf(id, [...events, ...stamped.events]), {
      [INSTALLATION]: stamped.installation,
      ...(opens && { [IDS]: [...new Set([...ids, id])] }),
    });
    return { ok: true, cancellation: id };
  };

  const run = (command: Command): Promise<Outcome> =>
    enqueue(async () => {
      try {
        return await apply(command);
      } catch (error) {
        return { ok: false, ...problemOf(error) };
      }
    });

  /** The heads of all records; what is broken among them is rebuilt. */
  const heads = (): Promise<Head[]> => enqueue(records.heads);

  /** Ids of records that have no head here and are shown all the same: of a newer version (I-07), or stuck in an older. */
  const readOnly = (listed: readonly Head[]): Promise<{ newer: string[]; stuck: string[] }> =>
    enqueue(async () => {
      const known = new Set(listed.map(({ id }) => id));
      const others = (await records.readIds()).filter((id) => !known.has(id));
      const found = await Promise.all(
        others.map(async (id) => ({ id, ...(await records.find(id).catch(() => ({}))) })),
      );
      const having = (field: 'newer' | 'stuck') =>
        found.filter((item) => field in item).map(({ id }) => id);
      return { newer: having('newer'), stuck: having('stuck') };
    });

  /** One record; its head is rebuilt on the way where it does not match the log. */
  const record = (id: string): Promise<RecordView> =>
    enqueue(async () => {
      const found = await records.find(id);
      if ('newer' in found) return { id, newer: found.newer };
      if ('stuck' in found) return { id, stuck: found.stuck };
      if (!('log' in found)) return { id, missing: true };
      // The record can be shown whether its head could be stored or not.
      await records.matchingHead(found).catch(() => undefined);
      return { id, log: found.log };
    });

  /** Work on the same storage that must not run between a command's read and write. */
  const exclusively = <T>(job: (tools: Records) => Promise<T>): Promise<T> =>
    enqueue(() => job(records));

  return { run, heads, readOnly, record, exclusively };
};
export type Journal = ReturnType<typeof createJournal>;
