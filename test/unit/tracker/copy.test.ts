import { describe, expect, test } from 'vitest';
import { createCopy } from '../../../utils/tracker/copy.ts';
import { createArea } from '../support/area.ts';
import { createDisk } from '../support/disk.ts';
import { command, journalOf, lineOf, NOW, note, openLine } from '../support/journal.ts';
import { copied, logsOn, withCopy } from '../support/with-copy.ts';

describe('a second copy', () => {
  test('is there after each change, byte for byte, and not after an erasure', async () => {
    const { disk, area } = await copied(note(3), note(4, 2));
    expect(area.logs()).toEqual(logsOn(disk));
    const { journal, settled } = withCopy(disk, area);
    await journal.run(command(5, 'erase', {}));
    await settled();
    expect(Object.keys(area.all())).toEqual([lineOf(2)]);
  });

  test('is not waited for: a command is answered while the copy is not there yet', async () => {
    const [disk, area] = [createDisk(), createArea()];
    const { journal, settled } = withCopy(disk, area);
    const release = area.hold();
    expect(await journal.run(openLine(1))).toMatchObject({ ok: true });
    expect(await journal.run(note(2))).toMatchObject({ ok: true });
    expect(area.all()).toEqual({});
    release();
    await settled();
    expect(area.logs()).toEqual(logsOn(disk));
  });

  test('of many changes while one is written, writes the last of each record', async () => {
    const [disk, area] = [createDisk(), createArea()];
    const { journal, settled } = withCopy(disk, area);
    const release = area.hold();
    await journal.run(openLine(1));
    for (let number = 2; number < 30; number += 1) await journal.run(note(number));
    release();
    await settled();
    expect(area.calls.filter((call) => call === 'put').length).toBeLessThanOrEqual(2);
    expect(area.logs()).toEqual(logsOn(disk));
  });

  test('is not written where nothing was: a refused command, a refused write', async () => {
    const { disk, area } = await copied();
    const before = area.all();
    const write = { call: 3, how: 'rejects' } as const;
    const { journal, settled } = withCopy(disk, area, NOW, write);
    expect(await journal.run(note(3))).toMatchObject({ ok: false });
    expect(await journal.run(openLine(4))).toMatchObject({ ok: false });
    await settled();
    expect(area.all()).toEqual(before);
  });
});

describe('where the browser gives no IndexedDB', () => {
  const nowhere = () => {
    const disk = createDisk();
    const copy = createCopy(
      () => Promise.reject(new Error('A mutation operation was attempted')),
      () => NOW,
    );
    const { store } = disk.session();
    return { disk, copy, store, journal: journalOf(store, undefined, { copy }) };
  };

  test('everything else works, and the reason is known', async () => {
    const { disk, copy, journal } = nowhere();
    for (const one of [openLine(1), note(2), openLine(3, 2), command(4, 'erase', {}, 2)])
      expect(await journal.run(one)).toMatchObject({ ok: true });
    expect(await journal.heads()).toHaveLength(1);
    expect(await copy.heads()).toBeUndefined();
    expect(copy.problem()).toBe('A mutation operation was attempted');
    const plain = createDisk();
    const other = journalOf(plain.session().store);
    for (const one of [openLine(1), note(2), openLine(3, 2), command(4, 'erase', {}, 2)])
      await other.run(one);
    expect(Object.keys(disk.all()).sort()).toEqual(Object.keys(plain.all()).sort());
  });

  test('that it is there again is seen at the next change: a failed database is opened anew', async () => {
    const [disk, area] = [createDisk(), createArea()];
    let opened = 0;
    const copy = createCopy(
      async () => {
        opened += 1;
        if (opened === 1) throw new Error('not now');
        return area.area;
      },
      () => NOW,
    );
    const journal = journalOf(disk.session().store, undefined, { copy });
    await journal.run(openLine(1));
    await journal.run(note(2));
    expect(await copy.heads()).toBeDefined();
    expect(area.logs()).toEqual(logsOn(disk));
    area.fail('is closing');
    await journal.run(note(3));
    expect(await copy.heads()).toBeUndefined();
    expect(copy.problem()).toBe('is closing');
    area.fail(undefined);
    await journal.run(note(4));
    expect(await copy.heads()).toBeDefined();
    expect(copy.problem()).toBeUndefined();
    expect(area.logs()).toEqual(logsOn(disk));
    expect(opened).toBeGreaterThan(2);
  });

  test('a database that never answers holds nothing up', async () => {
    const copy = createCopy(
      () => new Promise(() => {}),
      () => NOW,
    );
    const { store } = createDisk().session();
    const journal = journalOf(store, undefined, { copy });
    expect(await journal.run(openLine(1))).toMatchObject({ ok: true });
    expect(await journal.run(command(2, 'erase', {}))).toMatchObject({ ok: true });
  });
});

describe('erasing everything', () => {
  test('erases the copy as well', async () => {
    const { disk, area } = await copied();
    await withCopy(disk, area).eraseAll();
    expect(area.all()).toEqual({});
    expect(disk.all()).toEqual({});
  });

  test('where the copy cannot be erased, it never brings anything back, and goes as soon as it can', async () => {
    const { disk, area } = await copied();
    area.fail('is closing');
    await withCopy(disk, area).eraseAll();
    expect(Object.keys(disk.all())).toEqual(['copy']);
    area.fail(undefined);
    const { check, journal, settled } = withCopy(disk, area);
    await journal.run(openLine(3, 3));
    await check();
    await settled();
    expect(await journal.heads()).toHaveLength(1);
    expect(area.logs()).toEqual(logsOn(disk));
    expect(Object.keys(logsOn(disk))).toEqual([lineOf(3)]);
  });

  test('stopped at any call, and started again, nothing comes back once the copy is gone', async () => {
    for (let call = 1; call <= 3; call += 1) {
      const { disk, area } = await copied();
      const { eraseAll, died } = withCopy(disk, area, NOW, { call, how: 'dies-before' });
      await Promise.race([eraseAll(), died]);
      const { eraseAll: again, check, journal } = withCopy(disk, area);
      await again();
      await check();
      expect(await journal.heads()).toEqual([]);
      expect(area.all()).toEqual({});
    }
  });

  test('while the two are compared brings nothing back', async () => {
    const { disk, area } = await copied();
    await disk.session().store.remove([`log:${lineOf(1)}`, `head:${lineOf(1)}`]);
    const { text } = area.area;
    let erasing: Promise<void> | undefined;
    area.area.text = async (id) => {
      const found = await text(id);
      // Comes in between: the bytes are read, what follows from them is not done yet.
      erasing ??= eraseAll();
      return found;
    };
    const { check, eraseAll, journal } = withCopy(disk, area);
    await check();
    expect(erasing).toBeDefined();
    await erasing;
    expect(disk.all()).toEqual({});
    expect(await journal.heads()).toEqual([]);
    expect(area.all()).toEqual({});
  });
});
