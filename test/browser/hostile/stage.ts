/** Chromium on the hostile pages, with an ear at the background: what it is told by which page. */
import type { Page } from 'puppeteer-core';
import type { Browser as ExtensionApi, Runtime } from 'webextension-polyfill';
import type { TabReading } from '../../../utils/tracker/tab-state.ts';
import { HOST, hostile, pathOf } from '../../portals/hostile/replica.ts';
import { type PortalServer, startPortalServer } from '../../portals/server.ts';
import { type Chromium, launchChromium } from '../harness/chromium.ts';
import { waitUntil } from '../harness/wait.ts';
import { stored } from '../journey/in-chromium.ts';

declare const chrome: ExtensionApi;

type Heard = { kind: string; path: string; at: number };
type Listening = typeof globalThis & { heard?: Heard[] };

/** For the background: takes down every message from now on. */
const listen = () => {
  const heard: Heard[] = [];
  (globalThis as Listening).heard = heard;
  chrome.runtime.onMessage.addListener((message: unknown, { url = '' }: Runtime.MessageSender) => {
    const { kind } = message as { kind: string };
    heard.push({ kind, path: new URL(url).pathname, at: Date.now() });
    return undefined;
  });
};

export type Stage = {
  chromium: Chromium;
  server: PortalServer;
  /** A page of the extension, behind the others. */
  view: Page;
  /** Opens a hostile page by its name, on the operator's host; `under` is put before its path. */
  open(name: string, under?: string, query?: string): Promise<Page>;
  /** Takes a tab there. */
  goto(page: Page, name: string): Promise<unknown>;
  /** What was said so far by pages whose path ends so, by kind. */
  said(page: Page): Promise<string[]>;
  /** What is known of the page in front. */
  reading(page: Page): Promise<TabReading | undefined>;
  /** Waits until that is as wanted. */
  reads(page: Page, what: string, is: (reading: TabReading) => boolean): Promise<TabReading>;
  /** Everything that is stored for good, without the note of when the second copy was compared, which comes at its own time. */
  stored(): Promise<Record<string, unknown>>;
  /** The same without the note that a page about ending a line was left, as it is at the end of each test. */
  records(): Promise<Record<string, unknown>>;
  close(): Promise<void>;
};

export const openStage = async (): Promise<Stage> => {
  const server = await startPortalServer({ replicas: [hostile] });
  const chromium = await launchChromium({
    extension: '.output/chrome-mv3',
    portalPort: server.port,
  });
  const view = await chromium.extensionPage('dashboard.html');
  await chromium.inWorker(listen);
  const storedSoFar = async () => {
    const { copy: _, ...rest } = await stored(chromium);
    return rest;
  };
  const reading = (page: Page) =>
    chromium.inWorker(async (url) => {
      const tabs = await chrome.tabs.query({});
      const key = `tab:${tabs.find((tab) => tab.url === url)?.id}`;
      return (await chrome.storage.session.get(key))[key] as TabReading | undefined;
    }, page.url());
  return {
    chromium,
    server,
    view,
    open: (name, under = '', query = '') =>
      chromium.open(`https://${HOST}${under}${pathOf(name)}${query}`),
    goto: (page, name) => page.goto(`https://${HOST}${pathOf(name)}`),
    said: (page) =>
      chromium.inWorker(
        (path) =>
          ((globalThis as Listening).heard ?? [])
            .filter((one) => one.path === path)
            .map(({ kind }) => kind),
        new URL(page.url()).pathname,
      ),
    reading,
    reads: (page, what, is) =>
      waitUntil(async () => {
        const known = await reading(page);
        if (!known || !is(known)) throw new Error(JSON.stringify(known)?.slice(0, 400));
        return known;
      }, what),
    stored: storedSoFar,
    records: async () => {
      const { visits: _, ...records } = await storedSoFar();
      return records;
    },
    close: async () => {
      await chromium.kill();
      await server.close();
    },
  };
};
