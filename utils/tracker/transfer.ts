import * as z from 'zod/mini';
import type { CancellationEvent } from '../cancellation/event.ts';
import { inOrder } from '../cancellation/fold.ts';
import { type Aside, type Log, RECORD_VERSION, readLog } from '../cancellation/record.ts';
import { listAside } from './aside.ts';
import { hashOf } from './hash.ts';
import { catchUp } from './installation.ts';
import type { Journal } from './journal.ts';
import { IDS, INSTALLATION, LOG_PREFIX, tombKey } from './keys.ts';
import type { Store } from './store.ts';

/** The file that export writes and import reads. `chain` is a hash chain over the events, made when exported. */
export const exportSchema = z.strictObject({
  format: z.literal('unline-export'),
  version: z.literal(1),
  exportedAt: z.string(),
  records: z.array(
    z.strictObject({ id: z.string(), log: z.unknown(), chain: z.array(z.string()) }),
  ),
  tombs: z.record(z.string(), z.unknown()),
  aside: z.array(z.unknown()),
});
export type ExportFile = {
  format: 'unline-export';
  version: 1;
  exportedAt: string;
  records: { id: string; log: unknown; chain: string[] }[];
  tombs: Record<string, unknown>;
  aside: Aside[];
};

/** What an import did, a line each: added and merged count records, `refused` says why one could not be taken. */
export type ImportReport = {
  added: number;
  merged: number;
  unchanged: number;
  erased: string[];
  refused: { id: string; reason: string }[];
};

const chainOf = async (events: readonly unknown[]): Promise<string[]> => {
  const chain: string[] = [];
  for (const event of events) chain.push(await hashOf([chain.at(-1) ?? '', event]));
  return chain;
};

/** Everything that is kept, records that do not parse and those from newer versions included, as they are stored. */
export const exportAll = (journal: Journal, store: Store, now: number): Promise<ExportFile> =>
  journal.exclusively(async () => {
    const all = await store.get(null);
    const logs = Object.entries(all).filter(([key]) => key.startsWith(LOG_PREFIX));
    const records = await Promise.all(
      logs.map(async ([key, log]) => {
        const events = (log as Partial<Log> | null)?.events;
        return {
          id: key.slice(LOG_PREFIX.length),
          log,
          chain: await chainOf(Array.isArray(events) ? events : []),
        };
      }),
    );
    const tombs = Object.fromEntries(
      Object.entries(all).filter(([key]) => key.startsWith('tomb:')),
    );
    return {
      format: 'unline-export',
      version: 1,
      exportedAt: new Date(now).toISOString(),
      records,
      tombs,
      aside: await listAside(store),
    };
  });

const union = (a: readonly CancellationEvent[], b: readonly CancellationEvent[]) =>
  inOrder([...a, ...b]);

/**
 * Takes the records of an export file in as a union of events: importing twice, or over newer records, loses nothing,
 * and what was erased here stays erased. Throws where the file is not an export of ours; a single bad record is
 * refused and named, the others are taken.
 */
export const importAll = (journal: Journal, store: Store, file: unknown): Promise<ImportReport> => {
  const parsed = exportSchema.parse(file);
  return journal.exclusively(async ({ readIds, readRecord, writeLog, installation }) => {
    const report: ImportReport = { added: 0, merged: 0, unchanged: 0, erased: [], refused: [] };
    for (const { id, log } of parsed.records) {
      const incoming = readLog(log);
      if (!('ok' in incoming)) {
        const reason =
          'newer' in incoming ? `is of the newer version ${incoming.newer}` : incoming.broken;
        report.refused.push({ id, reason });
        continue;
      }
      if ((await store.get([tombKey(id)]))[tombKey(id)] !== undefined) {
        report.erased.push(id);
        continue;
      }
      const known = await readRecord(id);
      if ('newer' in known) {
        report.refused.push({ id, reason: `is kept here in the newer version ${known.newer}` });
        continue;
      }
      const before = 'log' in known ? known.log.events : [];
      const events = union(before, incoming.ok.events);
      if (events.length === before.length) {
        report.unchanged += 1;
        continue;
      }
      const ids = [...new Set([...(await readIds()), id])];
      const own = catchUp(await installation(), events);
      await writeLog({ version: RECORD_VERSION, id, events }, { [IDS]: ids, [INSTALLATION]: own });
      report[before.length > 0 ? 'merged' : 'added'] += 1;
    }
    return report;
  });
};

/** Erases everything that Unline keeps on this machine, settings included. Nothing remains, no tombstone either. */
export const eraseAll = (journal: Journal, store: Store): Promise<void> =>
  journal.exclusively(() => store.clear());
