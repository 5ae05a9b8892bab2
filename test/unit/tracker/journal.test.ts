import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Command } from '../../../utils/cancellation/command.ts';
import { statusOf } from '../../../utils/cancellation/fold.ts';
import { hashOf } from '../../../utils/tracker/hash.ts';
import { arbitraryCommands } from '../support/arbitrary-commands.ts';
import { createDisk } from '../support/disk.ts';
import {
  command,
  journalOf,
  lineOf,
  logIn,
  NOW,
  note,
  openLine,
  strayHeads,
} from '../support/journal.ts';
import { idOf, PHONE, stateOf } from '../support/story.ts';

const opened = async (...more: Command[]) => {
  const disk = createDisk();
  const journal = journalOf(disk.session().store);
  for (const one of [openLine(1), ...more])
    expect(await journal.run(one)).toEqual({ ok: true, cancellation: lineOf(1) });
  return { disk, journal };
};

describe('I-03 commands from many tabs at once', () => {
  test('I-03 on one cancellation all are applied, each once, none lost', async () => {
    const { disk, journal } = await opened();
    const notes = Array.from({ length: 40 }, (_, index) => note(index + 2));
    const outcomes = await Promise.all([...notes, ...notes].map(journal.run));
    expect(outcomes.every(({ ok }) => ok)).toBe(true);
    const { events } = logIn(disk.all());
    const written = events.map(({ commandId }) => commandId).filter((id) => id !== idOf(1));
    expect(written.sort()).toEqual(notes.map(({ id }) => id).sort());
    expect(new Set(events.map(({ id }) => id)).size).toBe(events.length);
  });

  test('I-03 of any commands at once, every one that was answered with yes is there once, the refused ones are not', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryCommands(20), async (commands) => {
        const list = commands.filter(({ type }) => type !== 'erase' && type !== 'undo');
        const disk = createDisk();
        const journal = journalOf(disk.session().store);
        const outcomes = await Promise.all(list.map(journal.run));
        const written = Object.entries(disk.all()).flatMap(([key, log]) =>
          key.startsWith('log:') ? (log as ReturnType<typeof logIn>).events : [],
        );
        const accepted = new Set(
          list.filter((_, index) => outcomes[index]?.ok).map(({ id }) => id),
        );
        expect(new Set(written.map(({ commandId }) => commandId))).toEqual(accepted);
        expect(new Set(written.map(({ id }) => id)).size).toBe(written.length);
        expect(await strayHeads(disk.all())).toEqual([]);
        const heads = await journal.heads();
        const ids = new Set(
          list.filter(({ type }) => type === 'open').map((one) => one.cancellation),
        );
        expect(new Set(heads.map(({ id }) => id))).toEqual(ids);
      }),
      { numRuns: 300 },
    );
  });

  test('I-03 the same command asked twice is answered the same and written once', async () => {
    const { disk, journal } = await opened();
    const first = await journal.run(note(2));
    const before = disk.text(`log:${lineOf(1)}`);
    expect(await journal.run(note(2))).toEqual(first);
    expect(await journal.run(openLine(1))).toEqual({ ok: true, cancellation: lineOf(1) });
    expect(disk.text(`log:${lineOf(1)}`)).toBe(before);
  });

  test('I-03 a second opening under the id of another is refused, and changes nothing', async () => {
    const { disk, journal } = await opened();
    const before = disk.all();
    expect(await journal.run(openLine(2))).toMatchObject({ ok: false, refused: {} });
    expect(disk.all()).toEqual(before);
  });

  test('what was erased does not come back by a command that was on its way', async () => {
    const { disk, journal } = await opened(command(2, 'erase', {}));
    expect(await journal.run(openLine(1))).toMatchObject({
      ok: false,
      refused: { code: 'unknown-cancellation' },
    });
    expect(await journal.run(note(3))).toMatchObject({
      ok: false,
      refused: { code: 'unknown-cancellation' },
    });
    expect(Object.keys(disk.all()).sort()).toEqual(['ids', 'installation', `tomb:${lineOf(1)}`]);
  });
});

