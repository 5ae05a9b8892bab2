/** A stop of the background in the middle of its work. */
import type { Page, Target } from 'puppeteer-core';
import type { Chromium } from '../harness/chromium.ts';
import { waitUntil } from '../harness/wait.ts';

const workerOf = ({ browser, id }: Chromium): Target | undefined =>
  browser.targets().find((one) => one.type() === 'service_worker' && one.url().includes(id));

/**
 * Does what ends the service worker, and resolves when that one is gone. Only where nobody wakes it at once: the browser
 * may start it again under the same target.
 */
export const workerGone = async (
  chromium: Chromium,
  act: () => Promise<unknown>,
): Promise<void> => {
  const worker = workerOf(chromium);
  await act();
  await waitUntil(
    () => !worker || !chromium.browser.targets().includes(worker),
    'the worker to be gone',
  );
};

/**
 * Stops the service worker at once, also while it is answering. (`killWorker` waits until it rests: closing a worker's
 * target stops it only when it is idle.) A worker that is watched starts only when its watcher lets it, so the watching
 * ends first.
 *
 * @param extensionPage any page of the extension, through which the browser is told
 */
export const stopWorker = async (chromium: Chromium, extensionPage: Page): Promise<void> => {
  // Already gone where the worker has just stopped by itself.
  const watching = (
    await workerOf(chromium)
      ?.worker()
      .catch(() => undefined)
  )?.client;
  await watching?.detach().catch(() => undefined);
  const session = await extensionPage.createCDPSession();
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await session.detach();
};
