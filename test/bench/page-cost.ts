/**
 * What Unline costs a page of 3,000 nodes that changes 100 times: with nothing to say, and with the guide drawn; beside
 * an empty extension and one that passes over the text once. One browser each, turn by turn.
 */
import { type Chromium, launchChromium } from '../browser/harness/chromium.ts';
import { removeFolder, tempFolder } from '../browser/harness/temp.ts';
import { writeBareExtension, writeEmptyExtension } from '../browser/recognise/empty-extension.ts';
import { startPortalServer } from '../portals/server.ts';
import { page } from '../portals/site.ts';
import { median, TIMES } from './median.ts';
import { kb, ms, print, type Row } from './report.ts';

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

type Cost = { script: number; task: number; heap: number };

/** Milliseconds of script, and of all work, on the page's thread from its start until it is quiet; then what is kept. */
const visit = async (chromium: Chromium, path: string): Promise<Cost> => {
  const tab = await chromium.browser.newPage();
  const session = await tab.createCDPSession();
  await session.send('Performance.enable');
  await tab.goto(`https://${HOST}${path}`);
  await tab.evaluate(() => (window as Changing).changed);
  const value = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return (name: string) => metrics.find((one) => one.name === name)?.value ?? Number.NaN;
  };
  const spent = await value();
  await session.send('HeapProfiler.collectGarbage');
  const kept = await value();
  await tab.close();
  return {
    script: 1_000 * spent('ScriptDuration'),
    task: 1_000 * spent('TaskDuration'),
    heap: kept('JSHeapUsedSize'),
  };
};

/** With nothing to say, and on a page about cancelling, where the guide is drawn. */
const [SILENT, TOLD] = ['/parts', '/cancel'];

export const printPageCost = async (): Promise<void> => {
  const replica = { operator: 'docomo-jp', hosts: [HOST], handle: () => ({ html: HTML }) };
  const portals = await startPortalServer({ replicas: [replica] });
  const [empty, bare] = [tempFolder('empty'), tempFolder('bare')];
  writeEmptyExtension(empty);
  writeBareExtension(bare);
  const launch = (extension: string) => launchChromium({ extension, portalPort: portals.port });
  const runs: { name: string; chromium: Chromium; path: string; costs: Cost[] }[] = [];
  try {
    const add = (name: string, chromium: Chromium, path: string) =>
      runs.push({ name, chromium, path, costs: [] });
    const none = await launch(empty);
    add('no extension', none, SILENT);
    add('an empty content script', await launch(empty), SILENT);
    add('a bare pass and one message', await launch(bare), SILENT);
    const unline = await launch('.output/chrome-mv3');
    add('Unline with nothing to say', unline, SILENT);
    add('Unline with the guide drawn', unline, TOLD);
    await none.browser.uninstallExtension(none.id);

    // The first round warms up: code is compiled, caches are filled.
    for (let round = 0; round <= TIMES; round += 1)
      for (const { chromium, path, costs } of runs) {
        const cost = await visit(chromium, path);
        if (round > 0) costs.push(cost);
      }
    const middle = (costs: Cost[], what: keyof Cost) => median(costs.map((cost) => cost[what]));
    const floor = runs[1]?.costs ?? [];
    const pass = runs[2]?.costs ?? [];
    const rows = runs.map(({ name, costs }): Row => {
      const scripts = costs.map(({ script }) => script);
      const script = middle(costs, 'script');
      const beside = [
        `${Math.min(...scripts).toFixed(1)}–${Math.max(...scripts).toFixed(1)} ms`,
        `${(script / middle(floor, 'script')).toFixed(2)} × the empty one`,
        `${(script / middle(pass, 'script')).toFixed(2)} × the bare pass`,
        `all work ${ms(middle(costs, 'task'))}`,
        `heap ${kb(middle(costs, 'heap') - middle(floor, 'heap'))} over the empty one`,
      ];
      return [name, ms(script), beside.join('; ')];
    });
    print(
      `Script time of a page of ${NODES} nodes with ${CHANGES} changes, medians of ${TIMES}; limits: with nothing to say 1.10 × the bare pass, with the guide 2.0 × the empty one, heap 1,000 KB`,
      rows,
    );
  } finally {
    for (const chromium of new Set(runs.map((run) => run.chromium))) await chromium.close();
    await portals.close();
    for (const folder of [empty, bare]) removeFolder(folder);
  }
};
