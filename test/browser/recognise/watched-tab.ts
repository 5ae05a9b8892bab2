/** A tab in front of its own window, of which it is known what extensions run in its page. */
import type { CDPSession, Page } from 'puppeteer-core';
import type { Browser as ExtensionApi } from 'webextension-polyfill';
import type { Overview } from '../../../utils/messages.ts';
import type { Chromium } from '../harness/chromium.ts';
import { waitUntil } from '../harness/wait.ts';
import { ask } from '../journey/commands.ts';

declare const chrome: ExtensionApi;

/** What Unline knows of a tab. */
export type Known = {
  title: string;
  reading: { operator: string; host: string; area: string; signedIn: boolean | null } | undefined;
};

/** Where the tab is taken first: only there can the extension tell which tab it is. */
const HOME = 'https://www.giffgaff.com/watched-tab';

export class WatchedTab {
  readonly page: Page;
  readonly #chromium: Chromium;
  readonly #session: CDPSession;
  readonly #witness: string;
  readonly #visited: URL[];
  readonly #worlds = new Map<number, string>();
  #id = -1;

  private constructor(
    chromium: Chromium,
    page: Page,
    session: CDPSession,
    witness: string,
    visited: URL[],
  ) {
    this.#chromium = chromium;
    this.page = page;
    this.#session = session;
    this.#witness = witness;
    this.#visited = visited;
    session.on('Runtime.executionContextsCleared', () => this.#worlds.clear());
    session.on('Runtime.executionContextDestroyed', (one) =>
      this.#worlds.delete(one.executionContextId),
    );
    session.on('Runtime.executionContextCreated', ({ context }) =>
      this.#worlds.set(context.id, context.origin),
    );
  }

  /**
   * Opens one and shows it a page of giffgaff.
   *
   * @param witness id of an extension that runs on every page, at the same moment as ours
   * @param visited takes down every address to which this tab goes
   */
  static async open(chromium: Chromium, witness: string, visited: URL[]): Promise<WatchedTab> {
    const page = await chromium.browser.newPage({ type: 'window' });
    const session = await page.createCDPSession();
    const tab = new WatchedTab(chromium, page, session, witness, visited);
    await session.send('Runtime.enable');
    const home = `${HOME}?${crypto.randomUUID()}`;
    await tab.goto(home);
    tab.#id = await chromium.inWorker(async (url) => {
      const tabs = await chrome.tabs.query({});
      return tabs.find((one) => one.url === url)?.id ?? -1;
    }, home);
    return tab;
  }

  /** The tab's id among the browser's. */
  get id(): number {
    return this.#id;
  }

  /** What Unline knows of this tab now. */
  known(): Promise<Known> {
    return this.#chromium.inWorker(async (id) => {
      const key = `tab:${id}`;
      const [title, kept] = await Promise.all([
        chrome.action.getTitle({ tabId: id }),
        chrome.storage.session.get(key),
      ]);
      return { title, reading: kept[key] as Known['reading'] };
    }, this.#id);
  }

  /**
   * The operator's id that the popup gets when it opens on this tab; null where it gets none.
   *
   * @param view a page of the extension, which asks as the popup would
   */
  async operatorInPopup(view: Page): Promise<string | null> {
    const overview = await ask<Overview>(view, { kind: 'overview', tab: this.#id });
    return overview.operator?.id ?? null;
  }

  /** Waits until Unline knows of this tab what is asked; `what` completes "waited for …". */
  knows(what: string, is: (known: Known) => boolean): Promise<Known> {
    return waitUntil(async () => {
      const known = await this.known();
      if (!is(known)) throw new Error(JSON.stringify(known));
      return known;
    }, what);
  }

  async goto(address: string): Promise<void> {
    this.#visited.push(new URL(address));
    await this.page.goto(address);
  }

  /** Goes there, and resolves when every extension that runs in this page has begun to. */
  async gotoWitnessed(address: string): Promise<void> {
    await this.goto(address);
    await waitUntil(() => this.#runs(this.#witness), `the witness on ${address}`);
    // The scripts of one page begin in one turn: after an answer from the page all of them have been told of.
    await this.#session.send('Runtime.evaluate', { expression: '0' });
  }

  /** Whether Unline runs in the page that is shown. */
  runsUnline(): boolean {
    return this.#runs(this.#chromium.id);
  }

  #runs(extension: string): boolean {
    return [...this.#worlds.values()].some(
      (origin) => origin === `chrome-extension://${extension}`,
    );
  }
}
