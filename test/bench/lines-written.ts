/** A list of 1,000 lines written by the real view in real Chromium, from the press to the report, and taken back. */
import { type Chromium, launchChromium } from '../browser/harness/chromium.ts';
import { press } from '../browser/journey/act.ts';
import { textsIn } from '../browser/journey/texts.ts';
import {
  chooseOperator,
  giveText,
  listOf,
  PATIENCE,
  rowsShown,
  startList,
} from '../browser/lists/list-view.ts';
import { startPortalServer } from '../portals/server.ts';
import { median, repeat } from './median.ts';
import { ms, type Row } from './report.ts';

const TIMES = 3;

/** Milliseconds until the list is written, until it is taken back, and of the longest time that the view did not answer. */
const once = async (chromium: Chromium, lines: number): Promise<number[]> => {
  const page = await chromium.extensionPage('dashboard.html#/lines');
  await chooseOperator(page, 'giffgaff');
  await giveText(page, listOf(lines));
  await rowsShown(page, lines);
  await page.evaluate(() => {
    Object.assign(globalThis, { longest: 0 });
    new PerformanceObserver((list) => {
      const known = globalThis as never as { longest: number };
      for (const { duration } of list.getEntries())
        known.longest = Math.max(known.longest, duration);
    }).observe({ type: 'longtask' });
  });
  const start = performance.now();
  await startList(page, 'Measured list');
  await page.waitForSelector('.line-imported', { timeout: PATIENCE });
  const written = performance.now();
  const longest = await page.evaluate(() => (globalThis as never as { longest: number }).longest);
  await press(page, textsIn('en')('lines_undo'));
  await page.waitForSelector('.line-source', { timeout: PATIENCE });
  const takenBack = performance.now();
  await page.close();
  return [written - start, takenBack - written, longest];
};

export const writtenRows = async (lines: number): Promise<Row[]> => {
  const portals = await startPortalServer();
  const chromium = await launchChromium({
    extension: '.output/chrome-mv3',
    portalPort: portals.port,
  });
  try {
    const all = await repeat(() => once(chromium, lines), TIMES);
    const [written, takenBack] = [0, 1].map((at) => median(all.map((one) => one[at] ?? 0)));
    const longest = Math.max(...all.map((one) => one[2] ?? 0));
    return [
      [
        'written by the view, in Chromium',
        ms(written ?? 0),
        `${ms((written ?? 0) / lines)} a line`,
      ],
      ['taken back', ms(takenBack ?? 0), `${ms((takenBack ?? 0) / lines)} a line`],
      ['the view busy meanwhile, at a stretch', ms(longest), 'none above 50 ms: 0'],
    ];
  } finally {
    await chromium.close();
    await portals.close();
  }
};
