import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Settings } from '../../utils/settings.ts';
import { labels, places } from '../portals/att-us/places.ts';
import type { Chromium } from './harness/chromium.ts';
import { waitUntil } from './harness/wait.ts';
import { guideOn, guidesOn, noGuideOn, pressInGuide } from './journey/guide.ts';
import { recognised, stored } from './journey/in-chromium.ts';
import { textsIn } from './journey/texts.ts';
import { press, shows, textOf } from './journey/views.ts';
import { withChromium } from './journey/with-browser.ts';

const t = textsIn('en');
const OPERATOR = 'AT&T';
/** The operator's page about ending a watch line: of the area "cancel". */
const PAGE = places.helpWatch;
const NOT_NOW = t('guide_not_now');

let chromium: Chromium;
let page: Page;

withChromium((started) => {
  chromium = started;
});
beforeEach(async () => {
  page = await chromium.open(PAGE);
});
afterEach(() => page.close());

const guideOff = async () =>
  ((await stored(chromium)).settings as Settings | undefined)?.guideOff ?? [];
/** In a tab of its own the guide is drawn by now: by then it would be in an older one, too. */
const drawnElsewhere = async () => {
  const other = await chromium.open(PAGE);
  await guideOn(other);
  await other.close();
  await page.bringToFront();
};

test('I-20 the guide says which control is meant; only one closed element of it is in the page', async () => {
  const said = await guideOn(page);
  expect(said).toContain(t('guide_title_new', { operator: OPERATOR }));
  expect(said).toContain(t('guide_end_companion', { label: labels[1] ?? '' }));
  const found = await page.evaluate(async () => {
    const served = await (await fetch(location.href)).text();
    const parsed = new DOMParser().parseFromString(served, 'text/html');
    const own = document.documentElement.lastElementChild;
    return {
      elements: document.documentElement.childElementCount,
      same: [document.head.outerHTML, document.body.outerHTML].every(
        (html, at) => html === [parsed.head.outerHTML, parsed.body.outerHTML][at],
      ),
      root: own?.shadowRoot ?? null,
      text: own?.textContent,
      popover: own?.matches(':popover-open'),
    };
  });
  expect(found).toEqual({ elements: 3, same: true, root: null, text: '', popover: true });
});

test('Escape takes all of it away, and the page has its focus back', async () => {
  await guideOn(page);
  await page.focus('nav a');
  await page.locator(`::-p-aria([name="${NOT_NOW}"][role="button"])`).wait();
  await page.keyboard.press('Escape');
  await noGuideOn(page);
  expect(await page.evaluate(() => document.documentElement.childElementCount)).toBe(2);
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('A');
});

test('“not now” keeps it away for the life of the tab', async () => {
  await guideOn(page);
  await pressInGuide(page, NOT_NOW);
  await noGuideOn(page);
  await page.reload();
  await recognised(chromium, page, OPERATOR);
  await drawnElsewhere();
  expect(await guidesOn(page)).toEqual([]);
});

test('“never on this site” is listed in the settings, where it is taken back', async () => {
  await guideOn(page);
  await pressInGuide(page, t('guide_never_here'));
  await noGuideOn(page);
  await waitUntil(async () => (await guideOff()).length === 1, 'the site to be noted');
  expect(await guideOff()).toEqual(['www.att.com']);
  const dashboard = await chromium.extensionPage('dashboard.html');
  await shows(dashboard, t('guide_off'));
  expect(await textOf(dashboard)).toContain('www.att.com');
  await press(dashboard, t('guide_on_again'));
  await waitUntil(async () => (await guideOff()).length === 0, 'the site to be taken back');
  await drawnElsewhere();
  await dashboard.close();
});
