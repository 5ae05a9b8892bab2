/** Pages that never come to rest are looked at ever more rarely, and can be used meanwhile. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { waitUntil } from './harness/wait.ts';
import { openStage, type Stage } from './hostile/stage.ts';
import { isUsable, mostLooks } from './hostile/usable.ts';
import { openLine } from './journey/commands.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
  await openLine(stage.view, 'Ana', 'tello-us');
});
afterAll(() => stage?.close());

/** Enough turns of a page to tell a look every 400 ms from looks that come further apart. */
const TURNS = 400;
const doneBy = (page: Page) => page.evaluate(() => (window as unknown as { done: number }).done);
const count = async (page: Page, kind: string) =>
  (await stage.said(page)).filter((one) => one === kind).length;

test.each([
  ['thousands of changes', 'reading', 100 * TURNS],
  ['submits its own form', 'reading', TURNS],
  ['frames that go on and on', 'reading', TURNS],
  ['endless addresses', 'arrived', TURNS],
] as const)('%s', async (name, kind, done) => {
  const before = await stage.records();
  const start = performance.now();
  const page = await stage.open(name);
  await waitUntil(async () => (await doneBy(page)) >= done, 'the page to be restless', 60_000);
  const looks = await waitUntil(async () => {
    const so = await count(page, kind);
    return so > 1 && so;
  }, 'something to be seen');
  const most = mostLooks(performance.now() - start, name === 'endless addresses');
  expect(looks, 'not often').toBeLessThanOrEqual(most);
  await isUsable(stage, page);
  expect(await stage.records()).toEqual(before);
  await page.close();
});

test('frames in frames are read as far down as can be seen', async () => {
  const page = await stage.open('frames in frames');
  const { claims } = await stage.reads(page, 'the third', (reading) => reading.claims.length > 0);
  expect(claims.map(({ code }) => code)).toEqual(['request-received']);
  await isUsable(stage, page);
  await page.close();
});
