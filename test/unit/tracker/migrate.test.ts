import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { RECORD_VERSION } from '../../../utils/cancellation/record.ts';
import { type Migration, readStored } from '../../../utils/tracker/migrate.ts';
import { MIGRATIONS } from '../../../utils/tracker/migrations-found.ts';
import { asides } from '../support/asides.ts';
import { createDisk } from '../support/disk.ts';
import { command, journalOf, lineOf, logIn, note } from '../support/journal.ts';
import { opened } from '../support/opened.ts';

const FOLDER = 'utils/tracker/migrations';
const EXAMPLES = 'test/unit/tracker/stored/migrations';
const files = existsSync(FOLDER) ? readdirSync(FOLDER) : [];
const example = (to: number, which: 'before' | 'after') =>
  JSON.parse(readFileSync(`${EXAMPLES}/to-${to}-${which}.json`, 'utf8'));

describe('I-06 the steps that there are', () => {
  test('I-06 lead from the first version to the present one without a gap, a file each', () => {
    const expected = Array.from({ length: RECORD_VERSION - 1 }, (_, index) => `to-${index + 2}.ts`);
    expect(files.toSorted()).toEqual(expected.toSorted());
    expect(MIGRATIONS.map(({ to }) => `to-${to}.ts`)).toEqual(expected);
  });

  test('I-06 each turn the example of the version before into its own, and the last one is read', async () => {
    for (const file of files) {
      const { migrate } = (await import(
        /* @vite-ignore */ `../../../${FOLDER}/${file}`
      )) as Migration;
      const to = Number(/\d+/.exec(file)?.[0]);
      expect(migrate(example(to, 'before'))).toEqual(example(to, 'after'));
      if (to === RECORD_VERSION) expect(readStored(example(to, 'after'), [])).toHaveProperty('ok');
    }
  });
});

/** A record as a version before the first might have stood: its events had another name. */
const older = async () => {
  const { disk } = await opened(note(2));
  const { events, ...log } = logIn(disk.all()) as { events: unknown[] };
  return { now: { ...log, events }, before: { ...log, version: 0, list: events } };
};

/** The steps of these tests, to version 1 alone. */
const rename: Migration = {
  to: 1,
  migrate: ({ list, ...log }) => ({ ...log, version: 1, events: list }),
};
const KEY = `log:${lineOf(1)}`;
const all = (log: unknown) => ({ [KEY]: log, ids: [lineOf(1)] });
const withSteps = (disk: ReturnType<typeof createDisk>, ...migrations: Migration[]) =>
  journalOf(disk.session().store, undefined, { migrations });

describe('I-06 a record of an older version', () => {
  test('I-06 becomes one of the present version, and doing it twice is doing it once', async () => {
    const { now, before } = await older();
    const first = readStored(before, [rename]);
    expect(first).toEqual({ ok: now, migrated: true });
    expect(readStored('ok' in first && first.ok, [rename])).toEqual({ ok: now, migrated: false });
    expect(before).toHaveProperty('list');
  });

  test.each(['heads', 'record', 'run'] as const)(
    'I-06 is stored in the new shape when it is looked at or written to (%s), with its head',
    async (how) => {
      const { now, before } = await older();
      const disk = createDisk(all(before));
      const journal = withSteps(disk, rename);
      if (how === 'heads') expect(await journal.heads()).toHaveLength(1);
      if (how === 'record')
        expect(await journal.record(lineOf(1))).toEqual({ id: lineOf(1), log: now });
      if (how === 'run') expect(await journal.run(note(3))).toMatchObject({ ok: true });
      expect(logIn(disk.all()).events.slice(0, 4)).toEqual(now.events);
      expect(await journalOf(disk.session().store).heads()).toHaveLength(1);
    },
  );

  test.each<[string, Migration[]]>([
    [
      'a step that throws',
      [
        {
          to: 1,
          migrate: () => {
            throw new Error('no such list');
          },
        },
      ],
    ],
    ['a step that gives another version', [{ to: 1, migrate: (log) => log }]],
    ['a step that gives nothing', [{ to: 1, migrate: () => undefined }]],
    ['a step whose record does not parse', [{ to: 1, migrate: (log) => ({ ...log, version: 1 }) }]],
  ])(
    'I-06 stays byte for byte as it stands by %s; it is shown, and nothing writes to it',
    async (_, steps) => {
      const { before } = await older();
      const disk = createDisk(all(before));
      const text = disk.text(KEY);
      const journal = withSteps(disk, ...steps);
      const heads = await journal.heads();
      expect(heads).toEqual([]);
      expect(await journal.readOnly(heads)).toEqual({ newer: [], stuck: [lineOf(1)] });
      expect(await journal.record(lineOf(1))).toMatchObject({ stuck: expect.stringMatching(/\S/) });
      for (const one of [note(3), command(4, 'erase', {})])
        expect(await journal.run(one)).toEqual({ ok: false, failed: 'record-stuck' });
      expect(disk.text(KEY)).toBe(text);
      expect(await asides(disk)).toEqual([]);
      expect(await withSteps(disk, rename).heads()).toHaveLength(1);
    },
  );

  test('I-06 a step may change what it is given: the stored bytes are not touched by it', async () => {
    const { before } = await older();
    const spoil: Migration = {
      to: 1,
      migrate: (log) => {
        log.list = [];
        throw new Error('half way');
      },
    };
    expect(readStored(before, [spoil])).toEqual({ stuck: expect.stringContaining('half way') });
    expect(before.list.length).toBeGreaterThan(0);
  });

  test('I-05 of a version that no step leads from is moved aside like all that does not parse', async () => {
    const { before } = await older();
    const disk = createDisk(all(before));
    expect(await withSteps(disk).record(lineOf(1))).toMatchObject({ missing: true });
    expect(await asides(disk)).toMatchObject([{ key: KEY, raw: before }]);
  });
});
