/** Alarms at their real time, and reminders after the browser has wiped them. */
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import type { Browser as ExtensionApi } from 'webextension-polyfill';
import type { Chromium } from './harness/chromium.ts';
import { waitUntil } from './harness/wait.ts';
import { openLine, send, submit } from './journey/commands.ts';
import { alarmCount, plant, wakesAt } from './journey/in-chromium.ts';
import { stopWorker, workerGone } from './journey/stop-worker.ts';
import { daysAgo, neverQuiet } from './journey/views.ts';
import { quietDashboard, withChromium } from './journey/with-browser.ts';

declare const chrome: ExtensionApi;

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

let chromium: Chromium;
let dashboard: Page;
withChromium(async (started) => {
  chromium = started;
  dashboard = await quietDashboard(chromium);
});

const giveUp = (cancellation: string) =>
  send(dashboard, { cancellation, type: 'abandoned', payload: {} });
const told = (what: string, cancellation: string) =>
  waitUntil(async () => {
    const ids = await chromium.notifications();
    return ids.some((id) => id.includes(cancellation)) && ids;
  }, what);

test('nothing open: no alarm', async () => {
  expect(await alarmCount(chromium)).toBe(0);
});

test('an alarm of a minute, the shortest there is, comes at its time to a background that sleeps', async () => {
  const id = await openLine(dashboard, 'In a minute');
  await plant(chromium, { visits: { [id]: Date.now() - HOUR + 45_000 } });
  await neverQuiet(dashboard);
  const at = await waitUntil(async () => {
    const time = await wakesAt(chromium);
    return time !== undefined && time < Date.now() + 2 * MINUTE && time;
  }, 'the alarm to be set');
  // A view may ask again, and looking for notifications would wake the background too: the alarm alone has to.
  await dashboard.goto(`chrome-extension://${chromium.id}/manifest.json`);
  await workerGone(chromium, () => stopWorker(chromium, dashboard));
  await waitUntil(() => chromium.workerRuns(), 'the alarm to wake the background', 2 * MINUTE);
  expect(Date.now()).toBeGreaterThanOrEqual(at - 1_000);
  expect((await told('the question', id))[0]).toContain('did-you-finish');
  await dashboard.goto(`chrome-extension://${chromium.id}/dashboard.html`);
  await giveUp(id);
}, 180_000);

test('I-11 alarms wiped while something fell due: one notification after the next start, and the next wake-up later', async () => {
  const id = await openLine(dashboard, 'Wiped');
  await submit(dashboard, id, daysAgo(10));
  await told('the first reminder', id);
  await chromium.inWorker(async () => {
    for (const one of Object.keys(await chrome.notifications.getAll()))
      await chrome.notifications.clear(one);
    await chrome.storage.local.remove('shown');
    await chrome.alarms.clearAll();
  });
  await stopWorker(chromium, dashboard);
  expect(await told('the reminder after the start', id)).toHaveLength(1);
  const next = await waitUntil(() => wakesAt(chromium), 'the alarm to be back');
  expect(next).toBeGreaterThan(Date.now());
  await giveUp(id);
});

test('I-10 switched off and on again, which wipes alarms and tells nobody, it has its alarm back with the next page', async () => {
  const id = await openLine(dashboard, 'Switched off');
  const before = (await waitUntil(() => wakesAt(chromium), 'the alarm')) as number;
  const settings = await chromium.open('chrome://extensions/');
  const switchTo = (isOn: boolean) =>
    settings.evaluate(
      (extension, on) => chrome.management.setEnabled(extension, on),
      chromium.id,
      isOn,
    );
  await switchTo(false);
  await waitUntil(() => dashboard.isClosed(), 'its pages to be closed');
  await switchTo(true);
  dashboard = await waitUntil(
    () => chromium.extensionPage('dashboard.html').catch(() => undefined),
    'it to be there again',
  );
  const alarms = () => dashboard.evaluate(() => chrome.alarms.getAll());
  const [alarm] = await waitUntil(async () => {
    const all = await alarms();
    return all.length > 0 && all;
  }, 'the alarm to be back');
  expect(alarm?.scheduledTime).toBeGreaterThan(before - HOUR);
  expect(await giveUp(id)).toMatchObject({ ok: true });
  await waitUntil(async () => (await alarms()).length === 0, 'the alarm to go');
});
