import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import type { Events, Browser as ExtensionApi } from 'webextension-polyfill';
import type { Chromium } from './harness/chromium.ts';
import { waitUntil } from './harness/wait.ts';
import { openLine } from './journey/commands.ts';
import { textsIn } from './journey/texts.ts';
import { press, shows, textOf } from './journey/views.ts';
import { withChromium } from './journey/with-browser.ts';

declare const chrome: ExtensionApi;
type Raised = Events.Event<(details: { version: string }) => void> & {
  dispatch(details: { version: string }): void;
};

type Developer = {
  chrome: {
    developerPrivate: {
      updateProfileConfiguration(change: { inDeveloperMode: boolean }): Promise<void>;
    };
  };
};

const t = textsIn('en');

let chromium: Chromium;

withChromium(async (started) => {
  chromium = started;
  await allowReloading();
});

/** Without its developer mode Chromium disables an unpacked extension that reloads itself (seen in Chromium 156). */
const allowReloading = async (): Promise<void> => {
  const page = await chromium.open('chrome://extensions');
  await page.evaluate(() =>
    (globalThis as unknown as Developer).chrome.developerPrivate.updateProfileConfiguration({
      inDeveloperMode: true,
    }),
  );
  await page.close();
};
/** A new version is there, as the browser says it. */
const offer = (version: string) =>
  chromium.inWorker(
    (next) => (chrome.runtime.onUpdateAvailable as Raised).dispatch({ version: next }),
    version,
  );
const open = (page: Page, hash: string) =>
  page.evaluate((place) => {
    location.hash = place;
  }, hash);

test('views that are open during an update say so, load it when told, and are there again where they were', async () => {
  const list = await chromium.extensionPage('dashboard.html');
  const id = await openLine(list, 'Kept');
  const one = await chromium.extensionPage(`dashboard.html#${id}`);
  await open(list, '/catalogue');
  await offer('9.9.9');
  for (const view of [list, one]) await shows(view, t('update_ready', { version: '9.9.9' }));

  // The view goes with the press, which then never ends.
  const again = await chromium.openedBy(`dashboard.html?updated#${id}`, async () => {
    void press(one, t('update_load')).catch(() => undefined);
  });
  await shows(again, t('update_done'));
  await shows(again, 'Kept');
  expect(await textOf(again)).not.toContain('9.9.9');
  const addresses = async () => (await chromium.browser.pages()).map((page) => page.url());
  await waitUntil(
    async () => (await addresses()).some((url) => url.endsWith('#/catalogue')),
    'the other view to be there again',
  );
  expect((await addresses()).filter((url) => url.includes('dashboard.html'))).toHaveLength(2);
  // The worker of before the update still stands among the targets: what is stored is asked of a view.
  const stored = await again.evaluate(() => chrome.storage.local.get());
  expect(stored, 'only once').not.toHaveProperty('reopen');
  await again.reload();
  await shows(again, 'Kept');
  expect(await textOf(again)).not.toContain(t('update_done'));
});
