/** What the walk looks at that no view of Unline's own shows. */
import type { Page } from 'puppeteer-core';
import type { Browser as ExtensionApi } from 'webextension-polyfill';
import type { Chromium } from '../browser/harness/chromium.ts';
import { waitUntil } from '../browser/harness/wait.ts';

declare const chrome: ExtensionApi;

/** Waits until the guide says something; its shadow root is closed, but the accessibility tree tells all there is. */
export async function guideSays(page: Page, words: string): Promise<void> {
  const session = await page.createCDPSession();
  await waitUntil(async () => {
    const { nodes } = await session.send('Accessibility.getFullAXTree');
    const said = nodes.map(({ name }) => name?.value).filter(Boolean);
    if (!said.some((name) => String(name).includes(words)))
      throw new Error(`the page says: ${said.join(' | ').slice(0, 600)}`);
    return true;
  }, `the guide to say “${words}”`);
  await session.detach();
}

type Told = { title?: string; message?: string };
type Ears = { told?: Told[] };

/** From now until the worker ends, keeps the words of each notification: without a display there is none to see. */
export const overhear = (chromium: Chromium): Promise<void> =>
  chromium.inWorker(() => {
    const { notifications } = chrome;
    const create = notifications.create.bind(notifications) as (...all: unknown[]) => never;
    const told: Told[] = [];
    (globalThis as Ears).told = told;
    Object.assign(notifications, {
      create: (...all: unknown[]) => {
        told.push(all.find((one) => typeof one === 'object') as Told);
        return create(...all);
      },
    });
  });

/** The words of the last notification, after `overhear`. */
export const lastTold = (chromium: Chromium): Promise<string> =>
  waitUntil(
    () =>
      chromium.inWorker(() => {
        const last = (globalThis as Ears).told?.at(-1);
        return last && `“${last.title}”: “${last.message}”`;
      }),
    'a notification',
  );

/** What the toolbar shows on this tab, in words. */
export async function toolbarText(chromium: Chromium, page: Page): Promise<string> {
  const { title, badge } = await chromium.toolbar(page);
  return `In the toolbar: “${title}”${badge && `, number ${badge}`}`;
}
