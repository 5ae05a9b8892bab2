import { describe, expect, test } from 'vitest';
import type { CancellationEvent } from '../../../utils/cancellation/event.ts';
import type { Log } from '../../../utils/cancellation/record.ts';
import { listAside, moveAside } from '../../../utils/tracker/aside.ts';
import type { ImportRefusal } from '../../../utils/tracker/import-record.ts';
import { importAll } from '../../../utils/tracker/transfer.ts';
import { createDisk } from '../support/disk.ts';
import { command, journalOf, lineOf, logIn, note, openLine } from '../support/journal.ts';
import { filled, over, rechained, recordsIn } from '../support/transfer.ts';

describe('I-09 importing over what is here', () => {
  test('I-09 over newer records loses nothing of either side, whichever comes first', async () => {
    const common = [openLine(1), note(2)];
    const [left, right] = [await filled(...common), createDisk()];
    await over(right).imported(await over(left).exported());
    for (const disk of [left, right]) await over(disk).journal.run(note(disk === left ? 3 : 4));
    const [a, b] = [await over(left).exported(), await over(right).exported()];
    expect(await over(left).imported(b)).toMatchObject({ merged: 1, added: 0, refused: [] });
    expect(await over(right).imported(a)).toMatchObject({ merged: 1, added: 0, refused: [] });
    expect(recordsIn(left)).toEqual(recordsIn(right));
    const commands = logIn(left.all()).events.map(({ commandId }) => commandId);
    expect(new Set(commands)).toEqual(new Set([...common, note(3), note(4)].map(({ id }) => id)));
    expect(await over(left).imported(a)).toMatchObject({ unchanged: 1 });
  });

  test('I-09 an older file over a record that went on changes nothing', async () => {
    const disk = await filled(openLine(1));
    const old = await over(disk).exported();
    await over(disk).journal.run(note(2));
    const before = recordsIn(disk);
    expect(await over(disk).imported(old)).toMatchObject({ unchanged: 1 });
    expect(recordsIn(disk)).toEqual(before);
  });

  test('what was erased here stays erased, and is named', async () => {
    const disk = await filled(openLine(1), openLine(2, 2));
    const file = await over(disk).exported();
    await over(disk).journal.run(command(3, 'erase', {}));
    expect(await over(disk).imported(file)).toMatchObject({ erased: [lineOf(1)], unchanged: 1 });
    expect(await over(disk).journal.heads()).toHaveLength(1);
  });

  test('what was moved aside of it does not come back either', async () => {
    const disk = await filled(openLine(1), openLine(2, 2));
    const { store } = disk.session();
    await moveAside(store, `log:${lineOf(1)}`, 'half', 'does not parse');
    await moveAside(store, 'visits', 'x', 'does not parse');
    const file = await over(disk).exported();
    await over(disk).journal.run(command(3, 'erase', {}));
    await over(disk).imported(file);
    expect((await listAside(store)).map(({ key }) => key)).toEqual(['visits']);
  });

  test('what was erased elsewhere does not come back by an older file, and takes nothing away that lives here', async () => {
    const there = await filled(openLine(1), openLine(2, 2));
    const old = await over(there).exported();
    await over(there).journal.run(command(3, 'erase', {}));
    const file = await over(there).exported();
    const fresh = createDisk();
    await over(fresh).imported(file);
    expect(await over(fresh).imported(old)).toMatchObject({ erased: [lineOf(1)] });
    const living = createDisk();
    await over(living).imported(old);
    await over(living).imported(file);
    expect(await over(living).journal.heads()).toHaveLength(2);
  });

  test('after it the next event comes after everything that was imported', async () => {
    const there = await filled(openLine(1), note(2));
    const file = await over(there).exported();
    const ahead = await rechained(
      JSON.parse(JSON.stringify(file).replaceAll(/"0017\d{11}-/g, '"002999999999999-')),
    );
    const here = createDisk();
    expect(await over(here).imported(ahead)).toMatchObject({ added: 1 });
    await over(here).journal.run(note(3));
    const clocks = logIn(here.all()).events.map((event) => (event as CancellationEvent).clock);
    expect(clocks).toEqual([...clocks].sort());
    expect(clocks.at(-1)?.startsWith('002999999999999-')).toBe(true);
  });
});

describe('a bad file', () => {
  test.each<[string, unknown]>([
    ['nothing', null],
    ['a text', 'x'],
    ['another format', { format: 'other', version: 1 }],
    [
      'a newer export',
      { format: 'unline-export', version: 2, exportedAt: '', records: [], tombs: {}, aside: [] },
    ],
    [
      'a field too many',
      {
        format: 'unline-export',
        version: 1,
        exportedAt: '',
        records: [],
        tombs: {},
        aside: [],
        x: 1,
      },
    ],
  ])('%s: nothing is taken, and the reason is told as a rejection', async (_, file) => {
    const disk = await filled(openLine(1));
    const before = disk.all();
    await expect(over(disk).imported(file)).rejects.toThrow(/\S/);
    expect(disk.all()).toEqual(before);
  });

  const record = async (change: (file: { id: string; log: Log }) => void) => {
    const file = await over(await filled(openLine(1), openLine(2, 2))).exported();
    change(file.records[0]);
    return file;
  };

  test.each<[string, ImportRefusal['code'], (file: { id: string; log: Log }) => void]>([
    ['does not parse', 'unreadable', ({ log }) => log.events.shift()],
    ['is of a newer version', 'newer', ({ log }) => Object.assign(log, { version: 4 })],
    ['has another id than it says', 'other-id', (one) => Object.assign(one, { id: lineOf(3) })],
    [
      'has an id that is none',
      'other-id',
      (one) => Object.assign(one, { id: 'x', log: { ...one.log, id: 'x' } }),
    ],
    [
      'was changed since it was exported',
      'changed',
      ({ log }) => Object.assign(log.events[1]?.payload as object, { name: 'Eve' }),
    ],
    ['lacks what was exported last', 'changed', ({ log }) => log.events.pop()],
  ])('a record that %s is refused and named, the others are taken', async (_, code, change) => {
    const disk = createDisk();
    const report = await over(disk).imported(await record(change));
    expect(report).toMatchObject({ added: 1, merged: 0 });
    expect(report.refused).toMatchObject([{ code }]);
    expect(Object.keys(recordsIn(disk))).toHaveLength(2);
  });

  test('the first event that was changed since the export is the one that is named', async () => {
    const file = await record(({ log }) =>
      Object.assign(log.events[1]?.payload as object, { name: 'Eve' }),
    );
    const { refused } = await over(createDisk()).imported(file);
    expect(refused).toMatchObject([{ id: lineOf(1), code: 'changed', detail: '2' }]);
  });

  test('I-08 a record that the browser does not store is named with its words, the others are taken', async () => {
    const file = await over(await filled(openLine(1), openLine(2, 2))).exported();
    const disk = createDisk();
    const { store } = disk.session();
    const first = `log:${lineOf(1)}`;
    const full: typeof store = {
      ...store,
      set: (items) =>
        first in items ? Promise.reject(new Error('FILE_ERROR_NO_SPACE')) : store.set(items),
    };
    const report = await importAll(journalOf(full), full, file);
    expect(report).toMatchObject({
      added: 1,
      refused: [{ id: lineOf(1), code: 'not-written', detail: 'FILE_ERROR_NO_SPACE' }],
    });
  });

  test('I-08 where something beside the records cannot be stored, that is told as well', async () => {
    const there = await filled(openLine(1), openLine(2, 2));
    await over(there).journal.run(command(3, 'erase', {}));
    const file = await over(there).exported();
    const { store } = createDisk().session();
    const full: typeof store = {
      ...store,
      set: (items) =>
        Object.keys(items).some((key) => key.startsWith('tomb:'))
          ? Promise.reject(new Error('disk full'))
          : store.set(items),
    };
    const report = await importAll(journalOf(full), full, file);
    expect(report).toMatchObject({ added: 1, rest: 'disk full' });
  });

  test('an event that says something else than the one here of the same id is not taken over it', async () => {
    const disk = await filled(openLine(1), note(2));
    const file = await over(disk).exported();
    const before = recordsIn(disk);
    file.records[0].log.events.at(-1).payload.text = 'forged';
    const { refused } = await over(disk).imported(await rechained(file));
    const detail = logIn(disk.all()).events.at(-1)?.id;
    expect(refused).toMatchObject([{ code: 'conflict', detail }]);
    expect(recordsIn(disk)).toEqual(before);
  });

  test('a record that is kept here in a newer version is not touched', async () => {
    const file = await over(await filled(openLine(1))).exported();
    const newer = { [`log:${lineOf(1)}`]: { version: 2 } };
    const disk = createDisk(newer);
    const { refused } = await over(disk).imported(file);
    expect(refused).toMatchObject([{ code: 'read-only-here', detail: '2' }]);
    expect(disk.all()).toEqual(newer);
  });

  test('a record that is broken here is moved aside, and the one in the file takes its place', async () => {
    const file = await over(await filled(openLine(1))).exported();
    const disk = createDisk({ [`log:${lineOf(1)}`]: 'half' });
    expect(await over(disk).imported(file)).toMatchObject({ added: 1 });
    expect(await listAside(disk.session().store)).toMatchObject([{ raw: 'half' }]);
  });
});
