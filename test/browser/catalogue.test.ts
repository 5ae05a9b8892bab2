import type { Page } from 'puppeteer-core';
import { beforeEach, expect, test } from 'vitest';
import { faults } from './harness/axe.ts';
import type { Chromium } from './harness/chromium.ts';
import { waitUntil } from './harness/wait.ts';
import { choose, fill } from './journey/act.ts';
import { textsIn } from './journey/texts.ts';
import { press, shows, textOf } from './journey/views.ts';
import { withChromium } from './journey/with-browser.ts';

const t = textsIn('en');
let chromium: Chromium;
let view: Page;

withChromium((started) => {
  chromium = started;
});
beforeEach(async () => {
  view = await chromium.extensionPage('dashboard.html');
  await press(view, t('catalogue'));
  await view.waitForSelector('.catalogue');
});

const shown = () =>
  view.$$eval('.catalogue th[scope=row] button', (all) => all.map((one) => one.textContent));
const shownAre = (test: (names: (string | null)[]) => boolean) =>
  waitUntil(async () => test(await shown()), 'the rows to be those');
test('all operators are there, and axe finds nothing in light and dark', async () => {
  const list = await view.evaluate(async () => (await fetch('/catalogue.json')).json());
  expect((await shown()).length).toBe(list.length);
  for (const value of ['light', 'dark']) {
    await view.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]);
    expect(await faults(view), value).toEqual([]);
  }
});

test('a tile shows one country alone, and pressed again all of them', async () => {
  const all = (await shown()).length;
  await view.locator('.tiles button[aria-label^="Cuba"]').click();
  await shownAre((names) => names.join() === 'ETECSA (Cubacel)');
  expect(await view.$eval('.tiles [aria-pressed=true]', (one) => one.textContent)).toBe('CU');
  await view.locator('.tiles button[aria-label^="Cuba"]').click();
  await shownAre((names) => names.length === all);
});

test('filters and search narrow the rows together', async () => {
  const select = (index: number) => `.filters .field:nth-of-type(${index}) select`;
  await choose(view, select(2), 'DE');
  await choose(view, select(3), 'yes');
  await shownAre((names) => names.length > 2 && names.includes('congstar'));
  await fill(view, '.filters input', 'congstr');
  await shownAre((names) => names.join() === 'congstar');
});

test('a name in another script finds its operator', async () => {
  await fill(view, '.filters input', '联通');
  await shownAre((names) => names.join() === 'China Unicom');
});

test('an operator opens with the shorter way of its country, its law and its sources', async () => {
  await press(view, 'fraenk');
  await shows(view, t('online_unknown'));
  await view.waitForSelector('.shortcut');
  const shortcut = await view.$eval('.shortcut', (one) => (one as HTMLElement).innerText);
  expect(shortcut).toContain('Verträge hier kündigen');
  expect(
    await view.$$eval('.shortcut .marks a', (all) =>
      all.map((one) => (one as HTMLAnchorElement).href),
    ),
  ).not.toEqual([]);
  expect(await textOf(view)).toContain(t('holds_in', { country: 'Germany' }));
  expect(await faults(view)).toEqual([]);
});

test('the way back from an operator leads to the catalogue, as it was filtered', async () => {
  await fill(view, '.filters input', 'congstar');
  await shownAre((names) => names.join() === 'congstar');
  await press(view, 'congstar');
  await view.waitForSelector('.answer');
  await press(view, t('catalogue'));
  await view.waitForSelector('.catalogue', { visible: true });
  expect(await shown()).toEqual(['congstar']);
});
