import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser as ExtensionApi } from 'webextension-polyfill';
import { places, references } from '../portals/giffgaff-gb/places.ts';
import { type PortalServer, startPortalServer } from '../portals/server.ts';
import { type Firefox, launchFirefox } from './harness/firefox.ts';
import type { FirefoxTab } from './harness/firefox-tab.ts';
import { waitUntil } from './harness/wait.ts';
import { textsIn } from './journey/texts.ts';
import {
  confirmState,
  daysAgo,
  neverQuiet,
  press,
  recordSubmission,
  settleQuestions,
  shows,
  startLine,
  textOf,
} from './journey/views.ts';

declare const browser: ExtensionApi;

const t = textsIn('en');

let server: PortalServer;
let firefox: Firefox;

beforeAll(async () => {
  server = await startPortalServer();
  firefox = await launchFirefox({ extension: '.output/firefox-mv3', portalPort: server.port });
});
afterAll(async () => {
  await firefox?.close();
  await server?.close();
});

const alarms = () => firefox.inBackground(async () => (await browser.alarms.getAll()).length);
const recognised = (tab: FirefoxTab) =>
  waitUntil(
    async () => (await firefox.toolbar(tab)).title === 'Unline: giffgaff',
    'the toolbar to name giffgaff',
  );

test('giffgaff in Firefox: from arriving to the last device confirmed, with a restart between', async () => {
  const settings = await firefox.extensionPage('dashboard.html');
  await neverQuiet(settings);
  await shows(settings, t('pending_none'));

  const arrival = await firefox.open(places.home);
  await recognised(arrival);
  const { icon } = await firefox.toolbar(arrival);
  expect(Object.values(icon)).toContainEqual(expect.stringContaining('recognised-'));
  expect(Object.values((await firefox.toolbar(settings)).icon)).toContainEqual(
    expect.stringContaining('plain-'),
  );
  expect(await alarms(), 'nothing is open, so nothing wakes').toBe(0);

  let popup = await firefox.popup(arrival);
  await shows(popup, t('online_yes'));
  expect(await textOf(popup)).toContain(t('source_date_unknown'));
  await press(popup, t('start_here'));
  await startLine(popup, {
    name: 'Ana’s phone',
    kind: 'contract',
    billingDay: String(Number(daysAgo(12).slice(8))),
    companions: ['watch'],
  });
  expect(await settleQuestions(popup)).toBeGreaterThan(9);
  await shows(popup, t('of', { done: 13, all: 13 }));
  expect(await alarms()).toBe(1);
  await recordSubmission(popup, daysAgo(30), { reference: references[0] });
  await shows(popup, t('status_waiting'));
  await waitUntil(
    async () => (await firefox.notifications()).length === 1,
    'one notification: has the operator confirmed?',
  );

  firefox = await firefox.restart('kill');
  await waitUntil(() => firefox.backgroundRuns(), 'the background to start by itself');
  expect(await waitUntil(alarms, 'the alarm to be made again after the restart')).toBe(1);
  const again = await firefox.open(places.account);
  await recognised(again);
  popup = await firefox.popup(again);
  await shows(popup, t('reference_is', { reference: references[0] ?? '' }));
  await shows(popup, t('status_waiting'));

  await confirmState(popup, 'line', 'accepted', daysAgo(20));
  await confirmState(popup, 'line', 'contract-ended', daysAgo(10));
  await popup.close();
  await waitUntil(
    async () => (await firefox.toolbar(again)).badge === '2',
    'both devices to be due',
  );
  popup = await firefox.popup(again);
  await shows(popup, t('reminder_device', { line: 'Ana’s phone', device: t('device_watch') }));
  await confirmState(popup, 'watch-1', 'companion-contract-ended', daysAgo(9));
  await confirmState(popup, 'watch-1', 'profile-removed', daysAgo(8));
  await confirmState(popup, 'watch-1', 'gone-from-account', daysAgo(8));
  await shows(popup, t('status_confirming'));
  await confirmState(popup, 'line', 'final-bill-settled', daysAgo(1));
  await confirmState(popup, 'phone-1', 'profile-removed', daysAgo(1));
  await waitUntil(async () => (await alarms()) === 0, 'the alarm to be gone with the last device');
  expect(await firefox.notifications()).toEqual([]);

  const dashboard = await firefox.extensionPage('dashboard.html');
  await shows(dashboard, t('pending', { count: 0 }));
  await shows(dashboard, t('closed', { count: 1 }));
});
