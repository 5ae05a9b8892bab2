/** Searching as one types, in the real browser: from a key to the rows that stand there, drawn. */
import type { Page } from 'puppeteer-core';
import { launchChromium } from '../browser/harness/chromium.ts';
import { startPortalServer } from '../portals/server.ts';
import { median, TIMES } from './median.ts';
import { ms, print, type Row } from './report.ts';

const TYPED = ['vodafone', 'cubacel', '中国移动', 'giff gaff'];

/**
 * Runs in the page: types the texts key by key as often as asked and resolves with the milliseconds from each key to
 * the end of the change of what is shown. Keys that change nothing are left out.
 */
const typeIn = async (
  field: string,
  shown: string,
  texts: string[],
  times: number,
): Promise<number[]> => {
  const input = document.querySelector<HTMLInputElement>(field);
  const list = document.querySelector(shown)?.parentElement;
  if (!input || !list) throw new Error(`${field} or ${shown} is not there`);
  const key = (value: string) =>
    new Promise<number | undefined>((resolve) => {
      const start = performance.now();
      const seen = new MutationObserver(() => {
        seen.disconnect();
        resolve(performance.now() - start);
      });
      seen.observe(list, { childList: true, subtree: true });
      input.value = value;
      input.dispatchEvent(new InputEvent('input', { bubbles: true }));
      setTimeout(() => {
        seen.disconnect();
        resolve(undefined);
      }, 200);
    });
  const taken: number[] = [];
  for (let round = 0; round < times; round++)
    for (const text of texts)
      for (let length = 1; length <= text.length; length++) {
        const one = await key(text.slice(0, length));
        if (one !== undefined && round > 0) taken.push(one);
      }
  return taken;
};

const rows = (what: string, taken: number[]): Row[] => [
  [`${what}, one key (median)`, ms(median(taken)), `limit 16 ms; ${taken.length} keys`],
  [`${what}, the slowest key`, ms(Math.max(...taken))],
];

const run = (view: Page, field: string, shown: string) =>
  view.evaluate(typeIn, field, shown, TYPED, TIMES);

export const printTyping = async (): Promise<void> => {
  const portals = await startPortalServer();
  const chromium = await launchChromium({
    extension: '.output/chrome-mv3',
    portalPort: portals.port,
  });
  try {
    const home = await chromium.extensionPage('dashboard.html');
    await home.waitForSelector('.search .results');
    const inSearch = await run(home, '.search input', '.search .results');
    const all = await chromium.extensionPage('dashboard.html#/catalogue');
    await all.waitForSelector('.catalogue');
    const inCatalogue = await run(all, '.filters input', '.catalogue');
    print('Search as one types, in Chromium', [
      ...rows('in the search', inSearch),
      ...rows('in the catalogue page, with its table', inCatalogue),
    ]);
  } finally {
    await chromium.close();
    await portals.close();
  }
};
