/** An operator that a person added, in Firefox: its question is really asked, refused, and answered with yes. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser as ExtensionApi } from 'webextension-polyfill';
import { type PortalServer, startPortalServer } from '../portals/server.ts';
import { type Firefox, launchFirefox } from './harness/firefox.ts';
import type { FirefoxTab } from './harness/firefox-tab.ts';
import { waitUntil } from './harness/wait.ts';
import { click, count, fill, press } from './journey/act.ts';
import { textsIn } from './journey/texts.ts';
import { shows } from './journey/views.ts';

declare const browser: ExtensionApi;

const t = textsIn('en');
const HOST = 'my.faraway-mobile.example';
const NAME = 'Faraway Mobile';

let server: PortalServer;
let firefox: Firefox;
let page: FirefoxTab;
let dashboard: FirefoxTab;

beforeAll(async () => {
  server = await startPortalServer();
  firefox = await launchFirefox({ extension: '.output/firefox-mv3', portalPort: server.port });
  page = await firefox.open(`https://${HOST}/account/cancel`);
  dashboard = await firefox.extensionPage('dashboard.html');
});
afterAll(async () => {
  await firefox?.close();
  await server?.close();
});

const registered = () =>
  firefox.inBackground(async () =>
    (await browser.scripting.getRegisteredContentScripts()).flatMap(({ matches }) => matches ?? []),
  );
const isRegistered = (...hosts: string[]) =>
  waitUntil(
    async () => String(await registered()) === String(hosts.map((host) => `https://${host}/*`)),
    `the script to be registered for ${hosts.join(', ') || 'nothing'}`,
  );
const toolbarSays = (title: string) =>
  waitUntil(
    async () => (await firefox.toolbar(page)).title === title,
    `the toolbar to say ${title}`,
  );

test('it is added by its name and a pasted address', async () => {
  await press(dashboard, t('own_add'));
  await fill(dashboard, 'form.own-operator .field input', NAME);
  await fill(dashboard, 'form.own-operator .address input', `https://${HOST}/account?line=7`);
  await press(dashboard, t('own_save'));
  await shows(dashboard, t('access_not_asked', { hosts: HOST }));
});

test('the question names exactly its host; refused, that is said, and nothing runs', async () => {
  await press(dashboard, t('access_ask'));
  expect(await firefox.answer('no')).toContain(HOST);
  await shows(dashboard, t('access_asked', { hosts: HOST }));
  expect(await registered()).toEqual([]);
});

test('answered with yes, the open page is recognised without being loaded again', async () => {
  const before = server.requests.filter(({ host }) => host === HOST).length;
  await press(dashboard, t('access_ask_again'));
  await firefox.answer('yes');
  await shows(dashboard, t('access_granted', { hosts: HOST }));
  await isRegistered(HOST);
  await toolbarSays(`Unline: ${NAME}`);
  expect(server.requests.filter(({ host }) => host === HOST)).toHaveLength(before);
});

test('it is still so when the background was ended, and when the browser was started again', async () => {
  await firefox.killBackground();
  await isRegistered(HOST);
  firefox = await firefox.restart();
  await isRegistered(HOST);
  page = await firefox.open(`https://${HOST}/account`);
  await toolbarSays(`Unline: ${NAME}`);
});

test('access is taken back: the script is withdrawn, the title goes, and it is said', async () => {
  dashboard = await firefox.extensionPage('dashboard.html');
  await click(dashboard, '.own-operators button.open');
  await shows(dashboard, t('access_granted', { hosts: HOST }));
  await firefox.takeBack(HOST);
  await isRegistered();
  await shows(dashboard, t('access_taken_back', { hosts: HOST }));
  await toolbarSays('Unline');
});

test('deleted, it is gone from the list, and its access with it', async () => {
  await dashboard.bringToFront();
  await press(dashboard, t('access_ask_again'));
  await firefox.answer('yes');
  await isRegistered(HOST);
  await press(dashboard, t('own_delete'));
  await press(dashboard, t('own_delete_sure'));
  await shows(dashboard, t('own_gone'));
  await isRegistered();
  const has = await firefox.inBackground(
    (origin) => browser.permissions.contains({ origins: [origin] }),
    `https://${HOST}/*`,
  );
  expect(has).toBe(false);
  await press(dashboard, t('all_lines'));
  await waitUntil(
    async () =>
      (await count(dashboard, '.own-operators')) === 1 &&
      (await count(dashboard, '.own-operators .results')) === 0,
    'the list without it',
  );
});
