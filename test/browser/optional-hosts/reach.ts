/** What Unline may read beyond its manifest, as Chromium has it. */
import type { Page } from 'puppeteer-core';
import type { Browser as ExtensionApi } from 'webextension-polyfill';
import type { Chromium } from '../harness/chromium.ts';
import { waitUntil } from '../harness/wait.ts';

declare const chrome: ExtensionApi;

/** Patterns under which the script is registered at run time. */
export const registered = (chromium: Chromium): Promise<string[]> =>
  chromium.inWorker(async () =>
    (await chrome.scripting.getRegisteredContentScripts()).flatMap(({ matches }) => matches ?? []),
  );

/** Whether the browser gives access to this host now. */
export const allowed = (chromium: Chromium, host: string): Promise<boolean> =>
  chromium.inWorker(
    (origin) => chrome.permissions.contains({ origins: [origin] }),
    `https://${host}/*`,
  );

/** Waits until the script is registered for exactly these hosts. */
export const registeredFor = (chromium: Chromium, ...hosts: string[]): Promise<unknown> => {
  const wanted = hosts.map((host) => `https://${host}/*`).sort();
  return waitUntil(
    async () => {
      const present = await registered(chromium);
      if (String(present) !== String(wanted)) throw new Error(`registered: ${present}`);
      return true;
    },
    `the script to be registered for ${hosts.join(', ') || 'nothing'}`,
  );
};

/** Waits until the toolbar names this operator on the page; nobody: until it is as on any page. */
export const toolbarSays = (chromium: Chromium, page: Page, operator?: string): Promise<unknown> =>
  waitUntil(
    async () => {
      const { title } = await chromium.toolbar(page);
      if (title !== (operator ? `Unline: ${operator}` : 'Unline')) throw new Error(title);
      return true;
    },
    `the toolbar to name ${operator ?? 'nobody'}`,
  );

/** What was read in all tabs: operators by host. */
export const readings = (chromium: Chromium): Promise<Record<string, string>> =>
  chromium.inWorker(async () =>
    Object.fromEntries(
      Object.entries(await chrome.storage.session.get())
        .filter(([key]) => key.startsWith('tab:'))
        .map(([, reading]) => reading as { host: string; operator: string })
        .map(({ host, operator }) => [host, operator]),
    ),
  );
