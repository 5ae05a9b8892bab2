import { chainOf } from '../../../utils/tracker/chain.ts';
import {
  type ExportFile,
  eraseAll,
  exportAll,
  importAll,
} from '../../../utils/tracker/transfer.ts';
import { createDisk, type Disk } from './disk.ts';
import { journalOf, NOW } from './journal.ts';

/** Export, import and erasure over a disk; an export goes through a file, as in life. */
export const over = (disk: Disk) => {
  const { store } = disk.session();
  const journal = journalOf(store);
  return {
    journal,
    store,
    exported: async () => JSON.parse(JSON.stringify(await exportAll(journal, store, NOW))),
    imported: (file: unknown) => importAll(journal, store, file),
    erased: () => eraseAll(journal, store),
  };
};
/** A file whose records were changed on purpose, with chains that fit. */
export const rechained = async (file: ExportFile): Promise<ExportFile> => ({
  ...file,
  records: await Promise.all(
    file.records.map(async (record) => ({
      ...record,
      chain: await chainOf((record.log as { events: unknown[] }).events),
    })),
  ),
});
/** Logs, heads and tombstones, by key. */
export const recordsIn = (disk: Disk) =>
  Object.fromEntries(Object.entries(disk.all()).filter(([key]) => /^(log|head|tomb):/.test(key)));
/** A disk after these commands. */
export const filled = async (...commands: Parameters<ReturnType<typeof journalOf>['run']>[0][]) => {
  const disk = createDisk();
  const { journal } = over(disk);
  for (const one of commands) await journal.run(one);
  return disk;
};
