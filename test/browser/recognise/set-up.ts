/** Chromium with Unline, the witness and some watched tabs, each in a window of its own. */

import type { Page } from 'puppeteer-core';
import { readCatalogue } from '../../../utils/catalogue/build.ts';
import { claims } from '../../../utils/catalogue/hosts.ts';
import { type PortalServer, startPortalServer } from '../../portals/server.ts';
import { type Chromium, launchChromium } from '../harness/chromium.ts';
import { removeFolder, tempFolder } from '../harness/temp.ts';
import { writeEmptyExtension } from './empty-extension.ts';
import { WatchedTab } from './watched-tab.ts';

export const { operators, hosts } = readCatalogue('.');
export const nameOf = new Map(operators.map(({ id, name }) => [id, name]));
/** Every address space on which an operator is recognised. */
export const required = operators.flatMap(claims);

/** The toolbar's title where nothing is recognised. */
export const PLAIN = 'Unline';

/** Chromium asks there about forms on a page, with or without an extension. */
const CHROMIUMS_OWN = 'content-autofill.googleapis.com';

export type SetUp = {
  chromium: Chromium;
  portals: PortalServer;
  /** A page of the extension, behind the tabs, to ask the background as the popup would. */
  view: Page;
  tabs: WatchedTab[];
  openTab(): Promise<WatchedTab>;
  /** Addresses that were asked for and were neither opened by a watched tab nor are among `others`. */
  unexplained(others?: string[]): string[];
  end(): Promise<void>;
};

/**
 * @param tabs how many are opened at once
 * @param fewProcesses see `ChromiumOptions`; then no page comes back from the browser's back/forward cache
 */
export const setUp = async (tabs: number, fewProcesses = false): Promise<SetUp> => {
  const portals = await startPortalServer();
  const chromium = await launchChromium({
    extension: '.output/chrome-mv3',
    portalPort: portals.port,
    fewProcesses,
  });
  const folder = tempFolder('witness');
  writeEmptyExtension(folder);
  const witness = await chromium.browser.installExtension(folder);
  // Before the tabs: each of those comes in a window of its own, and stays in front there.
  const view = await chromium.extensionPage('dashboard.html');
  const visited: URL[] = [];
  const openTab = () => WatchedTab.open(chromium, witness, visited);
  const plain = ({ hostname, pathname }: URL) => hostname + pathname;
  return {
    chromium,
    portals,
    openTab,
    view,
    tabs: await Promise.all(Array.from({ length: tabs }, openTab)),
    unexplained: (others = []) => {
      const known = new Set([...visited, ...others.map((other) => new URL(other))].map(plain));
      return portals.requests
        .filter(({ host, path }) => host !== CHROMIUMS_OWN && !known.has(host + path))
        .map(({ host, path }) => host + path);
    },
    end: async () => {
      await chromium.kill();
      await portals.close();
      removeFolder(folder);
    },
  };
};
