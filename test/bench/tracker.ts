/**
 * A command's way from a page to the journal and back, beside a bare worker that reads and writes the same bytes; and
 * what a thousand open cancellations of five devices cost.
 */
import type { Page } from 'puppeteer-core';
import type { Browser as ExtensionApi } from 'webextension-polyfill';
import { type Chromium, launchChromium } from '../browser/harness/chromium.ts';
import { removeFolder, tempFolder } from '../browser/harness/temp.ts';
import { ask, send } from '../browser/journey/commands.ts';
import { plant, stored } from '../browser/journey/in-chromium.ts';
import { noteOf } from '../browser/journey/insist.ts';
import { stopWorker } from '../browser/journey/stop-worker.ts';
import { neverQuiet } from '../browser/journey/views.ts';
import { startPortalServer } from '../portals/server.ts';
import { writeBareJournal } from './bare-journal.ts';
import { median, repeat, TIMES } from './median.ts';
import { kb, ms, print, type Row } from './report.ts';

declare const chrome: ExtensionApi;

const MANY = 1_000;
const DEVICES = 5;
const EVENTS = 20;

/** Runs in a page of the extension: milliseconds from a message to its answer. */
async function roundTrip(message: unknown): Promise<number> {
  const start = performance.now();
  if (!(await chrome.runtime.sendMessage(message))) throw new Error('no answer');
  return performance.now() - start;
}

/** Runs in a view: milliseconds from the next write to the moment when the view says a text. */
function untilSaid(text: string): Promise<number> {
  return new Promise((resolve) => {
    let wroteAt = Number.POSITIVE_INFINITY;
    chrome.storage.onChanged.addListener(() => {
      wroteAt = Math.min(wroteAt, performance.now());
    });
    new MutationObserver((_, observer) => {
      if (!document.body.innerText.includes(text)) return;
      observer.disconnect();
      resolve(performance.now() - wroteAt);
    }).observe(document.body, { childList: true, subtree: true, characterData: true });
  });
}

/** Milliseconds until an open view shows what was done in another. */
const agrees = async (chromium: Chromium, from: Page, id: string): Promise<number> => {
  const view = await chromium.extensionPage(`dashboard.html#${id}`);
  let round = 0;
  const times = await repeat(async () => {
    round += 1;
    const text = `said in round ${round}`;
    const said = view.evaluate(untilSaid, text);
    await ask(from, noteOf(id, text));
    return said;
  });
  await view.close();
  return median(times);
};

const openLine = async (page: Page, name: string): Promise<string> => {
  const cancellation = crypto.randomUUID();
  const outcome = await send(page, {
    cancellation,
    type: 'open',
    payload: {
      opened: { operator: 'giffgaff-gb', way: 'request' },
      line: { name, kind: 'contract' },
      devices: Array.from({ length: DEVICES }, (_, nth) => ({
        device: `phone-${nth + 1}`,
        category: 'phone' as const,
        carrier: 'esim' as const,
        companion: false,
      })),
    },
  });
  if (!outcome.ok) throw new Error(`not opened: ${JSON.stringify(outcome)}`);
  return cancellation;
};

type Side = { chromium: Chromium; page: Page; next: () => unknown };

/** Milliseconds of a command's way in each, turn by turn; `before` brings the worker into the state that is measured. */
const trips = async (
  sides: readonly Side[],
  before: (side: Side) => Promise<unknown>,
): Promise<number[]> => {
  const times = sides.map(() => [] as number[]);
  for (let round = 0; round <= TIMES; round += 1)
    for (const [at, side] of sides.entries()) {
      await before(side);
      const took = await side.page.evaluate(roundTrip, side.next());
      // The first round warms up: code is compiled, caches are filled.
      if (round > 0) times[at]?.push(took);
    }
  return times.map(median);
};

const popupShows = async (chromium: Chromium, portal: Page): Promise<number> => {
  const start = performance.now();
  const popup = await chromium.popup(portal);
  await popup.waitForSelector('.pending li');
  const took = performance.now() - start;
  await popup.close();
  return took;
};

