import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arbitraryCommands } from '../support/arbitrary-commands.ts';
import { createArea } from '../support/area.ts';
import { asides } from '../support/asides.ts';
import { createDisk } from '../support/disk.ts';
import { command, journalOf, lineOf, logIn, NOW, note, strayHeads } from '../support/journal.ts';
import { PATIENCE } from '../support/patience.ts';
import { plainState } from '../support/plain-state.ts';
import { LONG, LONG_PATIENCE, runs } from '../support/runs.ts';
import { copied, DAY, logsOn, withCopy } from '../support/with-copy.ts';

const commandsIn = (disk: ReturnType<typeof createDisk>, line = 1) =>
  logIn(disk.all(), line).events.map(({ commandId }) => commandId);

describe('comparing the two', () => {
  test('reads heads alone where they agree, and writes nothing but that it has looked', async () => {
    const { disk, area } = await copied(note(3));
    const before = disk.all();
    area.calls.length = 0;
    await withCopy(disk, area).check();
    expect(area.calls).toEqual(['heads']);
    const { copy, ...rest } = disk.all();
    expect(rest).toEqual(before);
    expect(copy).toMatchObject({ checkedAt: new Date(NOW).toISOString(), notes: [] });
  });

  test('writes nothing where nothing is kept', async () => {
    const disk = createDisk();
    await withCopy(disk, createArea()).check();
    expect(disk.all()).toEqual({});
  });

  test('happens once a day, not at every start; a clock that was set back does not stop it', async () => {
    const { disk, area } = await copied();
    const looks = async (now: number) => {
      area.calls.length = 0;
      const { check, store } = withCopy(disk, area, now);
      await check();
      expect(store).toBeDefined();
      return area.calls.length;
    };
    expect(await looks(NOW)).toBe(1);
    expect(await looks(NOW + DAY / 2)).toBe(0);
    expect(await looks(NOW + DAY)).toBe(1);
    expect(await looks(NOW - 30 * DAY)).toBe(1);
  });

  test('where it is not due costs one small read', async () => {
    const { disk, area } = await copied();
    await withCopy(disk, area).check();
    const session = disk.session();
    const { createCopyCheck } = await import('../../../utils/tracker/copy-check.ts');
    const { copy, journal } = withCopy(disk, area);
    await createCopyCheck({ journal, copy, store: session.store, now: () => NOW })();
    expect(session.calls).toEqual([{ method: 'get', keys: ['copy'] }]);
  });

  test('a copy that is behind, or missing, catches up without a word', async () => {
    const { disk, area } = await copied();
    await journalOf(disk.session().store).run(note(3));
    area.lose(lineOf(2));
    const { check, settled, state } = withCopy(disk, area);
    await check();
    await settled();
    expect(area.logs()).toEqual(logsOn(disk));
    expect((await state()).notes).toEqual([]);
  });

  test('what the log lacks is merged in as a union, and said', async () => {
    const { disk, area } = await copied();
    const older = disk.all();
    await withCopy(disk, area).journal.run(note(3));
    // The profile was put back to an older copy, and the person went on from there.
    const back = createDisk(older);
    await journalOf(back.session().store, () => NOW + 60_000).run(note(4, 2));
    const { check, settled, state, journal } = withCopy(back, area);
    await check();
    await settled();
    expect(commandsIn(back)).toEqual(commandsIn(disk));
    expect((await state()).notes).toEqual([
      { id: lineOf(1), at: new Date(NOW).toISOString(), events: 1, whole: false },
    ]);
    expect(area.logs()).toEqual(logsOn(back));
    expect(await strayHeads(back.all())).toEqual([]);
    expect(await journal.run(note(5))).toMatchObject({ ok: true });
    const ids = logIn(back.all()).events.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('records that are gone altogether come back whole, and that is said', async () => {
    const { disk, area } = await copied(note(3));
    const before = await plainState(disk);
    const empty = createDisk();
    const { check, state } = withCopy(empty, area);
    await check();
    expect(await plainState(empty)).toEqual(before);
    expect((await state()).notes.map(({ id, whole }) => [id, whole])).toEqual([
      [lineOf(1), true],
      [lineOf(2), true],
    ]);
  });

  test('what was erased is erased in the copy as well, and does not come back', async () => {
    const { disk, area } = await copied();
    await journalOf(disk.session().store).run(command(3, 'erase', {}));
    const { check, settled, journal, state } = withCopy(disk, area);
    await check();
    await settled();
    expect(Object.keys(area.all())).toEqual([lineOf(2)]);
    expect(await journal.heads()).toHaveLength(1);
    expect((await state()).notes).toEqual([]);
  });

  test('I-07 a record of a newer version, here or in the copy, is left alone', async () => {
    const { disk, area } = await copied();
    const newer = JSON.stringify({ version: 9, id: lineOf(1), more: [1] });
    disk.put({ [`log:${lineOf(2)}`]: { version: 9 } });
    await disk.session().store.remove([`head:${lineOf(2)}`]);
    area.spoil(lineOf(1), newer);
    const second = area.all()[lineOf(2)];
    const before = logsOn(disk);
    await withCopy(disk, area).check();
    expect(logsOn(disk)).toEqual(before);
    expect(area.all()).toEqual({ [lineOf(1)]: newer, [lineOf(2)]: second });
  });

  test('I-05 an event that says something else in the copy: the log holds, and the copy’s bytes are kept', async () => {
    const { disk, area } = await copied(note(3));
    const forged = (area.all()[lineOf(1)] as string).replace('note 3', 'note 4');
    area.spoil(lineOf(1), forged);
    const { check, settled } = withCopy(disk, area);
    await check();
    await settled();
    expect(area.logs()).toEqual(logsOn(disk));
    expect(await asides(disk)).toMatchObject([{ key: `copy:${lineOf(1)}`, raw: forged }]);
  });

  test('a database that fails half way is looked at again at the next start, and accused of nothing', async () => {
    const { disk, area } = await copied();
    await journalOf(disk.session().store).run(note(3));
    const { text } = area.area;
    area.area.text = () => Promise.reject(new Error('is closing'));
    const { check, state } = withCopy(disk, area);
    await check();
    expect(await state()).toEqual({ notes: [], damaged: [], left: [] });
    area.area.text = text;
    const { check: again, settled } = withCopy(disk, area);
    await again();
    await settled();
    expect(area.logs()).toEqual(logsOn(disk));
  });
});

test(
  'I-02 whatever is lost of either, and wherever comparing is stopped, both end with every event that one of them had',
  async () => {
    const lose = fc.record({
      line: fc.integer({ min: 1, max: 3 }),
      how: fc.constantFrom('log', 'copy', 'back'),
    });
    const stop = fc.record({
      call: fc.integer({ min: 1, max: 20 }),
      how: fc.constantFrom('dies-before', 'dies-after', 'rejects', 'applies-rejects'),
    });
    await fc.assert(
      fc.asyncProperty(
        arbitraryCommands(8),
        fc.nat(8),
        fc.array(lose, { maxLength: 3 }),
        fc.array(stop, { maxLength: 2 }),
        async (commands, at, losses, stops) => {
          const [disk, area] = [createDisk(), createArea()];
          const { journal, settled } = withCopy(disk, area);
          for (const one of commands.slice(0, at)) await journal.run(one);
          const earlier = disk.all();
          for (const one of commands.slice(at)) await journal.run(one);
          await settled();
          const whole = await plainState(disk);
          for (const { line, how } of losses) {
            const keys = [`log:${lineOf(line)}`, `head:${lineOf(line)}`];
            if (how === 'copy') area.lose(lineOf(line));
            // Only what the other still has: with both gone there is nothing to bring back.
            else if (area.all()[lineOf(line)] === undefined) continue;
            else if (how === 'log') await disk.session().store.remove(keys);
            else for (const key of keys) if (key in earlier) disk.put({ [key]: earlier[key] });
          }
          const tombs = Object.keys(disk.all()).some((key) => key.startsWith('tomb:'));
          for (const fault of stops) {
            const { check, died } = withCopy(disk, area, NOW, fault);
            await Promise.race([check(), died]);
          }
          const last = withCopy(disk, area, NOW + 2 * DAY);
          await last.check();
          await last.settled();
          const ended = await plainState(disk);
          const lostBoth = losses.some(({ how }) => how === 'copy') && losses.length > 1;
          if (!lostBoth) expect(ended.logs).toEqual(whole.logs);
          expect(area.logs()).toEqual(logsOn(disk));
          expect(ended.tombs.length > 0).toBe(tombs);
          expect(await strayHeads(disk.all())).toEqual([]);
        },
      ),
      runs(300, 10_000),
    );
  },
  LONG ? LONG_PATIENCE : PATIENCE,
);
