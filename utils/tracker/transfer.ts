import * as z from 'zod/mini';
import { ID } from '../cancellation/command.ts';
import type { Aside, Log } from '../cancellation/record.ts';
import type { OwnOperator } from '../catalogue/own.ts';
import { listAside, recordOf, takeAside } from './aside.ts';
import { chainOf } from './chain.ts';
import { ERASE_COPY } from './copy-state.ts';
import { type ImportRefusal, importRecord } from './import-record.ts';
import type { Journal } from './journal.ts';
import { COPY, TOMB_PREFIX, tombKey } from './keys.ts';
import { readOwn, takeOwn } from './own-operators.ts';
import { problemOf } from './problem.ts';
import type { Records } from './records.ts';
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
  own: z.optional(z.array(z.unknown())),
});
export type ExportFile = {
  format: 'unline-export';
  version: 1;
  exportedAt: string;
  records: { id: string; log: unknown; chain: string[] }[];
  tombs: Record<string, unknown>;
  aside: Aside[];
  /** Operators that the person added. */
  own?: OwnOperator[];
};

/** What an import did, a line each: added and merged count records, `refused` says why one could not be taken. */
export type ImportReport = {
  added: number;
  merged: number;
  unchanged: number;
  erased: string[];
  refused: ({ id: string } & ImportRefusal)[];
  /** Why something beside the records could not be stored: tombstones, own operators, what was moved aside. */
  rest?: string;
};

/** Everything that is kept, records that do not parse and those from newer versions included, as they are stored. */
export const exportAll = (journal: Journal, store: Store, now: number): Promise<ExportFile> =>
  journal.exclusively(async ({ everything }) => {
    const { logs, tombs } = await everything();
    const records = await Promise.all(
      logs.map(async ({ id, log }) => {
        const events = (log as Partial<Log> | null)?.events;
        return { id, log, chain: await chainOf(Array.isArray(events) ? events : []) };
      }),
    );
    return {
      format: 'unline-export',
      version: 1,
      exportedAt: new Date(now).toISOString(),
      records,
      tombs,
      own: await readOwn(store),
      aside: await listAside(store),
    };
  });

/** Keeps what was erased elsewhere erased here as well, unless it lives here: importing takes nothing away. */
const takeTombs = async (store: Store, records: Records, tombs: ExportFile['tombs']) => {
  for (const [key, tomb] of Object.entries(tombs)) {
    const id = key.slice(TOMB_PREFIX.length);
    if (key === tombKey(id) && ID.safeParse(id).success && 'missing' in (await records.find(id)))
      await store.set({ [key]: tomb });
  }
};

const readFile = (file: unknown): ExportFile => {
  const { data, error } = exportSchema.safeParse(file);
  const [issue] = error?.issues ?? [];
  if (!data) throw new Error(`${issue?.path.join('.')}: ${issue?.message}`);
  return data as ExportFile;
};

/**
 * Takes the records of an export file in as a union of events: importing twice, or over newer records, loses nothing,
 * and what was erased here stays erased. Rejects where the file is not an export of ours; a single bad record, or one
 * whose events do not fit the file's own hash chain, is refused and named, the others are taken.
 */
export const importAll = async (
  journal: Journal,
  store: Store,
  file: unknown,
): Promise<ImportReport> => {
  const { records: list, tombs, aside, own } = readFile(file);
  return journal.exclusively(async (records) => {
    const report: ImportReport = { added: 0, merged: 0, unchanged: 0, erased: [], refused: [] };
    for (const { id, log, chain } of list) {
      const taken = await importRecord(id, log, chain, records);
      if (taken.result === 'refused') report.refused.push({ id, ...taken.refusal });
      else if (taken.result === 'erased') report.erased.push(id);
      else report[taken.result] += 1;
    }
    try {
      await takeTombs(store, records, tombs);
      await takeOwn(store, own ?? []);
      const erased = new Set(Object.keys((await records.everything()).tombs));
      await takeAside(store, aside, (key) => !erased.has(tombKey(recordOf(key))));
    } catch (error) {
      report.rest = problemOf(error).detail;
    }
    return report;
  });
};

/**
 * Erases everything that Unline keeps on this machine, settings included. Nothing remains, no tombstone either, unless
 * the second copy could not be erased: then a note of that, since the copy would bring the records back.
 */
export const eraseAll = (
  journal: Journal,
  store: Store,
  copy?: { clear: () => Promise<boolean> },
): Promise<void> =>
  journal.exclusively(async () => {
    if (!copy || (await copy.clear())) return store.clear();
    await store.set({ [COPY]: ERASE_COPY });
    const others = Object.keys(await store.get(null)).filter((key) => key !== COPY);
    await store.remove(others);
  });
