/** What the reader costs a page: one of 3,000 nodes that changes 100 times, in three browsers, turn by turn. */
import { type Chromium, launchChromium } from '../browser/harness/chromium.ts';
import { removeFolder, tempFolder } from '../browser/harness/temp.ts';
import { writeEmptyExtension } from '../browser/recognise/empty-extension.ts';
import { startPortalServer } from '../portals/server.ts';
import { page } from '../portals/site.ts';
import { median, TIMES } from './median.ts';
import { ms, print, type Row } from './report.ts';

/** A required host without a replica, of an operator of which labels are known, so that the reader has to look for them. */
const HOST = 'www.docomo.ne.jp';
const NODES = 3_000;
const CHANGES = 100;

type Changing = Window & { changed?: Promise<void> };

/**
 * Runs in the page, as a single-page portal would: builds its sections of four nodes each (a heading, a link, a button),
 * then changes every 10 ms. It is over when a reader had its chance to be through as well.
 */
function live(nodes: number, changes: number): void {
  const pause = (time: number) => new Promise((resolve) => setTimeout(resolve, time));
  const idle = () => new Promise((resolve) => requestIdleCallback(resolve, { timeout: 2_000 }));
  const element = (tag: string, text = '') =>
    Object.assign(document.createElement(tag), { textContent: text });
  const main = document.querySelector('main') ?? document.body;
  for (let index = 0; index < nodes / 4; index += 1) {
    const link = Object.assign(element('a', `Read part ${index}`), { href: `#part-${index}` });
    const section = element('section');
    section.append(element('h2', `Part ${index}`), link, element('button', `Open ${index}`));
    main.append(section);
  }
  (window as Changing).changed = (async () => {
    await new Promise((resolve) => addEventListener('load', resolve));
    for (let index = 0; index < changes; index += 1) {
      main.append(element('p', `Change ${index}`));
      await pause(10);
    }
    await pause(1_000);
    await idle();
  })();
}

const HTML = page({
  lang: 'en',
  title: 'A page of many parts',
  body: `<script>(${live.toString()})(${NODES}, ${CHANGES})</script>`,
});

type Cost = { script: number; task: number };

/** Milliseconds of script, and of all work, on the page's thread from its start until it is quiet. */
const visit = async (chromium: Chromium): Promise<Cost> => {
  const tab = await chromium.browser.newPage();
  const session = await tab.createCDPSession();
  await session.send('Performance.enable');
  await tab.goto(`https://${HOST}/parts`);
  await tab.evaluate(() => (window as Changing).changed);
  const { metrics } = await session.send('Performance.getMetrics');
  const value = (name: string) =>
    1_000 * (metrics.find((one) => one.name === name)?.value ?? Number.NaN);
  await tab.close();
  return { script: value('ScriptDuration'), task: value('TaskDuration') };
};

export const printPageCost = async (): Promise<void> => {
  const replica = { operator: 'docomo-jp', hosts: [HOST], handle: () => ({ html: HTML }) };
  const portals = await startPortalServer({ replicas: [replica] });
  const folder = tempFolder('empty');
  writeEmptyExtension(folder);
  const launch = (extension: string) => launchChromium({ extension, portalPort: portals.port });
  const browsers: [name: string, chromium: Chromium][] = [];
  try {
    browsers.push(['no extension', await launch(folder)]);
    browsers.push(['an extension with an empty content script', await launch(folder)]);
    browsers.push(['Unline', await launch('.output/chrome-mv3')]);
    const [, none] = browsers[0] as [string, Chromium];
    await none.browser.uninstallExtension(none.id);

    const costs = browsers.map(() => [] as Cost[]);
    // The first round warms up: code is compiled, caches are filled.
    for (let round = 0; round <= TIMES; round += 1)
      for (const [index, [, chromium]] of browsers.entries()) {
        const cost = await visit(chromium);
        if (round > 0) costs[index]?.push(cost);
      }
    const medians = costs.map((list) => ({
      script: median(list.map(({ script }) => script)),
      task: median(list.map(({ task }) => task)),
    }));
    const floor = medians[1] as Cost;
    const rows = medians.map(({ script, task }, index): Row => {
      const all = (costs[index] ?? []).map((cost) => cost.script);
      const spread = `${Math.min(...all).toFixed(1)}–${Math.max(...all).toFixed(1)}`;
      return [
        browsers[index]?.[0] ?? '',
        ms(script),
        `${(script / floor.script).toFixed(2)} × the empty one; ${spread} ms; all work ${ms(task)}`,
      ];
    });
    print(
      `Script time of a page of ${NODES} nodes with ${CHANGES} changes, medians of ${TIMES}`,
      rows,
    );
  } finally {
    for (const [, chromium] of browsers) await chromium.close();
    await portals.close();
    removeFolder(folder);
  }
};
