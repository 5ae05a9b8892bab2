/**
 * What a person answers to the browser's question about a host, without the question: Chromium shows it in a window of
 * its own that nothing from outside can press. Its page of extensions notes the same answers, and takes them back.
 */
import type { Page } from 'puppeteer-core';
import type { Chromium } from '../harness/chromium.ts';
import { waitUntil } from '../harness/wait.ts';
import { press } from '../journey/act.ts';

type DeveloperPrivate = {
  addHostPermission(id: string, host: string): Promise<void>;
  removeHostPermission(id: string, host: string): Promise<void>;
};
declare const chrome: { developerPrivate: DeveloperPrivate };

const onExtensionsPage = async (
  chromium: Chromium,
  act: (page: Page) => Promise<unknown>,
): Promise<void> => {
  const page = await chromium.open('chrome://extensions/');
  await act(page);
  await page.close();
};

/** From now on the person's answer about this host is yes: the next time that the extension asks, it has access at once. */
export const answerYes = (chromium: Chromium, host: string): Promise<void> =>
  onExtensionsPage(chromium, (page) =>
    page.evaluate(
      (id, origin) => chrome.developerPrivate.addHostPermission(id, origin),
      chromium.id,
      `https://${host}/*`,
    ),
  );

/** Takes access to this host back, as a person does among the browser's settings. */
export const takeBack = (chromium: Chromium, host: string): Promise<void> =>
  onExtensionsPage(chromium, (page) =>
    page.evaluate(
      (id, origin) => chrome.developerPrivate.removeHostPermission(id, origin),
      chromium.id,
      `https://${host}/*`,
    ),
  );

/** Presses the button that makes the browser ask, and resolves when its question has closed the popup. */
export const pressUntilClosed = async (popup: Page, words: string): Promise<void> => {
  // The popup may be gone before it could say that it was pressed.
  void press(popup, words).catch(() => undefined);
  await waitUntil(() => popup.isClosed(), 'the popup to be closed by the question');
};
