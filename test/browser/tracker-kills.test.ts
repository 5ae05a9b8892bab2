/** The background is stopped, and the whole browser killed, while many tabs send commands. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type PortalServer, startPortalServer } from '../portals/server.ts';
import { type Chromium, launchChromium } from './harness/chromium.ts';
import { removeFolder, tempFolder } from './harness/temp.ts';
import { ask, openLine } from './journey/commands.ts';
import { eventsOf, stored } from './journey/in-chromium.ts';
import { addNotes, noteOf } from './journey/insist.ts';
import { stopWorker } from './journey/stop-worker.ts';
import { neverQuiet } from './journey/views.ts';

const LONG = process.env.UNLINE_LONG === '1';
const TABS = 10;
const COMMANDS = LONG ? 1_000 : 60;
const KILLS = LONG ? 300 : 18;
const RESTARTS = LONG ? 10 : 2;
const LIMIT = LONG ? 1_200_000 : 240_000;

let server: PortalServer;
let profile: string;
let chromium: Chromium;
beforeAll(async () => {
  server = await startPortalServer();
  profile = tempFolder('killed');
  chromium = await launchChromium({
    extension: '.output/chrome-mv3',
    portalPort: server.port,
    profile,
  });
  await neverQuiet(await chromium.extensionPage('dashboard.html'));
});
afterAll(async () => {
  await chromium?.close();
  await server?.close();
  removeFolder(profile);
});

const notesOf = async (cancellation: string): Promise<string[]> =>
  (await eventsOf(chromium, cancellation)).flatMap(({ type, payload }) =>
    type === 'evidence-added' ? [payload.text] : [],
  );

const isSound = async (cancellation: string): Promise<void> => {
  const events = await eventsOf(chromium, cancellation);
  expect(new Set(events.map(({ id }) => id)).size).toBe(events.length);
  const clocks = events.map(({ clock }) => clock);
  expect(clocks, 'in one order').toEqual([...new Set(clocks)].sort());
  expect((await stored(chromium))[`head:${cancellation}`]).toMatchObject({ length: events.length });
};

test(
  `I-02 ${KILLS} stops of the background during ${COMMANDS} commands from ${TABS} tabs: each is there, none twice`,
  async () => {
    const pages: Page[] = [];
    for (let tab = 0; tab < TABS; tab += 1)
      pages.push(await chromium.extensionPage('dashboard.html#/catalogue'));
    const [watch = pages[0] as Page] = pages;
    const lines = [await openLine(watch, 'Killed, one'), await openLine(watch, 'Killed, two')];
    const wanted = new Map(lines.map((line) => [line, [] as string[]]));
    let kills = 0;
    const sending = Promise.all(
      pages.map(async (page, tab) => {
        for (let nth = 0; nth < COMMANDS / TABS || kills < KILLS; nth += 1) {
          const line = lines[(tab + nth) % lines.length] as string;
          const text = `tab ${tab}, note ${nth}`;
          wanted.get(line)?.push(text);
          await addNotes(page, line, [text]);
        }
      }),
    );
    const killing = (async () => {
      const keeper = await chromium.extensionPage('dashboard.html#/catalogue');
      while (kills < KILLS) {
        await stopWorker(chromium, keeper);
        kills += 1;
        // The next stop comes at any moment of the worker's life: while it starts, reads, writes or answers.
        await keeper.evaluate(
          (wait) => new Promise((resolve) => setTimeout(resolve, wait)),
          Math.random() * 120,
        );
      }
    })();
    await Promise.all([sending, killing]);
    for (const [line, texts] of wanted) {
      expect((await notesOf(line)).sort()).toEqual(texts.sort());
      await isSound(line);
    }
    for (const page of pages) await page.close();
  },
  LIMIT,
);

test(
  `I-02 the browser is killed ${RESTARTS} times: what was answered is there after each start`,
  async () => {
    let page = await chromium.extensionPage('dashboard.html#/catalogue');
    const line = await openLine(page, 'Killed with the browser');
    const answered: string[] = [];
    for (let round = 0; round < RESTARTS; round += 1) {
      const notes = Array.from({ length: 5 }, (_, nth) => `round ${round}, note ${nth}`);
      await addNotes(page, line, notes);
      answered.push(...notes);
      // One is on its way when the browser dies: it may be there afterwards or not, but never half.
      const underWay = ask(page, noteOf(line, `round ${round}, on its way`)).catch(() => undefined);
      chromium = await chromium.restart('kill');
      await underWay;
      page = await chromium.extensionPage('dashboard.html#/catalogue');
      const found = await notesOf(line);
      expect(found.filter((text) => !text.endsWith('on its way'))).toEqual(answered);
      expect(new Set(found).size).toBe(found.length);
      await isSound(line);
    }
  },
  LIMIT,
);
