/** The reader by itself in real Chromium: bundled, and run beside a page under any address, without a network. */
import { type Browser, type CDPSession, launch, type Page } from 'puppeteer-core';
import { build, type Rollup } from 'vite';
import type { Reading } from '../../utils/portal/reading.ts';
import type { Hints, Rules } from '../../utils/portal/rules.ts';

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
  /** Opens a page whose content is `html` under `address`; every other request fails. */
  open(html: string, address: string): Promise<Page>;
  /** Runs an expression in a world beside the page's own, where the reader is (`createReader`, `readPage`). */
  evaluate<T>(page: Page, expression: string): Promise<T>;
  /** Words of the rules that stand on the page. */
  hits(page: Page, hints: Hints): Promise<string[]>;
  read(page: Page, hints: Hints, rules: Rules): Promise<Reading>;
  close(): Promise<void>;
};

/** @throws when Chromium cannot be started */
export const launchReader = async (executablePath: string): Promise<ReaderBrowser> => {
  const script = await bundle();
  const browser = await launch({
    executablePath,
    pipe: true,
    args: ['--no-sandbox', '--disable-background-networking', '--no-first-run'],
  });
  const worlds = new WeakMap<Page, { session: CDPSession; contextId: number }>();
  /** A world beside the page's own, with the reader in it; one for each page that was opened. */
  const worldOf = async (page: Page) => {
    const known = worlds.get(page);
    if (known) return known;
    const session = await page.createCDPSession();
    const { frameTree } = await session.send('Page.getFrameTree');
    const { executionContextId: contextId } = await session.send('Page.createIsolatedWorld', {
      frameId: frameTree.frame.id,
    });
    await session.send('Runtime.evaluate', { contextId, expression: script });
    worlds.set(page, { session, contextId });
    return { session, contextId };
  };
  const evaluate = async <T>(page: Page, expression: string): Promise<T> => {
    const { session, contextId } = await worldOf(page);
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
      contextId,
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
      const page = await browser.newPage();
      await page.setRequestInterception(true);
      page.on('request', (request) => {
        if (request.isNavigationRequest() && request.frame() === page.mainFrame())
          void request.respond({ contentType: 'text/html; charset=utf-8', body: html });
        else void request.abort();
      });
      await page.goto(address);
      return page;
    },
    evaluate,
    hits: (page, hints) => evaluate(page, `hitsOn(${JSON.stringify(hints)})`),
    read: (page, hints, rules) =>
      evaluate(page, `readPage(${JSON.stringify(hints)}, ${JSON.stringify(rules)})`),
    close: () => browser.close(),
  };
};
