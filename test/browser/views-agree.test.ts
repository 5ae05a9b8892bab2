import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import type { Browser as ExtensionApi } from 'webextension-polyfill';
import { places } from '../portals/giffgaff-gb/places.ts';
import type { Chromium } from './harness/chromium.ts';
import { waitUntil } from './harness/wait.ts';
import { openLine, send, submit } from './journey/commands.ts';
import { eventsOf, recognised } from './journey/in-chromium.ts';
import { textsIn } from './journey/texts.ts';
import { daysAgo, neverQuiet, shows, textOf } from './journey/views.ts';
import { quietDashboard, withChromium } from './journey/with-browser.ts';

declare const chrome: ExtensionApi;

const t = textsIn('en');

let chromium: Chromium;
let dashboard: Page;

withChromium(async (started) => {
  chromium = started;
  dashboard = await quietDashboard(chromium);
});

const next = (state: string) =>
  `${t('next')} ${t('next_line_state', { state: t(`state_${state}_question`) })}`;

test('one line in several views: what is done in one is shown by all, and none of it is lost', async () => {
  const id = await openLine(dashboard, 'Everywhere');
  const list = await chromium.extensionPage('dashboard.html');
  const panel = await chromium.extensionPage('sidepanel.html');
  await dashboard.evaluate((hash) => {
    location.hash = hash;
  }, id);
  const views = { dashboard, list, panel };
  for (const view of Object.values(views)) await shows(view, 'Everywhere');

  const allShow = (text: string) =>
    waitUntil(
      async () =>
        (await Promise.all(Object.values(views).map(textOf))).every((one) => one.includes(text)),
      `all views to say ${text}`,
    );
  await submit(list, id, daysAgo(10));
  await allShow(next('accepted'));

  // From several views at once.
  const note = (view: Page, text: string) =>
    send(view, { cancellation: id, type: 'evidence-added', payload: { kind: 'note', text } });
  await Promise.all(Object.entries(views).map(([name, view]) => note(view, `from ${name}`)));
  const texts = (await eventsOf(chromium, id)).flatMap(({ payload }) =>
    'text' in payload ? [payload.text] : [],
  );
  expect(texts.sort()).toEqual(['from dashboard', 'from list', 'from panel']);
  const told = async () => (await chromium.notifications()).filter((one) => one.includes(id));
  await waitUntil(async () => (await told()).length > 0, 'the reminder');
  // Answered when all is brought in line: a second one would stand by now.
  await neverQuiet(dashboard);
  expect(await told()).toHaveLength(1);

  const reached = {
    subject: 'line',
    state: 'accepted',
    on: daysAgo(1),
    seenHow: 'in-hand',
  } as const;
  await send(panel, { cancellation: id, type: 'end-state-reached', payload: reached });
  await allShow(next('contract_ended'));
});

test('a cancel flow in a new window is about the same line, and its popup shows it', async () => {
  const portal = await chromium.open(places.account);
  await recognised(chromium, portal, 'giffgaff');
  const before = new Set(chromium.browser.targets());
  await chromium.inWorker((url) => chrome.windows.create({ url }), places.cancel);
  const target = await chromium.browser.waitForTarget(
    (one) => !before.has(one) && one.url() === places.cancel,
  );
  const flow = await target.asPage();
  await recognised(chromium, flow, 'giffgaff');
  await shows(await chromium.popup(flow), 'Everywhere');
});
