/** Narrowing the accounts by the browser's history, in Chromium: really asked, refused, answered with yes, given back. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser as ExtensionApi } from 'webextension-polyfill';
import { type PortalServer, startPortalServer } from '../portals/server.ts';
import { faults } from './harness/axe.ts';
import { type Chromium, launchChromium } from './harness/chromium.ts';
import { waitUntil } from './harness/wait.ts';
import { click, count, fill, present, press } from './journey/act.ts';
import { stored } from './journey/in-chromium.ts';
import { textsIn } from './journey/texts.ts';
import { shows, startLine } from './journey/views.ts';

declare const chrome: ExtensionApi;

const t = textsIn('en');
const ROWS = '.account-rows li';

let server: PortalServer;
let chromium: Chromium;
let dashboard: Page;

beforeAll(async () => {
  server = await startPortalServer();
  chromium = await launchChromium({
    extension: '.output/chrome-mv3',
    portalPort: server.port,
    questions: true,
  });
  await chromium.open('https://www.boots.com/');
  dashboard = await chromium.extensionPage('dashboard.html');
  await fill(dashboard, 'search input', 'giffgaff');
  await click(dashboard, 'search .results .open');
  await press(dashboard, t('start_here'));
  await present(dashboard, 'form.start');
  await startLine(dashboard, { name: 'Ana’s phone' });
  await click(dashboard, 'main > details:nth-of-type(2) > summary');
  await present(dashboard, ROWS);
});
afterAll(async () => {
  await chromium?.close();
  await server?.close();
});

const allowed = () =>
  chromium.inWorker(() => chrome.permissions.contains({ permissions: ['history'] }));

test('before it is asked for, Unline has no access to the history', async () => {
  expect(await allowed()).toBe(false);
  expect(await chromium.inWorker(() => 'history' in chrome)).toBe(false);
});

test('refused, that is said and the whole list stays', async () => {
  const before = await count(dashboard, ROWS);
  await press(dashboard, t('account_history'));
  await shows(dashboard, t('access_asking'));
  await chromium.answer('no');
  await shows(dashboard, t('account_history_denied'));
  expect(await count(dashboard, ROWS)).toBe(before);
  expect(await allowed()).toBe(false);
});

test('answered with yes, only the sites that were visited are left, and the permission is given back', async () => {
  await press(dashboard, t('account_history'));
  await chromium.answer('yes');
  await shows(dashboard, t('account_history_done', { count: 1 }));
  expect(await count(dashboard, ROWS)).toBe(1);
  await shows(dashboard, 'boots.com');
  await waitUntil(async () => !(await allowed()), 'the permission to be given back');
  expect(await faults(dashboard)).toEqual([]);
});

test('nothing of the history is stored but the mark that the person makes', async () => {
  const all = async () => JSON.stringify(await stored(chromium));
  expect(await all()).not.toContain('boots');
  const chip = `${ROWS}:first-child .chip:first-of-type`;
  await click(dashboard, chip);
  await present(dashboard, `${chip}[aria-pressed=true]`);
  const marks = (await all()).match(/[^"]*boots[^"]*/g);
  expect(marks).toEqual(['boots.com']);
  await press(dashboard, t('account_history_widen'));
  await waitUntil(async () => (await count(dashboard, ROWS)) > 1, 'all accounts to be shown again');
});

test('Chromium asks only once; the next time it is narrowed at once, and given back as well', async () => {
  await press(dashboard, t('account_history'));
  await shows(dashboard, t('account_history_done', { count: 1 }));
  await waitUntil(async () => !(await allowed()), 'the permission to be given back');
});
