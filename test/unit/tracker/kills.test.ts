import { expect, test } from 'vitest';
import { createDisk } from '../support/disk.ts';
import { command, journalOf, lineOf, openLine, strayHeads } from '../support/journal.ts';

const calls = Array.from({ length: 8 }, (_, index) => index + 1);

test.each(calls)(
  'I-02 an erasure stopped at call %i and never asked again: all of the record or nothing',
  async (call) => {
    for (const how of ['dies-before', 'dies-after'] as const) {
      const disk = createDisk();
      await journalOf(disk.session().store).run(openLine(1));
      const { store, died } = disk.session({ call, how });
      await Promise.race([journalOf(store).run(command(2, 'erase', {})), died]);
      const journal = journalOf(disk.session().store);
      const view = await journal.record(lineOf(1));
      expect(await journal.heads()).toHaveLength('log' in view ? 1 : 0);
      expect(await strayHeads(disk.all())).toEqual([]);
      const kept = Object.keys(disk.all()).some((key) => key.startsWith('log:'));
      expect(kept).toBe('log' in view);
    }
  },
);
