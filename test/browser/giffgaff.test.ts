import { afterAll, beforeAll, expect, test } from 'vitest';
import { places, references } from '../portals/giffgaff-gb/places.ts';
import { type PortalServer, startPortalServer } from '../portals/server.ts';
import { type Chromium, launchChromium } from './harness/chromium.ts';
import { waitUntil } from './harness/wait.ts';
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

declare const chrome: { alarms: { getAll(): Promise<unknown[]> } };

let server: PortalServer;
let chromium: Chromium;

beforeAll(async () => {
  server = await startPortalServer();
  chromium = await launchChromium({ extension: '.output/chrome-mv3', portalPort: server.port });
});
afterAll(async () => {
  await chromium?.close();
  await server?.close();
});

const alarms = () => chromium.inWorker(async () => (await chrome.alarms.getAll()).length);
const recognised = (page: Parameters<Chromium['toolbar']>[0]) =>
  waitUntil(
    async () => (await chromium.toolbar(page)).title === 'Unline: giffgaff',
    'the toolbar to name giffgaff',
  );

test('giffgaff: from arriving to the last device confirmed, with a restart of the browser between', async () => {
  const settings = await chromium.extensionPage('dashboard.html');
  await neverQuiet(settings);
  await shows(settings, 'Nothing is being ended');

  const arrival = await chromium.open(places.home);
  await recognised(arrival);
  expect(await alarms(), 'nothing is open, so nothing wakes').toBe(0);

  let popup = await chromium.popup(arrival);
  await shows(popup, 'Yes: the whole way online');
  expect(await textOf(popup)).toContain('date of checking unknown');
  await press(popup, 'Start: end a line here');
  await startLine(popup, {
    name: 'Ana’s phone',
    kind: 'contract',
    billingDay: String(Number(daysAgo(12).slice(8))),
    companions: ['watch'],
  });
  expect(await settleQuestions(popup)).toBeGreaterThan(9);
  await shows(popup, '13 of 13');
  expect(await alarms()).toBe(1);

  await recordSubmission(popup, daysAgo(30), { reference: references[0] ?? '' });
  await waitUntil(
    async () => (await chromium.notifications()).length === 1,
    'one notification: has the operator confirmed?',
  );
  await shows(popup, 'asked, waiting');

  chromium = await chromium.restart('kill');
  expect(await waitUntil(alarms, 'the alarm to be made again after the restart')).toBe(1);
  const again = await chromium.open(places.account);
  await recognised(again);
  popup = await chromium.popup(again);
  await shows(popup, `Reference ${references[0]}`);
  await shows(popup, 'asked, waiting');

  await confirmState(popup, 'line', 'accepted', daysAgo(20));
  await confirmState(popup, 'line', 'contract-ended', daysAgo(10));
  await waitUntil(
    async () => (await chromium.toolbar(again)).badge === '2',
    'both devices to be due',
  );
  popup = await chromium.popup(again);
  await shows(popup, 'Watch – is the line off it?');
  await confirmState(popup, 'watch-1', 'companion-contract-ended', daysAgo(9));
  await confirmState(popup, 'watch-1', 'profile-removed', daysAgo(8));
  await confirmState(popup, 'watch-1', 'gone-from-account', daysAgo(8));
  await shows(popup, 'ended, confirming devices');
  await confirmState(popup, 'line', 'final-bill-settled', daysAgo(1));
  await confirmState(popup, 'phone-1', 'profile-removed', daysAgo(1));
  await waitUntil(async () => (await alarms()) === 0, 'the alarm to be gone with the last device');
  expect(await chromium.notifications()).toEqual([]);

  const dashboard = await chromium.extensionPage('dashboard.html');
  await shows(dashboard, '0 lines are being ended');
  await shows(dashboard, '1 closed');
});
