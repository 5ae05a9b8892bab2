import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readLog } from '../../../utils/cancellation/record.ts';
import { moveAside } from '../../../utils/tracker/aside.ts';
import { readSettings } from '../../../utils/tracker/settings.ts';
import { asides, filled, kept, LOG } from '../support/asides.ts';
import { createDisk, textOf } from '../support/disk.ts';
import { journalOf, lineOf, note, openLine, strayHeads } from '../support/journal.ts';
import { PATIENCE } from '../support/patience.ts';

describe('I-05 a record that does not parse', () => {
  const unreadable = fc
    .oneof(
      fc.jsonValue(),
      fc.record({ version: fc.constant(1), id: fc.string(), events: fc.jsonValue() }),
    )
    .filter((value) => 'broken' in readLog(value));

  test(
    'I-05 is moved aside byte for byte, shown with its reason, and leaves every other record alone',
    async () => {
      const before = (await filled()).all();
      const look = fc.constantFrom('record', 'run', 'open', 'heads');
      await fc.assert(
        fc.asyncProperty(unreadable, look, async (value, how) => {
          const disk = createDisk({ ...before, [LOG]: value });
          const journal = journalOf(disk.session().store);
          if (how === 'record')
            expect(await journal.record(lineOf(1))).toMatchObject({ missing: true });
          if (how === 'run')
            expect(await journal.run(note(9))).toMatchObject({ failed: 'record-unreadable' });
          if (how === 'open')
            expect(await journal.run(openLine(9))).toMatchObject({ failed: 'record-unreadable' });
          if (how === 'heads') {
            await disk.session().store.remove([`head:${lineOf(1)}`]);
            expect(await journal.heads()).toHaveLength(1);
          }
          expect(await kept(disk, LOG, value)).toBe(true);
          const [aside] = await asides(disk);
          expect(aside?.reason).not.toBe('');
          expect(disk.all()[`log:${lineOf(2)}`]).toEqual(before[`log:${lineOf(2)}`]);
          expect(await strayHeads(disk.all())).toEqual([]);
        }),
        { numRuns: 300 },
      );
    },
    PATIENCE,
  );

  test('I-05 stopped at any call while moving aside, not a byte is lost', async () => {
    const before = (await filled()).all();
    const value = { version: 1, id: 'x', events: [{ half: 'written' }] };
    for (let call = 1; call <= 6; call += 1)
      for (const how of ['dies-before', 'dies-after'] as const) {
        const disk = createDisk({ ...before, [LOG]: value });
        const session = disk.session({ call, how });
        await Promise.race([journalOf(session.store).record(lineOf(1)), session.died]);
        const stands = disk.text(LOG) === textOf(value);
        expect(stands || (await kept(disk, LOG, value))).toBe(true);
        await journalOf(disk.session().store).record(lineOf(1));
        expect(await kept(disk, LOG, value)).toBe(true);
        expect(await journalOf(disk.session().store).heads()).toHaveLength(1);
      }
  });

  test('I-05 several at once are all kept and all shown', async () => {
    const before = (await filled()).all();
    const disk = createDisk({
      ...before,
      [LOG]: 'half',
      [`log:${lineOf(2)}`]: 'a page',
      ids: [lineOf(1), lineOf(2)],
    });
    await disk.session().store.remove([`head:${lineOf(1)}`, `head:${lineOf(2)}`]);
    const { store } = disk.session();
    await Promise.all([journalOf(store).heads(), readSettings(store)]);
    expect((await asides(disk)).map(({ raw }) => raw).sort()).toEqual(['a page', 'half']);
  });
});

describe('I-05 what was moved aside', () => {
  test('I-05 is listed even where the list of it cannot be read, or an entry is no such thing', async () => {
    for (const list of ['half', 7, [1], { a: 1 }]) {
      const disk = createDisk();
      await moveAside(disk.session().store, 'ids', 'half', 'is not a list of ids');
      disk.put({ asides: list });
      expect(await asides(disk)).toMatchObject([{ key: 'ids', raw: 'half' }]);
      await moveAside(disk.session().store, 'visits', 'also', 'does not parse');
      const raws = (await asides(disk)).map(({ raw }) => raw);
      expect(raws).toEqual(expect.arrayContaining(['half', 'also']));
    }
    const odd = createDisk({
      asides: ['aside:x', 'aside:y'],
      'aside:x': null,
      'aside:y': { raw: 1 },
    });
    expect((await asides(odd)).map(({ raw }) => raw)).toEqual(
      expect.arrayContaining([null, { raw: 1 }]),
    );
  });

  test('I-05 the same key moved aside again and again keeps each', async () => {
    const disk = createDisk();
    const { store } = disk.session();
    await Promise.all([1, 2, 3].map((raw) => moveAside(store, 'ids', raw, 'x')));
    expect((await asides(disk)).map(({ raw }) => raw).sort()).toEqual([1, 2, 3]);
  });
});
