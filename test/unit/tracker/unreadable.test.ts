import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readLog } from '../../../utils/cancellation/record.ts';
import { DEFAULT_SETTINGS } from '../../../utils/settings.ts';
import { listAside, moveAside } from '../../../utils/tracker/aside.ts';
import { changeSettings, readSettings } from '../../../utils/tracker/settings.ts';
import { readShown } from '../../../utils/tracker/shown.ts';
import { readVisits } from '../../../utils/tracker/visits.ts';
import { createDisk, type Disk } from '../support/disk.ts';
import { journalOf, lineOf, logIn, note, openLine, strayHeads } from '../support/journal.ts';

const LOG = `log:${lineOf(1)}`;
const asides = async (disk: Disk) => listAside(disk.session().store);
/** Every byte of the value still stands somewhere, as something moved aside from that key. */
const kept = async (disk: Disk, key: string, value: unknown) =>
  (await asides(disk)).some(
    (aside) => aside.key === key && JSON.stringify(aside.raw) === JSON.stringify(value),
  );
const filled = async () => {
  const disk = createDisk();
  const journal = journalOf(disk.session().store);
  for (const one of [openLine(1), openLine(2, 2), note(3, 2)]) await journal.run(one);
  return disk;
};

describe('I-05 a record that does not parse', () => {
  const unreadable = fc
    .oneof(
      fc.jsonValue(),
      fc.record({ version: fc.constant(1), id: fc.string(), events: fc.jsonValue() }),
    )
    .filter((value) => 'broken' in readLog(value));

  test('I-05 is moved aside byte for byte, shown with its reason, and leaves every other record alone', async () => {
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
  });

  test('I-05 stopped at any call while moving aside, not a byte is lost', async () => {
    const before = (await filled()).all();
    const value = { version: 1, id: 'x', events: [{ half: 'written' }] };
    for (let call = 1; call <= 6; call += 1)
      for (const how of ['dies-before', 'dies-after'] as const) {
        const disk = createDisk({ ...before, [LOG]: value });
        const session = disk.session({ call, how });
        await Promise.race([journalOf(session.store).record(lineOf(1)), session.died]);
        const stands = JSON.stringify(disk.all()[LOG]) === JSON.stringify(value);
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

describe('I-05 everything else that is kept', () => {
  const notIds = fc
    .jsonValue()
    .filter((value) => !(Array.isArray(value) && value.every((id) => typeof id === 'string')));

  test('I-05 a list of ids that cannot be read is moved aside and found again from the records', async () => {
    const before = (await filled()).all();
    await fc.assert(
      fc.asyncProperty(notIds, async (value) => {
        const disk = createDisk({ ...before, ids: value });
        const heads = await journalOf(disk.session().store).heads();
        expect(heads.map(({ id }) => id).sort()).toEqual([lineOf(1), lineOf(2)]);
        expect(await kept(disk, 'ids', value)).toBe(true);
      }),
      { numRuns: 100 },
    );
  });

  test('I-05 a list of ids that is gone is found again as well', async () => {
    const disk = await filled();
    await disk.session().store.remove(['ids']);
    expect(await journalOf(disk.session().store).heads()).toHaveLength(2);
  });

  test('I-05 an installation that cannot be read is moved aside, and the new one never repeats an id', async () => {
    const before = (await filled()).all();
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), async (value) => {
        const disk = createDisk({ ...before, installation: value });
        expect(await journalOf(disk.session().store).run(note(9))).toMatchObject({ ok: true });
        const ids = logIn(disk.all()).events.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        expect(await kept(disk, 'installation', value)).toBe(true);
      }),
      { numRuns: 100 },
    );
  });

  test.each([
    ['settings', readSettings, DEFAULT_SETTINGS],
    ['shown', readShown, {}],
    ['visits', readVisits, {}],
  ] as const)(
    'I-05 %s that cannot be read are moved aside, and what holds without them holds',
    async (key, read, plain) => {
      const values = [
        null,
        'x',
        7,
        [],
        { 'x/a': 'soon' },
        { language: 'tlh' },
        { 'x/a': { count: -1, at: 0 } },
      ];
      for (const value of values) {
        const disk = createDisk({ [key]: value });
        expect(await read(disk.session().store)).toEqual(plain);
        expect(await kept(disk, key, value)).toBe(true);
        expect(disk.all()).not.toHaveProperty([key]);
      }
    },
  );

  test('I-05 settings that are chosen while unreadable ones are moved aside are not lost', async () => {
    const disk = createDisk({ settings: 'half' });
    const { store } = disk.session();
    const spanish = { ...DEFAULT_SETTINGS, language: 'es' as const };
    await Promise.all([
      readSettings(store),
      changeSettings(store, () => spanish),
      readSettings(store),
    ]);
    expect(await readSettings(store)).toEqual(spanish);
    expect(await kept(disk, 'settings', 'half')).toBe(true);
  });

  test('I-05 settings that could not be read again are never written', async () => {
    const disk = createDisk();
    const change = changeSettings(disk.session().store, (settings) => ({
      ...settings,
      guideOff: Array(501).fill('a.example'),
    }));
    await expect(change).rejects.toThrow();
    expect(disk.all()).toEqual({});
  });

  test('two changes of the settings at once both hold', async () => {
    const { store } = createDisk().session();
    const away = (host: string) =>
      changeSettings(store, (settings) => ({
        ...settings,
        guideOff: [...settings.guideOff, host],
      }));
    await Promise.all([away('a.example'), away('b.example')]);
    expect((await readSettings(store)).guideOff).toEqual(['a.example', 'b.example']);
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
