/** While a long list is written: stopped and gone on with, looked away from, taken back; for an operator added on the way. */
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { faults } from './harness/axe.ts';
import type { Chromium } from './harness/chromium.ts';
import { waitUntil } from './harness/wait.ts';
import { choose, click, fill, press, runIn } from './journey/act.ts';
import { stored } from './journey/in-chromium.ts';
import { textsIn } from './journey/texts.ts';
import { shows } from './journey/views.ts';
import { withChromium } from './journey/with-browser.ts';
import {
  chooseOperator,
  giveText,
  listDone,
  listOf,
  PATIENCE,
  rowsShown,
  startList,
} from './lists/list-view.ts';

const t = textsIn('en');
const LINES = 150;
const NAME = 'Island Telephone';

let chromium: Chromium;
let dashboard: Page;

withChromium(async (started) => {
  chromium = started;
  dashboard = await chromium.extensionPage('dashboard.html#/lines');
});

const logCount = async () =>
  Object.keys(await stored(chromium)).filter((key) => key.startsWith('log:')).length;

/** Presses the button with these words as soon as so many lines are written. */
const pressAt = (written: number, words: string) =>
  runIn(
    dashboard,
    (many, name) => {
      const look = new MutationObserver(() => {
        if ((document.querySelector('progress')?.value ?? 0) < many) return;
        look.disconnect();
        for (const button of document.querySelectorAll('button'))
          if (button.textContent?.includes(name)) button.click();
      });
      look.observe(document.body, { subtree: true, childList: true, attributes: true });
    },
    written,
    words,
  );

test('an operator that is not in the list is added on the way, and its lines follow', async () => {
  await fill(dashboard, 'search input', NAME);
  await shows(dashboard, t('nothing_found', { query: NAME }));
  await press(dashboard, t('own_add'));
  await shows(dashboard, t('own_title_new'));
  const form = 'form.own-operator';
  await fill(dashboard, `${form} .address input`, 'https://www.island.example/');
  await choose(dashboard, `${form} > .field > label > select`, 'GB');
  await click(dashboard, `${form} button.main`);
  await dashboard.waitForSelector('.line-source');
  await giveText(dashboard, listOf(LINES));
  await rowsShown(dashboard, LINES);
});

test(
  'stopped, what is written stays and the rest is left; it is written on request, nothing twice',
  async () => {
    await pressAt(20, t('lines_stop'));
    await startList(dashboard, 'Spring list');
    await listDone(dashboard);
    const written = await logCount();
    expect(written).toBeGreaterThanOrEqual(20);
    expect(written).toBeLessThan(LINES);
    await shows(dashboard, t('lines_started', { count: written }));
    await shows(dashboard, t('lines_left', { count: LINES - written }));
    expect(await faults(dashboard)).toEqual([]);
    await press(dashboard, t('lines_go_on'));
    await waitUntil(async () => (await logCount()) > written, 'the rest to be written');
    await listDone(dashboard);
    await shows(dashboard, t('lines_started', { count: LINES }));
    expect(await logCount()).toBe(LINES);
  },
  PATIENCE,
);

test(
  'taken back, it says how far it is, and the list is as it was before',
  async () => {
    const progress = dashboard.waitForSelector('.line-sending progress');
    await press(dashboard, t('lines_undo'));
    await progress;
    await dashboard.waitForSelector('.line-source', { timeout: PATIENCE });
    expect(await logCount()).toBe(0);
  },
  PATIENCE,
);

test(
  'whoever looks at other pages meanwhile finds all lines written, and the end of it where it began',
  async () => {
    await giveText(dashboard, listOf(LINES));
    await rowsShown(dashboard, LINES);
    await pressAt(5, t('all_lines'));
    await startList(dashboard, 'Summer list');
    await dashboard.waitForSelector('.pending');
    await waitUntil(async () => (await logCount()) === LINES, 'all lines to be written', PATIENCE);
    await press(dashboard, t('lines_import'));
    await shows(dashboard, t('lines_started', { count: LINES }));
    await click(dashboard, '.line-imported button.main');
    await press(dashboard, t('lines_import'));
    await dashboard.waitForSelector('.lines-operator');
    await chooseOperator(dashboard, NAME);
  },
  PATIENCE,
);
