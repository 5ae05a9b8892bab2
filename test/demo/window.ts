/** The demonstration with a display: a browser window that stays open until the person closes it. */
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ended } from '../browser/harness/browser-process.ts';
import { type Chromium, launchChromium } from '../browser/harness/chromium.ts';
import { removeFolder, tempFolder } from '../browser/harness/temp.ts';
import { startPortalServer } from '../portals/server.ts';
import { EXTENSION } from './build.ts';
import { finishCleaningUp } from './finish-cleaning-up.ts';
import { START_ADDRESS, startPage } from './start-page.ts';

/** Opens the window on the start page. Resolves when it is closed and everything is cleaned up. */
export async function openWindow(): Promise<void> {
  finishCleaningUp();
  const server = await startPortalServer({ replicas: [startPage] });
  const profile = profileWithUnlinePinned();
  try {
    const chromium = await launchChromium({
      extension: EXTENSION,
      portalPort: server.port,
      headless: false,
      profile,
    }).catch((error: Error) => {
      const display = process.env.WAYLAND_DISPLAY || process.env.DISPLAY;
      throw new Error(
        `No window could be opened on the display “${display}” (${error.message}). With CI=1 the demonstration runs without a window.`,
      );
    });
    await untilClosed(chromium);
  } finally {
    await server.close();
    removeFolder(profile);
  }
}

async function untilClosed(chromium: Chromium): Promise<void> {
  const browser = chromium.browser.process();
  if (!browser) throw new Error('Chromium was not started from here');
  const [tab] = await chromium.browser.pages();
  await tab?.goto(START_ADDRESS);
  console.log(`The browser shows ${START_ADDRESS}, which says what to try.`);
  console.log('Close it, or press Ctrl-C here, to end.');
  await ended(browser);
}

/** A throw-away profile in which Unline's icon stands in the toolbar instead of behind the puzzle piece. */
function profileWithUnlinePinned(): string {
  const profile = tempFolder('demo');
  mkdirSync(join(profile, 'Default'));
  const preferences = { extensions: { pinned_extensions: [idOfUnpacked(EXTENSION)] } };
  writeFileSync(join(profile, 'Default', 'Preferences'), JSON.stringify(preferences));
  return profile;
}

/** The id that Chromium gives an unpacked extension without a `key`: from its folder's path, in letters a to p. */
function idOfUnpacked(folder: string): string {
  const hash = createHash('sha256').update(resolve(folder)).digest('hex').slice(0, 32);
  return hash.replace(/./g, (digit) => 'abcdefghijklmnop'.charAt(Number.parseInt(digit, 16)));
}