/** Copies of a record under other ids; their heads are made again by the first look at them. */
const multiply = async (chromium: Chromium, id: string, times: number): Promise<void> => {
  const all = await stored(chromium);
  const ids = Array.from({ length: times }, () => crypto.randomUUID());
  const copies: Record<string, unknown> = { ids: [...(all.ids as string[]), ...ids] };
  for (const copy of ids)
    for (const kind of ['log', 'head'])
      copies[`${kind}:${copy}`] = JSON.parse(
        JSON.stringify(all[`${kind}:${id}`]).replaceAll(id, copy),
      );
  await plant(chromium, copies);
};

export const printTracker = async (): Promise<void> => {
  const portals = await startPortalServer();
  const folder = tempFolder('bare-journal');
  const unline = await launchChromium({
    extension: '.output/chrome-mv3',
    portalPort: portals.port,
  });
  let bare: Chromium | undefined;
  try {
    const page = await unline.extensionPage('dashboard.html#/catalogue');
    await neverQuiet(page);
    const id = await openLine(page, 'Measured');
    for (let nth = 0; nth < EVENTS; nth += 1) await ask(page, noteOf(id, `note ${nth}`));

    const { [`log:${id}`]: log, [`head:${id}`]: head } = await stored(unline);
    writeBareJournal(folder);
    bare = await launchChromium({ extension: folder, portalPort: portals.port });
    const barePage = await bare.extensionPage('page.html');
    await plant(bare, { [`log:${id}`]: log, [`head:${id}`]: head });
    const next = () => noteOf(id, 'a note as long as the others');
    const sides = [
      // A page of the extension that listens to nothing, as the bare one.
      { chromium: unline, page: await unline.extensionPage('icon/due-128.png'), next },
      { chromium: bare, page: barePage, next },
    ];
    await page.close();
    const cold = await trips(sides, ({ chromium, page: at }) => stopWorker(chromium, at));
    const warm = await trips(sides, ({ page: at, next: other }) => at.evaluate(roundTrip, other()));
    const row = (what: string, [own = 0, floor = 1]: number[]): Row => [
      what,
      ms(own),
      `${ms(floor)} bare; ${(own / floor).toFixed(2)} times (limit 1.50)`,
    ];
    const rows = [
      row('a command, the worker awake', warm),
      row('a command, the worker stopped', cold),
    ];

    const [{ page: from } = { page }] = sides;
    const agreed = await agrees(unline, from, id);
    const portal = await unline.open('https://nobody.example/');
    const showsOne = median(await repeat(() => popupShows(unline, portal)));
    await multiply(unline, id, MANY - 1);
    const many = await unline.extensionPage('icon/due-128.png');
    await stopWorker(unline, many);
    await neverQuiet(many);
    const settings = {
      kind: 'settings',
      settings: { language: 'auto', quiet: { from: '00:00', to: '00:00' }, guideOff: [] },
    };
    const reconciles = median(await repeat(() => many.evaluate(roundTrip, settings)));
    const showsMany = median(await repeat(() => popupShows(unline, portal)));
    const written = await many.evaluate(
      (message) =>
        new Promise<Record<string, number>>((resolve) => {
          chrome.storage.local.onChanged.addListener((changes) =>
            resolve(
              Object.fromEntries(
                Object.entries(changes).map(([key, { newValue }]) => [
                  key.split(':')[0],
                  JSON.stringify(newValue).length,
                ]),
              ),
            ),
          );
          void chrome.runtime.sendMessage(message);
        }),
      next(),
    );
    rows.push(
      ['a change in one view, shown in another', ms(agreed), 'limit 1,000 ms'],
      [
        `reconcile with ${MANY} open, ${DEVICES} devices each`,
        ms(reconciles),
        'with a message and its answer; limit 150 ms',
      ],
      [
        `the popup’s list with ${MANY} open`,
        ms(showsMany),
        `${ms(showsOne)} with one; ${(showsMany / showsOne).toFixed(2)} times (limit 1.30)`,
      ],
      [
        'bytes that one of them writes',
        kb(Object.values(written).reduce((sum, size) => sum + size, 0)),
        Object.keys(written).join(' and '),
      ],
    );
    print(`The tracker, medians of ${TIMES}`, rows);
  } finally {
    await unline.close();
    await bare?.close();
    await portals.close();
    removeFolder(folder);
  }
};
