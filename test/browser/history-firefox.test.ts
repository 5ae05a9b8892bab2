/** Narrowing the accounts by the browser's history, in Firefox: really asked, refused, answered with yes, given back. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser as ExtensionApi } from 'webextension-polyfill';
import { type PortalServer, startPortalServer } from '../portals/server.ts';
import { type Firefox, launchFirefox } from './harness/firefox.ts';
import type { FirefoxTab } from './harness/firefox-tab.ts';
import { waitUntil } from './harness/wait.ts';
import { click, count, fill, present, press } from './journey/act.ts';
import { textsIn } from './journey/texts.ts';
import { shows, startLine } from './journey/views.ts';

declare const browser: ExtensionApi;

const t = textsIn('en');

let server: PortalServer;
let firefox: Firefox;
let dashboard: FirefoxTab;

beforeAll(async () => {
  server = await startPortalServer();
  firefox = await launchFirefox({ extension: '.output/firefox-mv3', portalPort: server.port });
  await firefox.open('https://www.boots.com/');
  dashboard = await firefox.extensionPage('dashboard.html');
  await fill(dashboard, 'search input', 'giffgaff');
  await click(dashboard, 'search .results .open');
  await press(dashboard, t('start_here'));
  await present(dashboard, 'form.start');
  await startLine(dashboard, { name: 'Ana’s phone' });
  await click(dashboard, 'main > details:nth-of-type(2) > summary');
  await present(dashboard, '.account-rows li');
});
afterAll(async () => {
  await firefox?.close();
  await server?.close();
});

const allowed = () =>
  firefox.inBackground(() => browser.permissions.contains({ permissions: ['history'] }));

test('refused, that is said and the whole list stays', async () => {
  const before = await count(dashboard, '.account-rows li');
  await press(dashboard, t('account_history'));
  await firefox.answer('no');
  await shows(dashboard, t('account_history_denied'));
  expect(await count(dashboard, '.account-rows li')).toBe(before);
});

test('answered with yes, only the sites that were visited are left, and the permission is given back', async () => {
  await press(dashboard, t('account_history'));
  await firefox.answer('yes');
  await shows(dashboard, t('account_history_done', { count: 1 }));
  expect(await count(dashboard, '.account-rows li')).toBe(1);
  await shows(dashboard, 'boots.com');
  await waitUntil(async () => !(await allowed()), 'the permission to be given back');
  const stored = await firefox.inBackground(async () =>
    JSON.stringify(await browser.storage.local.get()),
  );
  expect(stored).not.toContain('boots.com');
});
