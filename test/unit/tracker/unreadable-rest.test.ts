import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../utils/settings.ts';
import { changeSettings, readSettings } from '../../../utils/tracker/settings.ts';
import { readShown } from '../../../utils/tracker/shown.ts';
import { readVisits } from '../../../utils/tracker/visits.ts';
import { filled, kept } from '../support/asides.ts';
import { createDisk } from '../support/disk.ts';
import { journalOf, lineOf, logIn, note } from '../support/journal.ts';

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
