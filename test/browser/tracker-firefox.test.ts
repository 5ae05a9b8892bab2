/** The tracker in Firefox, whose background is a page that ends by itself, and whose alarms do not outlive a restart. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser as ExtensionApi } from 'webextension-polyfill';
import type { CancellationEvent } from '../../utils/cancellation/event.ts';
import { type PortalServer, startPortalServer } from '../portals/server.ts';
import { type Firefox, launchFirefox } from './harness/firefox.ts';
import type { FirefoxTab } from './harness/firefox-tab.ts';
import { removeFolder, tempFolder } from './harness/temp.ts';
import { waitUntil } from './harness/wait.ts';
import { commandOf } from './journey/commands.ts';
import { noteOf } from './journey/insist.ts';

declare const browser: ExtensionApi;

let server: PortalServer;
let profile: string;
let firefox: Firefox;
let page: FirefoxTab;
const line = crypto.randomUUID();
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
  const opened = await insist(
    commandOf({
      cancellation: line,
      type: 'open',
      payload: {
        opened: { operator: 'giffgaff-gb', way: 'request' },
        line: { name: 'In Firefox', kind: 'contract' },
        devices: [{ device: 'phone-1', category: 'phone', carrier: 'esim', companion: false }],
      },
    }),
  );
  expect(opened).toMatchObject({ ok: true });
  for (let nth = 0; nth < 6; nth += 1) {
    await firefox.killBackground();
    const adding = add(`note ${nth}`);
    if (nth % 2 === 1) await firefox.killBackground();
    await adding;
  }
  expect(await notes()).toEqual(answered);
});

test('I-10 after a restart, and after the browser was killed, record and alarm are there again', async () => {
  const before = await alarm();
  for (const how of ['close', 'kill'] as const) {
    firefox = await firefox.restart(how);
    expect(Math.abs((await alarm()) - before)).toBeLessThan(60_000);
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

test('a record that is lost comes back from its second copy', async () => {
  const key = `log:${line}`;
  const log = () =>
    firefox.inBackground(async (wanted) => (await browser.storage.local.get(wanted))[wanted], key);
  const before = await log();
  await waitUntil(
    () =>
      firefox.inBackground(async () => {
        const names = (await indexedDB.databases()).map(({ name }) => name);
        return names.includes('unline-copy');
      }),
    'the copy to be there',
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
