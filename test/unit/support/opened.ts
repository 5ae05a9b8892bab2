import { expect } from 'vitest';
import type { Command } from '../../../utils/cancellation/command.ts';
import { createDisk } from './disk.ts';
import { journalOf, lineOf, openLine } from './journal.ts';

/** A journal with one opened cancellation, after further commands that all have to be carried out. */
export const opened = async (...more: Command[]) => {
  const disk = createDisk();
  const journal = journalOf(disk.session().store);
  for (const one of [openLine(1), ...more])
    expect(await journal.run(one)).toEqual({ ok: true, cancellation: lineOf(1) });
  return { disk, journal };
};
