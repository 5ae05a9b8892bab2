/** A walk: steps that are done one after the other in a browser without a window, each with a picture and a sentence. */
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { type Chromium, launchChromium } from '../browser/harness/chromium.ts';
import { type PortalServer, startPortalServer } from '../portals/server.ts';
import { EXTENSION } from './build.ts';
import { finishCleaningUp } from './finish-cleaning-up.ts';
import { giveUsualScreen, giveUsualWindow, takePicture } from './picture.ts';
import type { ReportedStep } from './report.ts';

/** What a step shows at its end: a page, from a part of it on, and what a picture cannot show. */
export interface Shown {
  page: Page;
  /** Selector of the part that matters in a view longer than its window. */
  from?: string;
  /** What the browser shows outside of the page: the toolbar, a notification. */
  beside?: string;
}

/** Where pictures and report go, from the project's folder. */
export const OUTPUT = '.demo';

/** Starts the portals and the browser, in English wherever it runs, with an empty folder for the pictures. */
export async function startWalk(): Promise<Walk> {
  // What the journey's helpers expect; the browser takes both from here.
  Object.assign(process.env, { LANGUAGE: 'en', TZ: 'UTC' });
  rmSync(OUTPUT, { recursive: true, force: true });
  mkdirSync(OUTPUT);
  finishCleaningUp();
  const server = await startPortalServer();
  try {
    const chromium = await launchChromium({ extension: EXTENSION, portalPort: server.port });
    await giveUsualScreen(chromium.browser);
    return new Walk(server, chromium);
  } catch (error) {
    await server.close();
    throw error;
  }
}

export class Walk {
  chromium: Chromium;
  readonly steps: ReportedStep[] = [];
  readonly #server: PortalServer;

  constructor(server: PortalServer, chromium: Chromium) {
    this.#server = server;
    this.chromium = chromium;
  }

  /**
   * Does one step, takes its picture, and says that it passed.
   *
   * @param name short, for the list
   * @param says the sentence beside the picture
   * @throws when the step fails; the message says which
   */
  async step(name: string, says: string, act: () => Promise<Shown>): Promise<Page> {
    const number = this.steps.length + 1;
    const words = name.toLowerCase().match(/[a-z0-9]+/g) ?? [];
    const file = `${[String(number).padStart(2, '0'), ...words].join('-')}.png`;
    const start = performance.now();
    try {
      const { page, from, beside } = await act();
      const size = await takePicture(page, join(OUTPUT, file), from);
      const seconds = (performance.now() - start) / 1000;
      this.steps.push({ name, says, file, seconds, address: addressOf(page), beside, ...size });
      console.log(`✓ ${name} (${seconds.toFixed(1)} s)`);
      return page;
    } catch (error) {
      console.log(`✗ ${name}`);
      throw new Error(`“${name}” failed: ${(error as Error).message}`, { cause: error });
    }
  }

  /** A new tab in front, with this address loaded, in a window of usual size. */
  async open(address: string): Promise<Page> {
    const page = await this.chromium.browser.newPage();
    await giveUsualWindow(page);
    await page.goto(address);
    return page;
  }

  /** Ends the browser and starts it again on the same profile. */
  async restartBrowser(): Promise<void> {
    this.chromium = await this.chromium.restart('kill');
    await giveUsualScreen(this.chromium.browser);
  }

  async end(): Promise<void> {
    await this.chromium.close();
    await this.#server.close();
  }
}

/** What the address line would say; an extension's own pages are named without its id. */
const addressOf = (page: Page) =>
  page.url().replace(/^chrome-extension:\/\/[a-p]+\/([a-z]+)\.html.*/, 'Unline’s $1');
