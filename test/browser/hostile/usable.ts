/** Whether page and extension can still be used, and whether it was looked at no oftener than it may be. */
import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { createPace } from '../../../utils/portal/pace.ts';
import { waitUntil } from '../harness/wait.ts';
import { shows } from '../journey/views.ts';
import type { Stage } from './stage.ts';

type Pulse = { turns: number; clicks: number; errors: string[] };

/** The page's own count. */
export const pulseOf = (page: Page): Promise<Pulse> =>
  page.evaluate(() => (window as unknown as { pulse: Pulse }).pulse);

/** Looks that the reader takes at most in so many milliseconds without an act of the person, at one address or at many. */
export const mostLooks = (time: number, moves = false): number => {
  const pace = createPace();
  for (let [looks, at] = [1, 0]; ; looks += 1) {
    pace.looked();
    if (moves) pace.moved();
    const wait = pace.next();
    if (wait === undefined || at + wait > time) return looks;
    at += wait;
  }
};

/** The page goes on and takes a click, nothing was thrown into it, and the popup shows the operator. */
export const isUsable = async (stage: Stage, page: Page): Promise<void> => {
  await page.bringToFront();
  const before = await pulseOf(page);
  await page.click('#own');
  await waitUntil(async () => {
    const now = await pulseOf(page);
    return now.clicks === before.clicks + 1 && now.turns > before.turns;
  }, 'the page to take a click and to go on');
  expect((await pulseOf(page)).errors).toEqual([]);
  const popup = await stage.chromium.popup(page);
  await shows(popup, 'Tello');
  await popup.close();
};
