/** A stop of the background in the middle of its work. */
import type { Page } from 'puppeteer-core';
import type { Chromium } from '../harness/chromium.ts';

/**
 * Stops the service worker at once, also while it is answering. (`killWorker` waits until it rests: closing a worker's
 * target stops it only when it is idle.) A worker that is watched starts only when its watcher lets it, so the watching
 * ends first.
 *
 * @param extensionPage any page of the extension, through which the browser is told
 */
export const stopWorker = async (chromium: Chromium, extensionPage: Page): Promise<void> => {
  const target = chromium.browser
    .targets()
    .find((one) => one.type() === 'service_worker' && one.url().includes(chromium.id));
  const watching = (await target?.worker())?.client;
  // Already let go of where the worker has just stopped by itself.
  await watching?.detach().catch(() => undefined);
  const session = await extensionPage.createCDPSession();
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await session.detach();
};
