/** An operator that is not in the list, added by a person, in Chromium: from the popup to access and back. */
import { resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type PortalServer, startPortalServer } from '../portals/server.ts';
import { type Chromium, launchChromium } from './harness/chromium.ts';
import { waitUntil } from './harness/wait.ts';
import { ask } from './journey/commands.ts';
import { guideOn, noGuideOn } from './journey/guide.ts';
import { stored } from './journey/in-chromium.ts';
import { workerGone } from './journey/stop-worker.ts';
import { textsIn } from './journey/texts.ts';
import { press, shows, startLine, textOf } from './journey/views.ts';
import { answerYes, pressUntilClosed, takeBack } from './optional-hosts/permission.ts';
import {
  allowed,
  readings,
  registered,
  registeredFor,
  toolbarSays,
} from './optional-hosts/reach.ts';

const t = textsIn('en');
const EXTENSION = '.output/chrome-mv3';
const HOST = 'my.faraway-mobile.example';
const PAGE = `https://${HOST}/account/cancel`;
const NAME = 'Faraway Mobile';

let server: PortalServer;
let chromium: Chromium;
let page: Page;
let popup: Page;

beforeAll(async () => {
  server = await startPortalServer();
  chromium = await launchChromium({ extension: EXTENSION, portalPort: server.port });
  page = await chromium.open(PAGE);
});
afterAll(async () => {
  await chromium?.close();
  await server?.close();
});

const own = async () => (await stored(chromium))['own-operators'] as { id: string }[] | undefined;
/** The popup on the page, opened anew. */
const openPopup = async () => {
  if (popup?.isClosed() === false) await popup.close();
  popup = await chromium.popup(page);
};
/** The same, at the operator that was added. */
const operatorInPopup = async () => {
  await openPopup();
  await press(popup, NAME);
  await shows(popup, t('own_mark_what'));
};

test('its address is taken from the page in front only once the person asks for it', async () => {
  await openPopup();
  await press(popup, t('own_add'));
  await shows(popup, t('own_title_new'));
  const inputs = () =>
    popup.$$eval('form.own-operator input', (all) => all.map((one) => one.value));
  expect(await inputs()).toEqual(['', '']);
  await press(popup, t('own_address_front'));
  await waitUntil(async () => (await inputs())[1] === HOST, 'the host');
  expect(await textOf(popup)).toContain(t('own_address_only', { path: '/account/cancel' }));
});

test('what is missing is said beside its field, and nothing is kept', async () => {
  await press(popup, t('own_save'));
  await shows(popup, t('own_name_missing'));
  expect(await own()).toBeUndefined();
});

test('saved, it is marked as added by the person, and says that its pages cannot be read yet', async () => {
  await popup.locator('form.own-operator input').fill(NAME);
  await press(popup, t('own_save'));
  await shows(popup, t('own_mark_what'));
  await shows(popup, t('access_not_asked', { hosts: HOST }));
  expect(await own()).toMatchObject([{ name: NAME, hosts: [{ host: HOST }] }]);
  expect(await registered(chromium)).toEqual([]);
  await toolbarSays(chromium, page);
});

test('the question of the browser closes the popup: that it was asked is kept, and that nothing was given', async () => {
  await operatorInPopup();
  await pressUntilClosed(popup, t('access_ask'));
  await operatorInPopup();
  await shows(popup, t('access_asked', { hosts: HOST }));
  expect(await registered(chromium)).toEqual([]);
});

test('access is given: the open page is recognised without being loaded again', async () => {
  const before = server.requests.length;
  await answerYes(chromium, HOST);
  await operatorInPopup();
  await press(popup, t('access_ask_again'));
  await registeredFor(chromium, HOST);
  await toolbarSays(chromium, page, NAME);
  expect(server.requests.slice(before).filter(({ host }) => host === HOST)).toEqual([]);
});

test('the popup on its page is about it, and a cancellation starts there as anywhere', async () => {
  await openPopup();
  await shows(popup, t('own_mark_what'));
  await press(popup, t('start_here'));
  await startLine(popup, { name: 'Old phone', kind: 'contract' });
  await shows(popup, 'Old phone');
});

test('the guide comes to its pages', async () => {
  await page.reload();
  await page.bringToFront();
  expect(await guideOn(page)).toContain('Old phone');
});

test('while a cancellation names it, it stays', async () => {
  await openPopup();
  await press(popup, t('own_delete'));
  await press(popup, t('own_delete_sure'));
  await shows(popup, t('own_named', { count: 1 }));
  expect(await own()).toHaveLength(1);
});

test('a script that was wiped is registered again when the background starts', async () => {
  await chromium.inWorker(() =>
    (
      globalThis as never as {
        chrome: { scripting: { unregisterContentScripts(): Promise<void> } };
      }
    ).chrome.scripting.unregisterContentScripts(),
  );
  expect(await registered(chromium)).toEqual([]);
  await chromium.killWorker();
  await registeredFor(chromium, HOST);
});

test('after the extension was loaded anew it runs on its pages as before', async () => {
  // Installed again from its folder: to the browser that is an update, and what was registered is gone.
  await workerGone(chromium, () => chromium.browser.installExtension(resolve(EXTENSION)));
  await registeredFor(chromium, HOST);
  page = await chromium.open(PAGE);
  await toolbarSays(chromium, page, NAME);
  await guideOn(page);
});

test('access is taken back: script, title, reading and guide are gone, and it is said', async () => {
  await guideOn(page);
  await takeBack(chromium, HOST);
  await registeredFor(chromium);
  await noGuideOn(page);
  await toolbarSays(chromium, page);
  expect(await readings(chromium)).toEqual({});
  await openPopup();
  await shows(popup, t('access_taken_back', { hosts: HOST }));
  expect(await textOf(popup)).toContain(t('unread_here', { operator: NAME }));
});

test('an access that is missing when the browser starts shows as taken back, and is asked for again', async () => {
  // Once it was taken back among the browser's settings, the same place gives it at once.
  await answerYes(chromium, HOST);
  await registeredFor(chromium, HOST);
  // This browser installs the folder anew at each start, and forgets what was allowed beyond its manifest.
  chromium = await chromium.restart();
  await registeredFor(chromium);
  const dashboard = await chromium.extensionPage('dashboard.html');
  await dashboard.locator('.own-operators button.open').click();
  await shows(dashboard, t('access_taken_back', { hosts: HOST }));
  await answerYes(chromium, HOST);
  await dashboard.bringToFront();
  await press(dashboard, t('access_ask_again'));
  await shows(dashboard, t('access_granted', { hosts: HOST }));
  await registeredFor(chromium, HOST);
});

test('access is given back by the person: nothing is left that was asked for', async () => {
  const dashboard = await chromium.extensionPage('dashboard.html');
  await dashboard.locator('.own-operators button.open').click();
  await press(dashboard, t('access_return'));
  await shows(dashboard, t('access_not_asked', { hosts: HOST }));
  await registeredFor(chromium);
  expect((await stored(chromium)).access).toEqual({});
  expect(await allowed(chromium, HOST)).toBe(false);
});

test('erasing everything gives access back as well', async () => {
  const dashboard = await chromium.extensionPage('dashboard.html');
  await answerYes(chromium, HOST);
  await dashboard.bringToFront();
  await dashboard.locator('.own-operators button.open').click();
  await press(dashboard, t('access_ask'));
  await registeredFor(chromium, HOST);
  expect(await ask(dashboard, { kind: 'erase-all' })).toEqual({ ok: true });
  await registeredFor(chromium);
  expect(await stored(chromium)).toEqual({});
  expect(await allowed(chromium, HOST)).toBe(false);
});
