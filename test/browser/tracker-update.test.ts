/** An update, played by another folder under the same id: what the version before wrote is kept, and reminders go on. */
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { Browser as ExtensionApi } from 'webextension-polyfill';
import { type Chromium, launchChromium } from './harness/chromium.ts';
import { removeFolder, tempFolder } from './harness/temp.ts';
import { waitUntil } from './harness/wait.ts';
import { openLine, submit } from './journey/commands.ts';
import { eventsOf } from './journey/in-chromium.ts';
import { textsIn } from './journey/texts.ts';
import { daysAgo, neverQuiet, shows } from './journey/views.ts';
import { withBrowser } from './journey/with-browser.ts';

declare const chrome: ExtensionApi;

const t = textsIn('en');

const folder = tempFolder('updated');
let chromium: Chromium;
afterAll(() => removeFolder(folder));
withBrowser(
  (portalPort) => {
    cpSync('.output/chrome-mv3', folder, { recursive: true });
    setVersion('0.0.1');
    return launchChromium({ extension: folder, portalPort });
  },
  (started) => {
    chromium = started;
  },
);

const setVersion = (version: string): void => {
  const file = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as object;
  writeFileSync(file, JSON.stringify({ ...manifest, version }));
};

test('an update keeps every record, and its reminders', async () => {
  const before = await chromium.extensionPage('dashboard.html');
  await neverQuiet(before);
  const asked = await openLine(before, 'Asked for long ago');
  await submit(before, asked, daysAgo(10));
  const begun = await openLine(before, 'Just begun');
  const events = [await eventsOf(chromium, asked), await eventsOf(chromium, begun)];
  await waitUntil(async () => (await chromium.notifications()).length > 0, 'the reminder');

  setVersion('0.0.2');
  await chromium.browser.installExtension(folder);
  await waitUntil(() => before.isClosed(), 'the pages of the old version to be closed');
  const after = await waitUntil(
    () => chromium.extensionPage('dashboard.html').catch(() => undefined),
    'the new version to be there',
  );
  expect(await after.evaluate(() => chrome.runtime.getManifest().version)).toBe('0.0.2');
  await shows(after, 'Asked for long ago');
  await shows(after, 'Just begun');
  await shows(after, t('pending', { count: 2 }));
  const wakes = () => after.evaluate(async () => (await chrome.alarms.getAll())[0]?.scheduledTime);
  expect(await waitUntil(wakes, 'the alarm to be back')).toBeGreaterThan(Date.now());
  const logs = await after.evaluate(
    async (ids) => {
      const all = await chrome.storage.local.get(ids.map((id) => `log:${id}`));
      return ids.map((id) => (all[`log:${id}`] as { events: unknown[] }).events);
    },
    [asked, begun],
  );
  expect(logs).toEqual(events);
});
