/** I-15, I-16, I-19: a page that speaks for the extension, the browser or the person is not heard. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Overview } from '../../utils/messages.ts';
import { waitUntil } from './harness/wait.ts';
import { openStage, type Stage } from './hostile/stage.ts';
import { isUsable, mostLooks, pulseOf } from './hostile/usable.ts';
import { ask, openLine } from './journey/commands.ts';
import { guideOn, guidesOn } from './journey/guide.ts';

type Forged = { asked: string[]; rounds: number; reached: boolean };

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage?.close());

const leftOpen = async () =>
  (await ask<Overview>(stage.view, { kind: 'overview', tab: null })).askFinished;

test('I-19 nothing that it says or does has an effect; what the person does has', async () => {
  const line = await openLine(stage.view, 'Ana', 'tello-us');
  const before = await stage.stored();
  const tabs = (await stage.chromium.browser.pages()).length + 1;
  const start = performance.now();
  const page = await stage.open('speaks for others', '/cancel', `?id=${stage.chromium.id}`);
  const { area, claims } = await stage.reads(page, 'its own words', (one) => one.claims.length > 0);
  expect(area).toBe('cancel');
  await guideOn(page);
  const forged = () => page.evaluate(() => (window as unknown as { forged: Forged }).forged);
  await waitUntil(async () => (await forged()).rounds >= 150, 'the page to have tried', 60_000);

  const said = await stage.said(page);
  const most = mostLooks(performance.now() - start);
  expect(new Set(said)).toEqual(new Set(['arrived', 'rules', 'reading', 'guide']));
  expect(said.length, 'one look brings four messages at most').toBeLessThanOrEqual(4 * most);
  expect(
    said.filter((kind) => kind === 'arrived'),
    'it has one address',
  ).toHaveLength(1);
  expect(await stage.stored()).toEqual(before);
  expect(await leftOpen()).toEqual([]);
  expect((await stage.reading(page))?.claims).toEqual(claims);
  expect(await guidesOn(page)).toHaveLength(1);
  expect(await forged()).toMatchObject({ asked: [], reached: false });
  expect((await pulseOf(page)).errors).toEqual([]);
  expect(await stage.chromium.browser.pages()).toHaveLength(tabs);
  await isUsable(stage, page);

  await page.goto('https://nobody.example/');
  await waitUntil(async () => (await leftOpen()).includes(line), 'the real leaving to be noted');
});
