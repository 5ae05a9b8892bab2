/** The popup on a portal: how many messages it needs for its answer, and how long that takes. */
import type { Page } from 'puppeteer-core';
import { launchChromium } from '../browser/harness/chromium.ts';
import { recognised } from '../browser/journey/in-chromium.ts';
import { places } from '../portals/giffgaff-gb/places.ts';
import { startPortalServer } from '../portals/server.ts';
import { median, repeat, TIMES } from './median.ts';
import { ms, print } from './report.ts';

/** The line that says whether a line can be ended online. */
const ANSWER = '.verdict';

type Noted = { messages: string[]; answer?: { after: number; messages: string[] } };
type Runtime = { sendMessage(...message: unknown[]): Promise<unknown> };
type Noting = Window & {
  noted?: Noted;
  chrome?: { runtime: Runtime };
  browser?: { runtime?: Runtime };
};

/** Runs in the popup before anything else: notes each message, and when the answer stands there. */
function note(answer: string): void {
  const world = window as unknown as Noting;
  const noted: Noted = { messages: [] };
  world.noted = noted;
  for (const runtime of new Set([world.chrome?.runtime, world.browser?.runtime])) {
    if (!runtime) continue;
    const real = runtime.sendMessage.bind(runtime);
    runtime.sendMessage = (...message) => {
      noted.messages.push(String((message[0] as { kind?: string }).kind));
      return real(...message);
    };
  }
  new MutationObserver((_, observer) => {
    if (!document.querySelector(answer)) return;
    observer.disconnect();
    noted.answer = { after: performance.now(), messages: [...noted.messages] };
  }).observe(document, { childList: true, subtree: true });
}

export const printPopup = async (): Promise<void> => {
  const portals = await startPortalServer();
  const chromium = await launchChromium({
    extension: '.output/chrome-mv3',
    portalPort: portals.port,
  });
  try {
    const portal = await chromium.open(places.account);
    await recognised(chromium, portal, 'giffgaff');

    const extension = (await chromium.browser.extensions()).get(chromium.id);
    if (!extension) throw new Error('the extension is not installed');
    // Not by the harness: it asks the background something before, which wakes it.
    const open = async (): Promise<{ popup: Page; took: number }> => {
      await portal.bringToFront();
      const comes = chromium.browser.waitForTarget((one) => one.url().endsWith('/popup.html'));
      const start = performance.now();
      await portal.triggerExtensionAction(extension);
      const popup = await (await comes).asPage();
      await popup.waitForSelector(ANSWER);
      return { popup, took: performance.now() - start };
    };
    const opened = async () => {
      const { popup, took } = await open();
      await popup.close();
      return took;
    };
    const warm = await repeat(opened);
    const cold = await repeat(async () => {
      await chromium.killWorker();
      return opened();
    });

    const { popup } = await open();
    await popup.evaluateOnNewDocument(note, ANSWER);
    const inside = await repeat(async () => {
      await popup.reload();
      await popup.waitForSelector(ANSWER);
      const noted = await popup.evaluate(() => (window as unknown as Noting).noted);
      if (!noted?.answer) throw new Error('the popup showed its answer before anything was noted');
      return noted.answer;
    });
    const counts = [...new Set(inside.map(({ messages }) => messages.join(', ')))];
    print(`Popup on a portal, medians of ${TIMES}`, [
      [
        'messages before the answer',
        String(median(inside.map(({ messages }) => messages.length))),
        `limit 1: ${counts.join(' | ')}`,
      ],
      [
        'from the popup’s own start to the answer',
        ms(median(inside.map(({ after }) => after))),
        'inside the popup',
      ],
      ['from the click to the answer', ms(median(warm)), 'seen from outside, which adds to it'],
      ['the same, with the background asleep', ms(median(cold))],
    ]);
  } finally {
    await chromium.close();
    await portals.close();
  }
};
