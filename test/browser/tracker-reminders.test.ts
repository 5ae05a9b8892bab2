import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import type { Browser as ExtensionApi } from 'webextension-polyfill';
import type { Head } from '../../utils/cancellation/record.ts';
import { places } from '../portals/o2-de/places.ts';
import type { Chromium } from './harness/chromium.ts';
import { waitUntil } from './harness/wait.ts';
import { ask, openLine, send, submit } from './journey/commands.ts';
import { dueOnBadge, plant, recognised, stored, wakesAt } from './journey/in-chromium.ts';
import { textsIn } from './journey/texts.ts';
import { daysAgo, neverQuiet, press, shows, textOf } from './journey/views.ts';
import { quietDashboard, withChromium } from './journey/with-browser.ts';

declare const chrome: ExtensionApi;

const HOUR = 3_600_000;

const t = textsIn('en');
const FINISHED = t('did_you_finish');

let chromium: Chromium;
let dashboard: Page;

withChromium(async (started) => {
  chromium = started;
  dashboard = await quietDashboard(chromium);
});

const giveUp = (cancellation: string) =>
  send(dashboard, { cancellation, type: 'abandoned', payload: {} });
/** Fires the alarm, and resolves when what it starts is over: changes are worked off one after the other. */
const wake = async () => {
  await chromium.fireAlarm('unline');
  await neverQuiet(dashboard);
};
const visits = async () => ((await stored(chromium)).visits ?? {}) as Record<string, number>;

test('after leaving the cancel page without a submission “did you finish?” is asked, and told once', async () => {
  const id = await openLine(dashboard, 'Left early', 'o2-de');
  const portal = await chromium.open(places.cancel);
  await recognised(chromium, portal, 'o2');
  expect(await visits(), 'not while the page is open').toEqual({});
  await portal.goto(places.home);
  const leftAt = await waitUntil(async () => (await visits())[id], 'the leaving to be noted');
  await waitUntil(
    async () => (await wakesAt(chromium)) === Number((await visits())[id]) + HOUR,
    'the alarm to be set for an hour later',
  );
  await recognised(chromium, portal, 'o2');
  await shows(await chromium.popup(portal), FINISHED);
  expect(await chromium.notifications(), 'later, not at once').toEqual([]);

  const [told = '', ...more] = await waitUntil(async () => {
    await plant(chromium, { visits: { [id]: leftAt - 2 * HOUR } });
    await wake();
    const ids = await chromium.notifications();
    return ids.length > 0 && ids;
  }, 'the question to be told once its hour is over');
  expect(told).toContain('did-you-finish');
  expect(more).toEqual([]);
  await dueOnBadge(chromium, portal, 1);
  await chromium.inWorker((shown) => chrome.notifications.clear(shown), told);
  await wake();
  expect(await chromium.notifications(), 'once').toEqual([]);

  const popup = await chromium.popup(portal);
  await shows(popup, FINISHED);
  await press(popup, t('not_finished'));
  await waitUntil(async () => !(await textOf(popup)).includes(FINISHED), 'the question to go');
  expect(await visits()).toEqual({});
  await dueOnBadge(chromium, portal, 0);

  await portal.goto(places.cancel);
  await recognised(chromium, portal, 'o2');
  await portal.close();
  await waitUntil(async () => (await visits())[id], 'the closing of the tab to be noted');
  await submit(dashboard, id, daysAgo(0));
  expect(await visits(), 'settled by the submission').toEqual({});
  await giveUp(id);
});

test('a notification opens the dashboard at its cancellation, and a reminder can be put off', async () => {
  const id = await openLine(dashboard, 'Put off');
  await submit(dashboard, id, daysAgo(10));
  const [told = '', ...more] = await waitUntil(async () => {
    const ids = await chromium.notifications();
    return ids.length > 0 && ids;
  }, 'the reminder');
  expect(told).toContain(id);
  expect(more).toEqual([]);

  const view = await chromium.openedBy('dashboard.html', () => chromium.clickNotification(told));
  await shows(view, t('reminder_processing_over', { line: 'Put off' }));
  expect(await view.evaluate(() => location.hash)).toBe(`#${id}`);
  await shows(view, t('due_now'));
  expect(await chromium.notifications()).toEqual([]);
  await dueOnBadge(chromium, view, 1);

  await press(view, t('remind_again', { count: 1 }));
  await waitUntil(async () => !(await textOf(view)).includes(t('due_now')), 'nothing to be due');
  await dueOnBadge(chromium, view, 0);
  const { reminders } = (await stored(chromium))[`head:${id}`] as Head;
  const tomorrow = Temporal.Now.zonedDateTimeISO().add({ days: 1 }).withPlainTime('09:00');
  expect(reminders.find(({ key }) => key === 'processing-over')?.due).toBe(
    tomorrow.epochMilliseconds,
  );
  expect(await wakesAt(chromium)).toBeLessThanOrEqual(tomorrow.epochMilliseconds);
  await giveUp(id);
});

test('I-12 a reminder that was not noted as shown is shown again under the same id', async () => {
  const id = await openLine(dashboard, 'Shown again');
  await submit(dashboard, id, daysAgo(10));
  const first = await waitUntil(async () => (await chromium.notifications())[0], 'the reminder');
  await waitUntil(
    async () => JSON.stringify((await stored(chromium)).shown ?? {}).includes(id),
    'it to be noted as shown',
  );
  await chromium.inWorker(() => chrome.storage.local.remove('shown'));
  await wake();
  expect(JSON.stringify((await stored(chromium)).shown), 'shown again').toContain(id);
  expect(await chromium.notifications()).toEqual([first]);
  await giveUp(id);
  await waitUntil(async () => (await chromium.notifications()).length === 0, 'it to be withdrawn');
});

test('in quiet hours nothing is announced; after them all of it at once, which opens the list', async () => {
  const clock = (hours: number) =>
    Temporal.Now.plainTimeISO().add({ hours }).toString().slice(0, 5);
  const settings = { language: 'auto', quiet: { from: clock(-1), to: clock(2) }, guideOff: [] };
  await ask(dashboard, { kind: 'settings', settings });
  for (const name of ['One', 'Two'])
    await submit(dashboard, await openLine(dashboard, name), daysAgo(10));
  await dueOnBadge(chromium, dashboard, 2);
  // Answered when all is brought in line: what was to be announced would stand by now.
  await ask(dashboard, { kind: 'settings', settings });
  expect(await chromium.notifications()).toEqual([]);

  await neverQuiet(dashboard);
  const [group = '', ...more] = await chromium.notifications();
  expect(more, 'one for both').toEqual([]);
  const view = await chromium.openedBy('dashboard.html', () => chromium.clickNotification(group));
  await shows(view, t('pending', { count: 2 }));
  expect(await view.evaluate(() => location.hash)).toBe('');
});
