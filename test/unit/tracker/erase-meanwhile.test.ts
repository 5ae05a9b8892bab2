import { expect, test } from 'vitest';
import { translator } from '../../../utils/i18n.ts';
import { createReconcile } from '../../../utils/tracker/reconcile.ts';
import { eraseAll } from '../../../utils/tracker/transfer.ts';
import { createDisk } from '../support/disk.ts';
import { journalOf, NOW, openLine } from '../support/journal.ts';
import { LOCALES } from '../support/locales.ts';
import { DAY } from '../support/schedule.ts';

test('what is erased while a reminder is on its way to the browser leaves nothing behind', async () => {
  const quiet = { from: '00:00', to: '00:00' };
  const disk = createDisk({ settings: { language: 'auto', quiet, guideOff: [] } });
  const { store } = disk.session();
  const now = () => NOW + 3 * DAY;
  const journal = journalOf(store, now);
  await journalOf(store).run(openLine(1));
  const [under, held] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const told: string[] = [];
  const reconcile = createReconcile({
    journal,
    store,
    now,
    outside: {
      alarm: async () => undefined,
      setAlarm: async () => {},
      clearAlarm: async () => {},
      badge: async () => {},
      notify: async ({ id }) => {
        told.push(id);
        under.resolve();
        await held.promise;
      },
      standing: async () => told,
      withdraw: async () => {},
      words: async () => ({
        t: translator(LOCALES.en, 'en'),
        language: 'en',
        names: new Map(),
      }),
      zone: () => 'UTC',
    },
  });
  const announcing = reconcile();
  await under.promise;
  const erasing = reconcile.between(() => eraseAll(journal, store));
  held.resolve();
  await Promise.all([announcing, erasing]);
  expect(told).toHaveLength(1);
  expect(disk.all()).toEqual({});
});
