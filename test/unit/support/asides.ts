import { listAside } from '../../../utils/tracker/aside.ts';
import { createDisk, type Disk, textOf } from './disk.ts';
import { journalOf, lineOf, note, openLine } from './journal.ts';

/** The key of the first record. */
export const LOG = `log:${lineOf(1)}`;
/** What was moved aside, as it is shown. */
export const asides = async (disk: Disk) => listAside(disk.session().store);
/** Every byte of the value still stands somewhere, as something moved aside from that key. */
export const kept = async (disk: Disk, key: string, value: unknown) =>
  (await asides(disk)).some((aside) => aside.key === key && textOf(aside.raw) === textOf(value));
/** A disk with two records. */
export const filled = async () => {
  const disk = createDisk();
  const journal = journalOf(disk.session().store);
  for (const one of [openLine(1), openLine(2, 2), note(3, 2)]) await journal.run(one);
  return disk;
};
