/** A browser with Unline for the tests of one file, and the portals that it meets: there before them, gone after them. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll } from 'vitest';
import { type PortalServer, startPortalServer } from '../../portals/server.ts';
import type { Replica } from '../../portals/site.ts';
import { type Chromium, launchChromium } from '../harness/chromium.ts';
import { type Firefox, launchFirefox } from '../harness/firefox.ts';
import { neverQuiet } from './views.ts';

/** Takes what the tests need of the started browser, and does what comes before the first of them. */
type Ready<Started> = (started: Started, server: PortalServer) => unknown;

/**
 * For tests that do not restart the browser: what was started here is what ends here, by SIGKILL, since nobody needs its
 * profile any more. An `afterAll` that stands above runs when the browser has ended, one that stands below runs before.
 *
 * @param start gets the port of the portal server
 * @param replicas sites beside the replica portals
 */
export const withBrowser = <Started extends { kill(): Promise<void> }>(
  start: (portalPort: number) => Promise<Started>,
  ready: Ready<Started>,
  replicas: Replica[] = [],
): void => {
  let server: PortalServer | undefined;
  let started: Started | undefined;
  beforeAll(async () => {
    server = await startPortalServer({ replicas });
    started = await start(server.port);
    await ready(started, server);
  });
  afterAll(async () => {
    await started?.kill();
    await server?.close();
  });
};

/** Chromium with Unline as it was built. */
export const withChromium = (ready: Ready<Chromium>): void =>
  withBrowser(
    (portalPort) => launchChromium({ extension: '.output/chrome-mv3', portalPort }),
    ready,
  );

/** The same in Firefox. */
export const withFirefox = (ready: Ready<Firefox>, replicas?: Replica[]): void =>
  withBrowser(
    (portalPort) => launchFirefox({ extension: '.output/firefox-mv3', portalPort }),
    ready,
    replicas,
  );

/** The dashboard in a tab, and no quiet hours any more. */
export const quietDashboard = async (chromium: Chromium): Promise<Page> => {
  const dashboard = await chromium.extensionPage('dashboard.html');
  await neverQuiet(dashboard);
  return dashboard;
};
