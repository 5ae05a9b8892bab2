/** The tracker in Firefox, whose background is a page that ends by itself, and whose alarms do not outlive a restart. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser as ExtensionApi } from 'webextension-polyfill';
import type { CancellationEvent } from '../../utils/cancellation/event.ts';
import { type PortalServer, startPortalServer } from '../portals/server.ts';
import { type Firefox, launchFirefox } from './harness/firefox.ts';
import type { FirefoxTab } from './harness/firefox-tab.ts';
import { removeFolder, tempFolder } from './harness/temp.ts';
import { waitUntil } from './harness/wait.ts';
import { openLine } from './journey/commands.ts';
import { noteOf } from './journey/insist.ts';

declare const browser: ExtensionApi;

let server: PortalServer;
let profile: string;
let firefox: Firefox;
let page: FirefoxTab;
const DAY = 86_400_000;
let line: string;
const answered: string[] = [];

beforeAll(async () => {
  server = await startPortalServer();
  profile = tempFolder('firefox-tracker');
  firefox = await launchFirefox({
    extension: '.output/firefox-mv3',
    portalPort: server.port,
    profile,
  });
  page = await firefox.extensionPage('dashboard.html');
});
afterAll(async () => {
  await firefox?.close();
  await server?.close();
  removeFolder(profile);
});

/** Sends until it is answered, as Unline's own pages do. */
const insist = (message: unknown): Promise<unknown> =>
  waitUntil(
    () =>
      page.run(
        (sent) => browser.runtime.sendMessage(sent).catch(() => null) as Promise<object | null>,
        message,
      ),
    'an answer',
  );
const add = async (text: string): Promise<void> => {
  expect(await insist(noteOf(line, text))).toMatchObject({ ok: true });
  answered.push(text);
};
const notes = async (): Promise<string[]> => {
  const key = `log:${line}`;
  const log = (await firefox.inBackground(
    async (wanted) => (await browser.storage.local.get(wanted))[wanted],
    key,
  )) as { events: CancellationEvent[] };
  return log.events.flatMap(({ type, payload }) =>
    type === 'evidence-added' ? [payload.text] : [],
  );
};
const alarm = () =>
  waitUntil(
    () => firefox.inBackground(async () => (await browser.alarms.getAll())[0]?.scheduledTime),
    'the alarm',
  );

test('I-02 the background is ended between and during commands: each is there, none twice', async () => {
  line = await openLine(page, 'In Firefox');
  for (let nth = 0; nth < 6; nth += 1) {
    await firefox.killBackground();
    const note = noteOf(line, `note ${nth}`);
    if (nth % 2 === 1) {
      // On its way when the background ends: nobody waits for this answer.
      await page.run((sent) => {
        void browser.runtime.sendMessage(sent).catch(() => null);
      }, note);
      await firefox.killBackground();
    }
    expect(await insist(note)).toMatchObject({ ok: true });
    answered.push(`note ${nth}`);
  }
  expect(await notes()).toEqual(answered);
});

test('I-10 after a restart, and after the browser was killed, record and alarm are there again', async () => {
  const before = await alarm();
  for (const how of ['close', 'kill'] as const) {
    firefox = await firefox.restart(how);
    // The daily look: a day after this start.
    const next = await alarm();
    expect(next).toBeGreaterThanOrEqual(before - 1_000);
    expect(next).toBeLessThanOrEqual(Date.now() + DAY);
    page = await firefox.extensionPage('dashboard.html');
    await add(`after ${how}`);
    expect(await notes()).toEqual(answered);
  }
});

test('alarms that are wiped are set again at the next start of the background', async () => {
  await firefox.inBackground(() => browser.alarms.clearAll());
  await firefox.killBackground();
  expect(await alarm()).toBeGreaterThan(Date.now());
});

/** The text of the record in IndexedDB. */
const copied = () =>
  firefox.inBackground(
    (id) =>
      new Promise<string>((resolve, reject) => {
        const opening = indexedDB.open('unline-copy');
        // Looking must not make it.
        opening.onupgradeneeded = () => opening.transaction?.abort();
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const database = opening.result;
          const text = database.transaction('texts').objectStore('texts').get(id);
          text.onsuccess = () => {
            database.close();
            resolve(text.result ?? '');
          };
        };
      }),
    line,
  );

test('a record that is lost comes back from its second copy', async () => {
  const key = `log:${line}`;
  const log = () =>
    firefox.inBackground(async (wanted) => (await browser.storage.local.get(wanted))[wanted], key);
  // Copies the whole record once more: the background may have been ended before it had copied the last note.
  await add('to be copied');
  const before = await log();
  await waitUntil(
    async () => (await copied()) === JSON.stringify(before),
    'the copy to have all of it',
  );
  await firefox.inBackground(
    (id) => browser.storage.local.remove([`log:${id}`, `head:${id}`, 'ids', 'copy']),
    line,
  );
  await firefox.killBackground();
  await waitUntil(
    async () => JSON.stringify(await log()) === JSON.stringify(before),
    'the record to be back',
  );
});
