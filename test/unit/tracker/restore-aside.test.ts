import { describe, expect, test } from 'vitest';
import { keptAside, moveAside, takeAside } from '../../../utils/tracker/aside.ts';
import { restoreAside } from '../../../utils/tracker/restore-aside.ts';
import { asides, filled } from '../support/asides.ts';
import { createDisk, type Disk, type Fault } from '../support/disk.ts';
import { command, journalOf, lineOf, logIn, NOW, note, strayHeads } from '../support/journal.ts';
import { ownOperator } from '../support/own.ts';

const KEY = `log:${lineOf(2)}`;
const TIME = new Date(NOW).toISOString();

/** Puts the one thing that is aside back. */
const restore = async (disk: Disk, repaired?: unknown, ...faults: Fault[]) => {
  const [aside] = await keptAside(disk.session().store);
  const { store, died } = disk.session(...faults);
  return Promise.race([
    restoreAside(journalOf(store), store, aside?.place ?? '', NOW, repaired),
    died,
  ]);
};

/** The second record of two, moved aside as a version that could not read it would have done. */
const aside = async (spoil: (log: Record<string, unknown>) => unknown = (log) => log) => {
  const disk = await filled();
  const log = disk.all()[KEY] as Record<string, unknown>;
  await moveAside(disk.session().store, KEY, spoil(log), 'does not parse', [`head:${lineOf(2)}`]);
  return { disk, log };
};

describe('I-05 what was moved aside', () => {
  test('I-05 is put back as it is by a version that can read it, and stays kept', async () => {
    const { disk, log } = await aside();
    expect(await restore(disk)).toEqual({ result: 'restored' });
    expect(disk.all()[KEY]).toEqual(log);
    expect(await journalOf(disk.session().store).heads()).toHaveLength(2);
    expect(await asides(disk)).toMatchObject([{ key: KEY, raw: log, restored: TIME }]);
    expect(await strayHeads(disk.all())).toEqual([]);
  });

  test('I-05 is put back as the person repaired it; the bytes that did not parse stay kept', async () => {
    const { disk, log } = await aside(({ events, ...rest }) => ({ ...rest, evts: events }));
    const [before] = await asides(disk);
    expect(await restore(disk)).toMatchObject({ refusal: { code: 'unreadable' } });
    expect(await restore(disk, log)).toEqual({ result: 'restored' });
    expect(disk.all()[KEY]).toEqual(log);
    expect(await asides(disk)).toEqual([{ ...before, restored: TIME }]);
  });

  test('I-09 is merged with what was recorded since', async () => {
    const { disk, log } = await aside();
    const shorter = { ...log, events: (log.events as unknown[]).slice(0, 3) };
    disk.put({ [KEY]: shorter });
    await journalOf(disk.session().store).run(note(8, 2));
    expect(await restore(disk)).toEqual({ result: 'restored' });
    const commands = logIn(disk.all(), 2).events.map(({ commandId }) => commandId);
    expect(new Set(commands).size).toBe(3);
  });

  test('I-05 what still does not parse is refused with the reason, and nothing changes', async () => {
    for (const repaired of [
      undefined,
      'x',
      null,
      7,
      {},
      [],
      { version: 1, id: lineOf(2), events: [] },
    ]) {
      const { disk } = await aside(() => ({ half: 1 }));
      const before = disk.all();
      expect(await restore(disk, repaired)).toMatchObject({
        refusal: { code: 'unreadable', detail: expect.stringMatching(/\S/) },
      });
      expect(disk.all()).toEqual(before);
    }
  });

  test('a repaired record with the id of another, or one of a newer version, is refused', async () => {
    const { disk, log } = await aside();
    expect(await restore(disk, { ...log, id: lineOf(1) })).toMatchObject({
      refusal: { code: 'other-id' },
    });
    expect(await restore(disk, { ...log, version: 7 })).toMatchObject({
      refusal: { code: 'newer' },
    });
  });

  test('what was erased stays erased, and nothing of it is kept aside; what else is aside stays', async () => {
    const { disk } = await aside();
    const { store } = disk.session();
    const all = await asides(disk);
    await moveAside(store, 'visits', 'x', 'does not parse');
    await journalOf(store).run(command(9, 'erase', {}, 2));
    expect((await asides(disk)).map(({ key }) => key)).toEqual(['visits']);
    // A file from before brings it back, but not into use.
    await takeAside(store, all, () => true);
    const [, old] = await keptAside(store).then((list) =>
      list.sort((a) => (a.key === KEY ? 1 : -1)),
    );
    expect(await restoreAside(journalOf(store), store, old?.place ?? '', NOW)).toMatchObject({
      refusal: { code: 'erased' },
    });
    expect(disk.all()).not.toHaveProperty([KEY]);
  });

  test('a file from before it was put back does not bring it up again', async () => {
    const { disk } = await aside();
    const before = await asides(disk);
    await restore(disk);
    await takeAside(disk.session().store, before, () => true);
    expect((await asides(disk)).filter(({ restored }) => !restored)).toEqual([]);
  });

  test('an own operator goes back among the others; what is no record is refused', async () => {
    const disk = createDisk();
    const { store } = disk.session();
    await moveAside(store, 'own-operators:one', ownOperator(), 'does not parse');
    expect(await restore(disk)).toEqual({ result: 'restored' });
    expect(disk.all()['own-operators']).toEqual([ownOperator()]);
    const other = createDisk();
    await moveAside(other.session().store, 'visits', 'x', 'does not parse');
    expect(await restore(other)).toMatchObject({ refusal: { code: 'no-record' } });
  });

  test('I-02 stopped at any call, or refused, it is still there and can be put back again', async () => {
    for (let call = 1; call <= 8; call += 1)
      for (const how of ['dies-before', 'dies-after', 'rejects', 'half-rejects'] as const) {
        const { disk, log } = await aside();
        await restore(disk, undefined, { call, how }).catch(() => undefined);
        expect(await restore(disk)).toEqual({ result: 'restored' });
        expect(disk.all()[KEY]).toEqual(log);
        expect(await asides(disk)).toMatchObject([{ raw: log, restored: TIME }]);
        expect(await strayHeads(disk.all())).toEqual([]);
      }
  });

  test('I-05 what breaks in the same way again after it was put back is shown again', async () => {
    const { disk, log } = await aside();
    await restore(disk);
    await moveAside(disk.session().store, KEY, log, 'does not parse');
    expect((await asides(disk)).filter(({ restored }) => !restored)).toHaveLength(1);
  });
});
