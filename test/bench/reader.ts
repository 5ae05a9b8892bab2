/** The reader alone, on pages of the kind that portals are: how long one look takes, and how it grows with the page. */

import { hintsFor, rulesFor } from '../../utils/phrases/hints.ts';
import { CHROMIUM } from '../browser/harness/browser-process.ts';
import { lexicon } from '../tools/read-files.ts';
import { launchReader } from '../tools/reader-in-chromium.ts';
import { median, TIMES } from './median.ts';
import { ms, print, type Row } from './report.ts';

/** As on the pages of an operator of Japan: read in Japanese and English. */
const JAPAN = { country: 'JP', labels: [], pages: [] };
const SIZES = [3_000, 100_000];

/** A page of so many nodes: sections of a heading, a link and a button; with `said` a few sentences worth reading. */
const html = (nodes: number, said: boolean): string =>
  `<!doctype html><html lang="en"><title>Parts</title><main>${Array.from(
    { length: nodes / 4 },
    (_, index) =>
      `<section><h2>Part ${index}</h2><a href="#${index}">Read part ${index}</a><button>Open ${index}</button></section>`,
  ).join('')}${
    said
      ? '<section><h2>Cancel your line</h2><p>We have received your request to cancel your line.</p><p>We could not verify your identity.</p><button>Cancel my line</button></section>'
      : ''
  }</main>`;

export const printReader = async (): Promise<void> => {
  const address = 'https://www.docomo.ne.jp/parts';
  const hintsOf = (whole: boolean) => hintsFor(JAPAN, address, 'en-GB', lexicon, whole);
  const chromium = await launchReader(CHROMIUM);
  try {
    const rows: Row[] = [];
    for (const [what, whole, said] of [
      ['nothing open at the operator', false, false],
      ['read whole, nothing there', true, false],
      ['read whole, with something to read', true, true],
    ] as const) {
      const hints = await hintsOf(whole);
      for (const nodes of SIZES) {
        const times: number[] = [];
        let found = 0;
        // Each time in a page and a world of its own: nothing is warm.
        for (let round = 0; round < TIMES; round += 1) {
          const page = await chromium.open(html(nodes, said), address);
          const rules = await rulesFor(JAPAN, 'en-GB', await chromium.hits(page, hints), lexicon);
          const [time, claims] = await chromium.evaluate<[number, number]>(
            page,
            `(() => {
              const hints = ${JSON.stringify(hints)}, rules = ${JSON.stringify(rules)};
              const start = performance.now();
              const look = createLook(document, hints);
              look.all();
              const reading = look.isWorthReading() ? createReader(rules)(look.found()) : { claims: [] };
              return [performance.now() - start, reading.claims.length];
            })()`,
          );
          times.push(time);
          found = claims;
          await page.close();
        }
        rows.push([
          `${nodes} nodes, ${what}`,
          ms(median(times)),
          `${ms(Math.min(...times))} to ${ms(Math.max(...times))}; ${found} claims`,
        ]);
      }
    }
    print(
      `The reader alone, medians of ${TIMES}; limit 2 ms for 3,000 nodes, 40 times that for 100,000`,
      rows,
    );
  } finally {
    await chromium.close();
  }
};
