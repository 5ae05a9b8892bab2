import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import type { Browser as ExtensionApi } from 'webextension-polyfill';
import type { Chromium } from './harness/chromium.ts';
import { waitUntil } from './harness/wait.ts';
import { openLine } from './journey/commands.ts';
import { plant, stored } from './journey/in-chromium.ts';
import { stopWorker } from './journey/stop-worker.ts';
import { textsIn } from './journey/texts.ts';
import { press, shows } from './journey/views.ts';
import { quietDashboard, withChromium } from './journey/with-browser.ts';

declare const chrome: ExtensionApi;

const t = textsIn('en');

let chromium: Chromium;
let page: Page;

withChromium(async (started) => {
  chromium = started;
  page = await quietDashboard(chromium);
});

/** The records in IndexedDB, by id. */
const copies = async (): Promise<Record<string, unknown>> => {
  const texts = await chromium.inWorker(
    () =>
      new Promise<[string, string][]>((resolve, reject) => {
        const opening = indexedDB.open('unline-copy', 1);
        // Looking must not make it.
        opening.onupgradeneeded = () => opening.transaction?.abort();
        opening.onerror = () =>
          opening.error?.name === 'AbortError' ? resolve([]) : reject(opening.error);
        opening.onsuccess = () => {
          const database = opening.result;
          const store = database.transaction('texts').objectStore('texts');
          const [keys, texts] = [store.getAllKeys(), store.getAll()];
          texts.onsuccess = () => {
            database.close();
            resolve(keys.result.map((id, index) => [String(id), texts.result[index]]));
          };
        };
      }),
  );
  return Object.fromEntries(texts.map(([id, text]) => [id, JSON.parse(text)]));
};
const logOf = async (id: string) => (await stored(chromium))[`log:${id}`];
const isBack = (id: string, log: unknown) =>
  waitUntil(
    async () => JSON.stringify(await logOf(id)) === JSON.stringify(log),
    'the record to be back',
  );
const startAgain = async () => {
  await stopWorker(chromium, page);
  return chromium.extensionPage('dashboard.html');
};

test('a record that is lost comes back from its second copy, and that is said; a broken one is asked about', async () => {
  const id = await openLine(page, 'Kept twice');
  await waitUntil(async () => (await copies())[id] !== undefined, 'the copy to be written');
  const log = await logOf(id);
  expect((await copies())[id]).toEqual(log);

  // With the note of the last comparison: a first one that came late has seen this record, and the next would be due in a day.
  await chromium.inWorker(
    (gone: string) => chrome.storage.local.remove([`log:${gone}`, `head:${gone}`, 'ids', 'copy']),
    id,
  );
  const second = await startAgain();
  await isBack(id, log);
  await shows(second, t('copy_notes', { count: 1 }));
  await press(second, t('copy_notes_read'));

  await plant(chromium, { [`log:${id}`]: 'half', [`head:${id}`]: 'half' });
  const third = await startAgain();
  await shows(third, t('copy_question'));
  await shows(third, t('aside_title', { count: 1 }));
  expect(await logOf(id), 'nothing is decided for the person').toBeUndefined();
  await press(third, t('copy_take'));
  await isBack(id, log);
  await shows(third, t('pending', { count: 1 }));

  await press(third, t('erase_all'));
  await press(third, t('erase_all_sure'));
  await waitUntil(
    async () => Object.keys(await stored(chromium)).length === 0,
    'everything to be erased',
  );
  await waitUntil(
    async () => Object.keys(await copies()).length === 0,
    'the copies to be erased as well',
  );
});
