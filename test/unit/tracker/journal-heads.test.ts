import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hashOf } from '../../../utils/tracker/hash.ts';
import { createDisk } from '../support/disk.ts';
import { command, journalOf, lineOf, note, openLine } from '../support/journal.ts';
import { opened } from '../support/opened.ts';
import { PHONE } from '../support/story.ts';

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
      command(4, 'end-state-reached', {
        ...{ subject: 'line', state: 'contract-ended', on: '2026-03-09' },
        seenHow: 'operator-page',
      }),
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
