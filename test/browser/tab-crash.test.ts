/** A portal's tab that crashes and is restored, and a browser that is killed and restores its tabs. */
import { expect, test } from 'vitest';
import type { Browser as ExtensionApi } from 'webextension-polyfill';
import { places } from '../portals/giffgaff-gb/places.ts';
import type { Chromium } from './harness/chromium.ts';
import { openLine } from './journey/commands.ts';
import { eventsOf, recognised, stored } from './journey/in-chromium.ts';
import { textsIn } from './journey/texts.ts';
import { neverQuiet, press, shows } from './journey/views.ts';
import { withChromium } from './journey/with-browser.ts';

declare const chrome: ExtensionApi;

const t = textsIn('en');

let chromium: Chromium;
withChromium(async (started) => {
  chromium = started;
  await neverQuiet(await chromium.extensionPage('dashboard.html'));
});

test('a tab that crashed on the cancel page is about the same line when it is loaded again', async () => {
  const dashboard = await chromium.extensionPage('dashboard.html');
  const lines = [await openLine(dashboard, 'One of two'), await openLine(dashboard, 'The other')];
  const portal = await chromium.open(places.cancel);
  await recognised(chromium, portal, 'giffgaff');
  const popup = await chromium.popup(portal);
  await shows(popup, t('which_line'));
  await press(popup, 'The other');
  await shows(popup, t('next_submit_request'));
  await popup.close();
  const before = await stored(chromium);

  await portal.bringToFront();
  const tab = await chromium.inWorker(async () => {
    const [front] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    return front?.id ?? -1;
  });
  const crashed = new Promise((resolve) => portal.once('error', resolve));
  const session = await portal.createCDPSession();
  // Nobody answers for a page that is gone.
  void session.send('Page.crash').catch(() => undefined);
  await crashed;
  await chromium.inWorker(
    (id) =>
      new Promise<void>((resolve) => {
        const look = (one: number, { status }: { status?: string }) => {
          if (one !== id || status !== 'complete') return;
          chrome.tabs.onUpdated.removeListener(look);
          resolve();
        };
        chrome.tabs.onUpdated.addListener(look);
        void chrome.tabs.reload(id);
      }),
    tab,
  );
  // The title of before went with the new page.
  await recognised(chromium, portal, 'giffgaff');

  const again = await chromium.popup(portal);
  await shows(again, t('next_submit_request'));
  expect(await again.$eval('button[aria-pressed=true]', ({ textContent }) => textContent)).toBe(
    'The other',
  );
  const after = await stored(chromium);
  for (const line of lines) expect(after[`log:${line}`]).toEqual(before[`log:${line}`]);
  expect(await eventsOf(chromium, lines[0] as string)).not.toHaveLength(0);
});
