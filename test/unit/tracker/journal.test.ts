import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { statusOf } from '../../../utils/cancellation/fold.ts';
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
import { opened } from '../support/opened.ts';
import { PATIENCE } from '../support/patience.ts';
import { LONG, LONG_PATIENCE, runs } from '../support/runs.ts';
import { idOf, stateOf } from '../support/story.ts';

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

  test(
    'I-03 of any commands at once, every one that was answered with yes is there once, the refused ones are not',
    async () => {
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
        runs(300, 10_000),
      );
    },
    LONG ? LONG_PATIENCE : PATIENCE,
  );

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
