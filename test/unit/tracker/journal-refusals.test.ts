import { describe, expect, test } from 'vitest';
import { createDisk } from '../support/disk.ts';
import { command, journalOf, lineOf, logIn, note, openLine } from '../support/journal.ts';
import { opened } from '../support/opened.ts';
import { idOf } from '../support/story.ts';

describe('I-07 a record from a newer version', () => {
  const newer = { version: 2, anything: { events: [1, 2] } };
  const store = { [`log:${lineOf(1)}`]: newer, ids: [lineOf(1)] };

  test('I-07 is shown as such and never written, whatever is asked', async () => {
    const commands = [
      openLine(1),
      note(2),
      command(3, 'undo', { commandId: idOf(1) }),
      command(4, 'erase', {}),
    ];
    for (const one of commands) {
      const disk = createDisk(store);
      const journal = journalOf(disk.session().store);
      expect(await journal.run(one)).toEqual({ ok: false, failed: 'record-newer' });
      expect(await journal.record(lineOf(1))).toEqual({ id: lineOf(1), newer: 2 });
      await journal.heads();
      expect(disk.all()).toEqual(store);
    }
  });
});

describe('I-08 a rejected write', () => {
  test('I-08 reaches whoever asked, changes nothing, and the next command goes through', async () => {
    const { disk } = await opened();
    const before = disk.all();
    const probe = disk.session();
    await journalOf(probe.store).run(note(2));
    const write = probe.calls.findIndex(({ method }) => method === 'set') + 1;
    const again = createDisk(before);
    const journal = journalOf(again.session({ call: write, how: 'rejects' }).store);
    expect(await journal.run(note(2))).toEqual({
      ok: false,
      failed: 'quota-reached',
      detail: 'quota exceeded',
    });
    expect(again.all()).toEqual(before);
    expect(await journal.run(note(2))).toMatchObject({ ok: true });
    expect(logIn(again.all()).events.at(-1)?.commandId).toBe(idOf(2));
  });

  test('I-08 a refused read is not taken for an empty record', async () => {
    const { disk } = await opened();
    const before = disk.all();
    const journal = journalOf(disk.session({ call: 1, how: 'rejects' }).store);
    expect(await journal.run(openLine(2))).toMatchObject({ ok: false, failed: 'quota-reached' });
    expect(disk.all()).toEqual(before);
  });

  test('I-08 no answer is given before the write resolved', async () => {
    const disk = createDisk();
    const { store } = disk.session();
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    let answered = false;
    const slow = {
      ...store,
      set: async (items: Record<string, unknown>) => held.then(() => store.set(items)),
    };
    const running = journalOf(slow)
      .run(openLine(1))
      .then(() => {
        answered = true;
      });
    for (let turn = 0; turn < 50; turn += 1) await new Promise((resolve) => setImmediate(resolve));
    expect(answered).toBe(false);
    release();
    await running;
    expect(Object.keys(disk.all())).toContain(`log:${lineOf(1)}`);
  });

  test('I-08 nothing that could not be read again is ever written', async () => {
    const { disk, journal } = await opened();
    const before = disk.all();
    const nonsense = command(2, 'evidence-added', { kind: 'note', text: '' });
    expect(await journal.run(nonsense)).toMatchObject({ ok: false });
    expect(disk.all()).toEqual(before);
  });
});
