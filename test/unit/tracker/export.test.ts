import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { listAside, moveAside } from '../../../utils/tracker/aside.ts';
import { hashOf } from '../../../utils/tracker/hash.ts';
import { arbitraryCommands } from '../support/arbitrary-commands.ts';
import { createDisk } from '../support/disk.ts';
import { lineOf, note, openLine, strayHeads } from '../support/journal.ts';
import { PATIENCE } from '../support/patience.ts';
import { LONG, LONG_PATIENCE, runs } from '../support/runs.ts';
import { filled, over, recordsIn } from '../support/transfer.ts';

describe('I-09 export, wipe, import', () => {
  test(
    'I-09 gives the same records, heads and tombstones, and importing twice changes nothing',
    async () => {
      await fc.assert(
        fc.asyncProperty(arbitraryCommands(20), async (commands) => {
          const disk = await filled(...commands);
          const { exported, imported, erased } = over(disk);
          const before = recordsIn(disk);
          const file = await exported();
          await erased();
          expect(disk.all()).toEqual({});
          const report = await imported(file);
          expect(report).toMatchObject({
            added: file.records.length,
            merged: 0,
            erased: [],
            refused: [],
          });
          expect(recordsIn(disk)).toEqual(before);
          expect(await imported(file)).toMatchObject({
            added: 0,
            merged: 0,
            unchanged: file.records.length,
          });
          expect(recordsIn(disk)).toEqual(before);
          expect(await strayHeads(disk.all())).toEqual([]);
        }),
        runs(300, 10_000),
      );
    },
    LONG ? LONG_PATIENCE : PATIENCE,
  );

  test('I-09 what was moved aside is part of it, each thing once', async () => {
    const disk = await filled(openLine(1));
    const { store, exported, imported, erased } = over(disk);
    await moveAside(store, 'log:x', { half: 'written' }, 'events: no opening');
    const file = await exported();
    await erased();
    await imported(file);
    await imported(file);
    expect(await listAside(store)).toEqual(file.aside);
    expect(file.aside).toHaveLength(1);
  });

  test('I-09 records that cannot be read and those of newer versions are in the file as they stand', async () => {
    const newer = { version: 9, secret: true };
    const disk = createDisk({ [`log:${lineOf(1)}`]: newer, [`log:${lineOf(2)}`]: 'half' });
    const { records } = await over(disk).exported();
    expect(records.map(({ log }: { log: unknown }) => log)).toEqual([newer, 'half']);
  });

  test('the chain in the file is the hash of each event with the one before', async () => {
    const disk = await filled(openLine(1), note(2));
    const [{ log, chain }] = (await over(disk).exported()).records;
    const expected: string[] = [];
    for (const event of log.events) expected.push(await hashOf([expected.at(-1) ?? '', event]));
    expect(chain).toEqual(expected);
    expect(chain).toHaveLength(4);
  });
});
