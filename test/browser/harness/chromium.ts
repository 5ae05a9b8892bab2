/**
 * An extension in a real Chromium. Each host name leads to the local portal server, so the extension meets the
 * operators' real addresses without a network.
 */
import { resolve } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import type { Browser as ExtensionApi } from 'webextension-polyfill';
import {
  CHROMIUM,
  ended,
  FEW_PROCESSES,
  IN_UTC_AND_ENGLISH,
  killGroup,
} from './browser-process.ts';
import { ChromiumBackground } from './chromium-background.ts';
import { answerQuestion, freePort, questionArgs } from './chromium-question.ts';
import { removeFolder, tempFolder } from './temp.ts';

declare const chrome: ExtensionApi;

export interface ChromiumOptions {
  /** Folder of the unpacked extension. */
  extension: string;
  /** Profile folder to use and keep; a throw-away one unless given. */
  profile?: string;
  /** Port of the portal server. */
  portalPort: number;
  /** Without a window unless `false`. */
  headless?: boolean;
  /** All sites share two processes: for tests that go to hundreds of them. */
  fewProcesses?: boolean;
  /** The browser's own questions about permissions are answered by `answer`. */
  questions?: boolean;
}

/** What Chromium asks for on its own account whatever it is told: these find no host, all others the portal server. */
const CHROMIUMS_OWN = [
  'accounts.google.com',
  'content-autofill.googleapis.com',
  'update.googleapis.com',
];

/** Starts Chromium with the extension installed and its background running. */
export async function launchChromium(options: ChromiumOptions): Promise<Chromium> {
  return start(options, resolve(options.profile ?? tempFolder('chromium')));
}

async function start(options: ChromiumOptions, profile: string): Promise<Chromium> {
  const questionPort = options.questions ? await freePort() : undefined;
  const nowhere = CHROMIUMS_OWN.map((host) => `MAP ${host} ~NOTFOUND, `).join('');
  const browser = await puppeteer.launch({
    executablePath: CHROMIUM,
    pipe: true,
    enableExtensions: true,
    headless: options.headless ?? true,
    ...(options.headless === false && { defaultViewport: null }),
    userDataDir: profile,
    env: IN_UTC_AND_ENGLISH,
    args: [
      '--no-sandbox',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
      ...(questionPort === undefined ? [] : questionArgs(questionPort)),
      `--host-resolver-rules=${nowhere}MAP * 127.0.0.1:${options.portalPort}`,
      '--ignore-certificate-errors',
      ...(options.fewProcesses ? FEW_PROCESSES : []),
    ],
  });
  try {
    // Not by `enableExtensions: [folder]`: puppeteer 25 does not wait for that installation.
    const id = await browser.installExtension(resolve(options.extension));
    const chromium = new Chromium(browser, id, profile, options, questionPort);
    await chromium.worker();
    return chromium;
  } catch (error) {
    await browser.close();
    throw error;
  }
}

/** One running Chromium. End it with `close` or `kill`; `restart` ends it too and gives the next one. */
export class Chromium extends ChromiumBackground {
  readonly profile: string;
  readonly #options: ChromiumOptions;
  readonly #questionPort: number | undefined;

  constructor(
    browser: Browser,
    id: string,
    profile: string,
    options: ChromiumOptions,
    questionPort: number | undefined,
  ) {
    super(browser, id);
    this.profile = profile;
    this.#options = options;
    this.#questionPort = questionPort;
  }

  /** Answers the browser's own question about permissions, once it is asked. Only with the option `questions`. */
  async answer(answer: 'yes' | 'no'): Promise<void> {
    if (this.#questionPort === undefined) throw new Error('started without the option questions');
    await answerQuestion(this.#questionPort, answer);
  }

  /** A new tab in front, with this address loaded. */
  async open(url: string): Promise<Page> {
    const page = await this.browser.newPage();
    await page.goto(url);
    return page;
  }

  /** A page of the extension in a new tab, such as `dashboard.html#due`. */
  extensionPage(path: string): Promise<Page> {
    return this.open(this.#address(path));
  }

  /**
   * Does something that makes the extension open a page of its own (a tab, the side panel, the popup), and resolves
   * with that page.
   */
  async openedBy(path: string, act: () => Promise<unknown>): Promise<Page> {
    const before = new Set(this.browser.targets());
    const opened = this.browser.waitForTarget(
      (one) => !before.has(one) && one.url().startsWith(this.#address(path)),
    );
    const [target] = await Promise.all([opened, act()]);
    return target.asPage();
  }

  /**
   * The real popup, opened by the action on this tab. It closes when anything else comes to the front. Its
   * `tabs.query({ active: true })` finds the tab, as in life.
   */
  async popup(page: Page): Promise<Page> {
    const extension = (await this.browser.extensions()).get(this.id);
    if (!extension) throw new Error('the extension is not installed any more');
    await page.bringToFront();
    return this.openedBy(await this.#popupPath(), () => page.triggerExtensionAction(extension));
  }

  /** Title and badge of the action on this tab, which comes to the front: only there is its id known without a permission. */
  async toolbar(page: Page): Promise<{ title: string; badge: string }> {
    await page.bringToFront();
    return this.inWorker(async () => {
      const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      const where = tab?.id === undefined ? {} : { tabId: tab.id };
      return {
        title: await chrome.action.getTitle(where),
        badge: await chrome.action.getBadgeText(where),
      };
    });
  }

  /**
   * Ends this Chromium, politely or by SIGKILL, and starts the next one on the same profile.
   *
   * Seen in Chromium 156: the extension's id and `storage.local` stay, alarms do not. The folder is installed anew at
   * each start, so `runtime.onInstalled` says `install` again and `runtime.onStartup` does not come.
   */
  async restart(how: 'close' | 'kill' = 'close'): Promise<Chromium> {
    await this.#end(how);
    return start(this.#options, this.profile);
  }

  /** Ends Chromium, and removes its profile if that is a throw-away one. */
  async close(how: 'close' | 'kill' = 'close'): Promise<void> {
    await this.#end(how);
    if (this.#options.profile === undefined) removeFolder(this.profile);
  }

  /** The same by SIGKILL. */
  kill(): Promise<void> {
    return this.close('kill');
  }

  async #end(how: 'close' | 'kill'): Promise<void> {
    const child = this.browser.process();
    if (!child) throw new Error('Chromium was not started from here');
    if (how === 'kill') await killGroup(child);
    else await this.browser.close();
    await ended(child);
  }

  #address(path: string): string {
    return `chrome-extension://${this.id}/${path}`;
  }

  async #popupPath(): Promise<string> {
    const address = await this.inWorker(() => chrome.action.getPopup({}));
    if (!address) throw new Error('the action has no popup');
    return new URL(address, this.#address('')).pathname.slice(1);
  }
}