describe('I-04 log and head', () => {
  test('I-04 are written in one write, and nothing but the journal’s own keys beside them', async () => {
    const disk = createDisk();
    const session = disk.session();
    const journal = journalOf(session.store);
    for (const one of [openLine(1), note(2), openLine(3, 2), note(4, 2)]) await journal.run(one);
    const writes = session.calls
      .filter(({ method }) => method === 'set')
      .map(({ keys }) => keys.sort());
    const of = (line: number) => [`head:${lineOf(line)}`, `log:${lineOf(line)}`];
    expect(writes).toEqual([
      [...of(1).slice(0, 1), 'ids', 'installation', ...of(1).slice(1)],
      [...of(1).slice(0, 1), 'installation', ...of(1).slice(1)],
      [...of(2).slice(0, 1), 'ids', 'installation', ...of(2).slice(1)],
      [...of(2).slice(0, 1), 'installation', ...of(2).slice(1)],
    ]);
  });

  test('I-04 a command writes once, a refused one not at all', async () => {
    const { disk } = await opened();
    const session = disk.session();
    const journal = journalOf(session.store);
    await journal.run(note(2));
    await journal.run(command(3, 'device-added', PHONE));
    await journal.run(note(2));
    expect(session.calls.filter(({ method }) => method !== 'get')).toHaveLength(1);
  });

  test('I-04 a head that does not parse is rebuilt when lists are read, whatever stood there', async () => {
    const { disk } = await opened(note(2));
    const key = `head:${lineOf(1)}`;
    const head = disk.all()[key];
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), async (value) => {
        disk.put({ [key]: value });
        const heads = await journalOf(disk.session().store).heads();
        expect(heads).toEqual([head]);
        expect(disk.all()[key]).toEqual(head);
      }),
      { numRuns: 100 },
    );
  });

  test('I-04 a head that belongs to another state of the log is rebuilt when the record is opened', async () => {
    const { disk } = await opened(note(2));
    const key = `head:${lineOf(1)}`;
    const head = disk.all()[key] as object;
    for (const lie of [
      { hash: 'x' },
      { hash: await hashOf([]), status: 'done', length: 1 },
      { name: 'Eve' },
    ]) {
      disk.put({ [key]: { ...head, ...lie } });
      await journalOf(disk.session().store).record(lineOf(1));
      expect(disk.all()[key]).toEqual(head);
    }
  });

  test('I-04 looking at records that are whole writes nothing: views look again whenever something was written', async () => {
    const asked = command(2, 'submitted', { channel: 'portal', on: '2026-03-09' });
    const { disk } = await opened(
      asked,
      command(3, 'device-added', { ...PHONE, device: 'phone-2' }),
    );
    const session = disk.session();
    const journal = journalOf(session.store);
    expect((await journal.heads())[0]?.reminders.some(({ subject }) => subject)).toBe(true);
    await journal.record(lineOf(1));
    expect(session.calls.filter(({ method }) => method !== 'get')).toEqual([]);
  });

  test('I-04 a head without a log is nobody’s: once looked at it is gone', async () => {
    const { disk } = await opened();
    const journal = journalOf(disk.session().store);
    await disk.session().store.remove([`log:${lineOf(1)}`]);
    expect(await journal.record(lineOf(1))).toEqual({ id: lineOf(1), missing: true });
    expect(await journal.heads()).toEqual([]);
    expect(disk.all()).not.toHaveProperty([`head:${lineOf(1)}`]);
  });
});

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
      failed: 'write-rejected',
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
    expect(await journal.run(openLine(2))).toMatchObject({ ok: false, failed: 'write-rejected' });
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

describe('what the journal adds', () => {
  test('each event tells when it happened and was written, in the zone of the command, by the person', async () => {
    const { disk } = await opened();
    const [event] = logIn(disk.all()).events;
    expect(event).toMatchObject({
      at: '2026-03-10T13:00:00+01:00[Europe/Madrid]',
      recordedAt: new Date(NOW).toISOString(),
      actor: 'person',
    });
  });

  test('the state in the record is that of the commands', async () => {
    const { journal } = await opened(
      command(2, 'submitted', { channel: 'portal', on: '2026-03-09' }),
    );
    const view = await journal.record(lineOf(1));
    if (!('log' in view)) throw new Error('no log');
    expect(statusOf(stateOf(view.log.events))).toBe('waiting');
    expect((await journal.heads())[0]).toMatchObject({ status: 'waiting', operator: 'silent-xx' });
  });

  test('a zone that this browser does not know is refused, and nothing is written', async () => {
    const disk = createDisk();
    const nowhere = { ...openLine(1), zone: 'Mars/Olympus' };
    expect(await journalOf(disk.session().store).run(nowhere)).toMatchObject({ ok: false });
    expect(disk.all()).toEqual({});
  });
});
