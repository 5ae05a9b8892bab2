import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import type { Browser as ExtensionApi } from 'webextension-polyfill';
import { faults } from './harness/axe.ts';
import type { Chromium } from './harness/chromium.ts';
import { waitUntil } from './harness/wait.ts';
import { openLine, submit } from './journey/commands.ts';
import { dueOnBadge, plant, wakesAt } from './journey/in-chromium.ts';
import { textsIn } from './journey/texts.ts';
import { daysAgo, neverQuiet, press, shows } from './journey/views.ts';
import { quietDashboard, withChromium } from './journey/with-browser.ts';

declare const chrome: ExtensionApi;

const t = textsIn('en');
const LINE = 'Line of nobody else';

let chromium: Chromium;
let view: Page;

withChromium(async (started) => {
  chromium = started;
  view = await quietDashboard(chromium);
});

/** Whether a notification about this line alone is on show: those that were shown before go by themselves. */
const notified = async (id: string): Promise<boolean> =>
  (await chromium.notifications()).some((one) => one.includes(id));
/** What “copy as text” leaves in the clipboard. */
const copied = async (): Promise<string> => {
  await view.bringToFront();
  await press(view, t('diagnostics_copy'));
  await shows(view, t('diagnostics_copied'));
  const origin = `chrome-extension://${chromium.id}`;
  await chromium.browser.defaultBrowserContext().overridePermissions(origin, ['clipboard-read']);
  return view.evaluate(() => navigator.clipboard.readText());
};

test('the check-up tells how Unline is, shows a notification, and copies nothing of the person', async () => {
  const id = await openLine(view, LINE);
  await submit(view, id, daysAgo(10));
  await dueOnBadge(chromium, view, 1);
  await plant(chromium, { settings: { language: LINE } });
  await press(view, t('diagnostics'));
  await shows(view, t('diagnostics_lines_are', { all: 1, open: 1, due: 1 }));
  await shows(view, t('diagnostics_all_granted'));
  await shows(view, t('diagnostics_notifications_allowed'));

  await press(view, t('diagnostics_show_one'));
  await shows(view, t('diagnostics_shown'));
  expect(await chromium.notifications()).toContain('example');

  expect(await faults(view)).toEqual([]);
  const text = await waitUntil(async () => {
    const told = await copied();
    const alarm = new Date((await wakesAt(chromium)) ?? 0).toISOString();
    return told.includes('settings') && told.includes(alarm) && told;
  }, 'the text to tell of the alarm in UTC, and of what was moved aside');
  expect(text).toContain(t('diagnostics_lines_are', { all: 1, open: 1, due: 1 }));
  for (const secret of [LINE, id, id.slice(0, 8), 'giffgaff']) expect(text).not.toContain(secret);
});

test('I-13 blocked notifications: badge, popup and dashboard show what is due all the same', async () => {
  await neverQuiet(view);
  // A background that has not yet announced anything.
  await chromium.killWorker();
  await chromium.inWorker(() => {
    chrome.notifications.create = () => {
      throw new Error('notifications are blocked');
    };
  });
  const id = await openLine(view, 'Unheard');
  await submit(view, id, daysAgo(10));
  await dueOnBadge(chromium, view, 2);
  expect(await notified(id)).toBe(false);
  const { shown } = await chromium.inWorker(() => chrome.storage.local.get('shown'));
  expect(Object.keys(shown as object).filter((key) => key.startsWith(id))).toEqual([]);
  await press(view, t('diagnostics_show_one'));
  await shows(view, t('diagnostics_refused', { detail: 'notifications are blocked' }));

  await view.evaluate((hash) => {
    location.hash = hash;
  }, id);
  await shows(view, t('reminder_processing_over', { line: 'Unheard' }));
  await shows(view, t('due_now'));
  const portal = await chromium.open('https://elsewhere.example/');
  const popup = await chromium.popup(portal);
  await shows(popup, 'Unheard');
  await shows(popup, t('due_count', { count: 2 }));

  await chromium.killWorker();
  await waitUntil(() => notified(id), 'the next start to tell it');
});
