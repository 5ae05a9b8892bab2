/** The reader by itself in real Chromium: bundled, and run beside a page under any address, without a network. */
import { type Browser, type CDPSession, launch, type Page } from 'puppeteer-core';
import { build, type Rollup } from 'vite';
import type { Reading } from '../../utils/portal/reading.ts';
import type { Hints, Rules } from '../../utils/portal/rules.ts';
import { FEW_PROCESSES } from '../browser/harness/browser-process.ts';

/** The reader as one script; `reader-entry.ts` says what it leaves behind. */
const bundle = async (): Promise<string> => {
  const entry = new URL('reader-entry.ts', import.meta.url).pathname;
  const output = (await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, minify: false, lib: { entry, formats: ['iife'], name: 'reader' } },
  })) as Rollup.RollupOutput[];
  return output[0]?.output[0].code ?? '';
};

export type ReaderBrowser = {
  browser: Browser;
  /** Opens a page whose content is `html` under `address`, in a tab that was put by if there is one; every other request fails. */
  open(html: string, address: string): Promise<Page>;
  /** Puts a page by: its tab shows the next one that is opened. A new tab for each costs as much again as reading it. */
  putBy(page: Page): void;
  /** Runs an expression in a world beside the page's own, where the reader is (`createReader`, `readPage`). */
  evaluate<T>(page: Page, expression: string): Promise<T>;
  /** Words of the rules that stand on the page. */
  hits(page: Page, hints: Hints): Promise<string[]>;
  read(page: Page, hints: Hints, rules: Rules): Promise<Reading>;
  close(): Promise<void>;
};

/** What belongs to one tab: the page that it shows next, and the world beside the page's own once it was asked for. */
type Tab = { session: CDPSession; html: string; contextId?: number };

const withoutFragment = (address: string): string => address.replace(/#.*/, '');

/** @throws when Chromium cannot be started */
export const launchReader = async (executablePath: string): Promise<ReaderBrowser> => {
  const script = await bundle();
  const browser = await launch({
    executablePath,
    pipe: true,
    args: ['--no-sandbox', '--disable-background-networking', '--no-first-run', ...FEW_PROCESSES],
  });
  const tabs = new WeakMap<Page, Tab>();
  const idle: Page[] = [];
  const tabOf = (page: Page): Tab => {
    const tab = tabs.get(page);
    if (!tab) throw new Error('this page was not opened by the reader');
    return tab;
  };
  const newTab = async (): Promise<Page> => {
    const page = await browser.newPage();
    const tab: Tab = { session: await page.createCDPSession(), html: '' };
    tabs.set(page, tab);
    await page.setRequestInterception(true);
    page.on('request', (request) => {
      if (request.isNavigationRequest() && request.frame() === page.mainFrame())
        void request.respond({ contentType: 'text/html; charset=utf-8', body: tab.html });
      else void request.abort();
    });
    return page;
  };
  /** The world with the reader in it; each page that is opened has one of its own. */
  const worldIn = async (tab: Tab): Promise<number> => {
    if (tab.contextId !== undefined) return tab.contextId;
    const { frameTree } = await tab.session.send('Page.getFrameTree');
    const { executionContextId: contextId } = await tab.session.send('Page.createIsolatedWorld', {
      frameId: frameTree.frame.id,
    });
    await tab.session.send('Runtime.evaluate', { contextId, expression: script });
    tab.contextId = contextId;
    return contextId;
  };
  const evaluate = async <T>(page: Page, expression: string): Promise<T> => {
    const tab = tabOf(page);
    const { result, exceptionDetails } = await tab.session.send('Runtime.evaluate', {
      contextId: await worldIn(tab),
      expression,
      returnByValue: true,
      awaitPromise: true,
    });
    if (exceptionDetails)
      throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value as T;
  };
  return {
    browser,
    open: async (html, address) => {
      const page = idle.pop() ?? (await newTab());
      const tab = tabOf(page);
      // To another fragment of the same address would load nothing.
      if (withoutFragment(page.url()) === withoutFragment(address)) await page.goto('about:blank');
      tab.html = html;
      delete tab.contextId;
      await page.goto(address);
      return page;
    },
    putBy: (page) => {
      idle.push(page);
    },
    evaluate,
    hits: (page, hints) => evaluate(page, `hitsOn(${JSON.stringify(hints)})`),
    read: (page, hints, rules) =>
      evaluate(page, `readPage(${JSON.stringify(hints)}, ${JSON.stringify(rules)})`),
    close: () => browser.close(),
  };
};
