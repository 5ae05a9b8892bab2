import type { Command } from '../cancellation/command.ts';
import { decide, type Refusal } from '../cancellation/decide.ts';
import type { Head, Log, RecordView } from '../cancellation/record.ts';
import type { Operator } from '../catalogue/schema.ts';
import { catchUp, stamp } from './installation.ts';
import { IDS, INSTALLATION } from './keys.ts';
import { createQueue } from './queue.ts';
import { createRecords, logOf, type Records } from './records.ts';
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

const operatorOf = (events: Log['events']): string => {
  const opening = events.find(({ type }) => type === 'opened');
  return opening?.type === 'opened' ? opening.payload.operator : '';
};

/**
 * The only writer of records (DESIGN §10): commands are queued, each reads, decides and writes once, log and head in
 * one `set`, and is answered after the write resolved. The background may stop at any `await`; a repeated command
 * finds its id in the log and is answered without a second write.
 */
export const createJournal = ({ store, operator, catalogue, now }: JournalOptions) => {
  const enqueue = createQueue();
  const records = createRecords(store);

  const apply = async (command: Command): Promise<Outcome> => {
    const id = command.cancellation;
    const found = await records.find(id);
    if ('newer' in found) return { ok: false, failed: 'record-newer' };
    if (command.type === 'erase') {
      await records.erase(id, { erasedAt: new Date(now()).toISOString(), commandId: command.id });
      return { ok: true, cancellation: id };
    }
    if ('broken' in found) return { ok: false, failed: 'record-unreadable' };
    const events = 'log' in found ? found.log.events : [];
    if (events.some(({ commandId }) => commandId === command.id))
      return { ok: true, cancellation: id };
    if (command.type === 'open' && !('missing' in found))
      return { ok: false, refused: { code: 'unknown-cancellation' } };

    const operatorId =
      command.type === 'open' ? command.payload.opened.operator : operatorOf(events);
    const zoned = Temporal.Instant.fromEpochMilliseconds(now()).toZonedDateTimeISO(command.zone);
    const context = { now: zoned, operator: await operator(operatorId), catalogue };
    const decision = decide(events, command, context);
    if ('refused' in decision) return { ok: false, refused: decision.refused };

    const known = catchUp(await records.installation(), events);
    const stamped = stamp(decision.events, known, command.id, zoned);
    const ids =
      command.type === 'open' ? { [IDS]: [...new Set([...(await records.readIds()), id])] } : {};
    await records.write(logOf(id, [...events, ...stamped.events]), {
      [INSTALLATION]: stamped.installation,
      ...ids,
    });
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

  /** The heads of all records; what is broken among them is rebuilt. */
  const heads = (): Promise<Head[]> => enqueue(records.heads);

  /** Ids of records that a newer version of Unline wrote: they have no head here, and are shown all the same (I-07). */
  const newer = (listed: readonly Head[]): Promise<string[]> =>
    enqueue(async () => {
      const known = new Set(listed.map(({ id }) => id));
      const others = (await records.readIds()).filter((id) => !known.has(id));
      const found = await Promise.all(
        others.map(async (id) => ({ id, ...(await records.find(id)) })),
      );
      return found.filter((item) => 'newer' in item).map(({ id }) => id);
    });

  /** One record; its head is rebuilt on the way where it does not match the log. */
  const record = (id: string): Promise<RecordView> =>
    enqueue(async () => {
      const found = await records.find(id);
      if ('newer' in found) return { id, newer: found.newer };
      if (!('log' in found)) return { id, missing: true };
      await records.matchingHead(found.log, found.head);
      return { id, log: found.log };
    });

  /** Work on the same storage that must not run between a command's read and write. */
  const exclusively = <T>(job: (tools: Records) => Promise<T>): Promise<T> =>
    enqueue(() => job(records));

  return { run, heads, newer, record, exclusively };
};
export type Journal = ReturnType<typeof createJournal>;
