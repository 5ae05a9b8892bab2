/** An alarm at its real time in Firefox, for a background that sleeps. */
import { expect, test } from 'vitest';
import type { Browser as ExtensionApi } from 'webextension-polyfill';
import type { Firefox } from './harness/firefox.ts';
import { waitUntil } from './harness/wait.ts';
import { openLine } from './journey/commands.ts';
import { neverQuiet } from './journey/views.ts';
import { withFirefox } from './journey/with-browser.ts';

declare const browser: ExtensionApi;

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

let firefox: Firefox;
withFirefox((started) => {
  firefox = started;
});

test('an alarm of a minute, the shortest there is, comes at its time to a background that sleeps', async () => {
  const view = await firefox.extensionPage('dashboard.html');
  const id = await openLine(view, 'In a minute');
  await firefox.inBackground((visits) => browser.storage.local.set({ visits }), {
    [id]: Date.now() - HOUR + 45_000,
  });
  await neverQuiet(view);
  const at = await waitUntil(async () => {
    const time = await firefox.inBackground(
      async () => (await browser.alarms.getAll())[0]?.scheduledTime,
    );
    return time !== undefined && time < Date.now() + 2 * MINUTE && time;
  }, 'the alarm to be set');
  // A view may ask again, and looking for notifications would wake the background too: the alarm alone has to.
  await view.close();
  await firefox.killBackground();
  expect(await firefox.backgroundRuns()).toBe(false);
  await waitUntil(() => firefox.backgroundRuns(), 'the alarm to wake the background', 2 * MINUTE);
  expect(Date.now()).toBeGreaterThanOrEqual(at - 1_000);
  const [told] = await waitUntil(async () => {
    const ids = await firefox.notifications();
    return ids.length > 0 && ids;
  }, 'the question');
  expect(told).toContain('did-you-finish');
}, 180_000);
