import { describe, expect, test } from 'vitest';
import { createDisk, type Disk } from '../support/disk.ts';
import { command, journalOf, lineOf, note, openLine, strayHeads } from '../support/journal.ts';

const LINES = Array.from({ length: 120 }, (_, index) => index + 1);

const many = async (): Promise<Disk> => {
  const disk = createDisk();
  const journal = journalOf(disk.session().store);
  for (const line of LINES) await journal.run(openLine(line, line));
  return disk;
};

const newRules = (store: Parameters<typeof journalOf>[0]) =>
  journalOf(store, undefined, { rules: 'second' });

const headOn = (disk: Disk, line: number) =>
  disk.all()[`head:${lineOf(line)}`] as { rules: string; reminders: unknown[] };

describe('I-04 a head that other rules derived', () => {
  test('I-04 is derived again from its log once, and only heads are written for it', async () => {
    const disk = await many();
    const stale = headOn(disk, 7);
    disk.put({ [`head:${lineOf(7)}`]: { ...stale, reminders: [] } });
    const first = disk.session();
    const heads = await newRules(first.store).heads();
    expect(heads.map(({ id }) => id)).toEqual(LINES.map(lineOf));
    expect(heads[6]).toEqual({ ...stale, rules: 'second' });
    const written = first.calls.filter(({ method }) => method !== 'get');
    expect(written.every(({ method }) => method === 'set')).toBe(true);
    const keys = written.flatMap((call) => call.keys);
    expect(keys.sort()).toEqual(LINES.map((line) => `head:${lineOf(line)}`).sort());
    expect(await strayHeads(disk.all())).toEqual([]);

    const second = disk.session();
    await newRules(second.store).heads();
    expect(second.calls.map(({ method }) => method)).toEqual(['get', 'get']);
  });

  test('I-04 stopped in between, the rest follows at the next start', async () => {
    const disk = await many();
    const { store, died } = disk.session({ call: 4, how: 'dies-after' });
    await Promise.race([newRules(store).heads(), died]);
    const next = disk.session();
    expect(await newRules(next.store).heads()).toHaveLength(LINES.length);
    for (const line of LINES) expect(headOn(disk, line).rules).toBe('second');
  });

  test('I-08 a full disk hides no list: what cannot be kept is derived anew each time', async () => {
    const disk = await many();
    const { store } = disk.session();
    const full = { ...store, set: () => Promise.reject(new Error('FILE_ERROR_NO_SPACE')) };
    expect(await newRules(full).heads()).toHaveLength(LINES.length);
    expect(headOn(disk, 1).rules).toBe('first');
  });

  test('I-05 a record that cannot be moved aside now stays where it stands and hides no other', async () => {
    const disk = await many();
    disk.put({ [`log:${lineOf(3)}`]: 'half', [`head:${lineOf(3)}`]: 'half' });
    const { store } = disk.session();
    const full = { ...store, set: () => Promise.reject(new Error('FILE_ERROR_NO_SPACE')) };
    expect(await journalOf(full).heads()).toHaveLength(LINES.length - 1);
    expect(disk.all()[`log:${lineOf(3)}`]).toBe('half');
  });
});

describe('I-04 a write that took effect in part and was refused', () => {
  test.each([
    ['an opening', openLine(2, 2)],
    ['a change', command(2, 'abandoned', {})],
    ['an erasure', command(2, 'erase', {})],
  ])('I-04 shows in no list: %s', async (_, asked) => {
    const before = createDisk();
    await journalOf(before.session().store).run(openLine(1));
    const probe = createDisk(before.all()).session();
    await journalOf(probe.store).run(asked);
    const write = probe.calls.findIndex(({ method }) => method === 'set') + 1;

    const disk = createDisk(before.all());
    const journal = journalOf(disk.session({ call: write, how: 'half-rejects' }).store);
    expect(await journal.run(asked)).toMatchObject({ ok: false, failed: 'quota-reached' });
    const heads = await journal.heads();
    expect(await strayHeads(disk.all())).toEqual([]);
    const all = Object.keys(disk.all());
    const logs = all.filter((key) => key.startsWith('log:'));
    expect(logs.filter((key) => all.includes(key.replace('log', 'tomb')))).toEqual([]);
    expect(disk.all().ids).toEqual(logs.map((key) => key.slice(4)));
    expect(heads).toEqual(logs.map((key) => disk.all()[key.replace('log', 'head')]));
  });
});

test('one command writes no more bytes than its own cancellation needs, however many others there are', async () => {
  const bytes = async (others: number) => {
    const disk = createDisk();
    const filling = journalOf(disk.session().store);
    for (let line = 1; line <= others + 1; line += 1) await filling.run(openLine(line, line));
    let written = 0;
    const { store } = disk.session();
    const counting = {
      ...store,
      set: (items: Record<string, unknown>) => {
        written += JSON.stringify(items).length;
        return store.set(items);
      },
    };
    await journalOf(counting).run(note(500));
    return written;
  };
  const [alone, among] = [await bytes(0), await bytes(300)];
  // The counter of events goes up by the others' events: a few digits more.
  expect(among - alone).toBeLessThan(20);
  expect(alone).toBeGreaterThan(500);
});
