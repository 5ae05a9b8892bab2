/** I-19: a page that does to the guide what it can. Nothing follows from it that could not be undone. */
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { waitUntil } from './harness/wait.ts';
import { guideOn, guidesOn } from './journey/guide.ts';
import {
  drawnOn,
  guidePointsAt,
  guidePointsNowhere,
  inCard,
  LABEL,
  openStage,
  type Stage,
} from './journey/guide-stage.ts';
import { stored } from './journey/in-chromium.ts';
import { textsIn } from './journey/texts.ts';

const t = textsIn('en');
const BODY = `<h1>Plan</h1><button id="x">${LABEL}</button><p>${'Words about the plan. '.repeat(30)}</p>`;

let stage: Stage;
let page: Page;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage?.close());
beforeEach(async () => {
  page = await stage.open(BODY);
  await guidePointsAt(page, '#x');
});
afterEach(() => page.close());

/** The middle of a button of the guide. */
const spotOf = async (name: string): Promise<[x: number, y: number]> => {
  const spots = await inCard(page, (card) =>
    [...card.querySelectorAll('button')].map((button) => {
      const { left, top, width, height } = button.getBoundingClientRect();
      return {
        name: button.textContent ?? '',
        at: [left + width / 2, top + height / 2] as [number, number],
      };
    }),
  );
  const spot = spots.find((one) => one.name === name);
  if (!spot) throw new Error(`no button ${name}`);
  return spot.at;
};
const pressNever = async (spot?: [number, number]) => {
  const [x, y] = spot ?? (await spotOf(t('guide_never_here')));
  await page.mouse.click(x, y);
};
const isNoted = async () => 'settings' in (await stored(stage.chromium));
const nothingCame = async () => {
  // Whatever was sent has arrived by the time that another page has its guide.
  const other = await stage.open(BODY);
  await guideOn(other);
  await other.close();
  await page.bringToFront();
  expect(await isNoted()).toBe(false);
};

const SPOILT: [string, string][] = [
  ['faded by itself', `host.style.setProperty('opacity', '0.01', 'important')`],
  ['faded by a rule', `sheet(':popover-open{opacity:0!important;visibility:hidden!important}')`],
  [
    'moved',
    `host.style.cssText = 'transform:translate(900px,0)!important;left:900px!important;inset:900px!important'`,
  ],
  [
    'shrunk',
    `sheet('html > div{scale:.01!important;zoom:.1!important;clip-path:inset(50%)!important;width:0!important}')`,
  ],
  ['faded by an animation', `host.animate([{opacity:0},{opacity:0}],{duration:1e9,fill:'both'})`],
  [
    'hidden',
    `host.hidden = true; sheet('html > div{display:none!important;pointer-events:all!important}')`,
  ],
];
test.each(SPOILT)('I-19 it cannot be %s: it stands as it was drawn', async (_, script) => {
  const before = await drawnOn(page);
  await page.evaluate(`{
    const host = document.documentElement.lastElementChild;
    const sheet = (text) => document.head.append(Object.assign(document.createElement('style'), { textContent: text }));
    ${script}
  }`);
  const after = await drawnOn(page);
  expect(after.card).toEqual(before.card);
  const seen = await inCard(page, (card) => {
    const options = { opacityProperty: true, visibilityProperty: true };
    const { host } = card.getRootNode() as ShadowRoot;
    return card.checkVisibility(options) && Number(getComputedStyle(host).opacity);
  });
  expect(seen).toBe(1);
  expect(
    await page.evaluate(() => document.elementFromPoint(5, 5)?.localName),
    'it catches no click',
  ).not.toBe('div');
});

const REFUSED: [string, string][] = [
  ['the whole page is faded', `document.documentElement.style.opacity = '0'`],
  ['it is shrunk with the page', `document.documentElement.style.zoom = '0.1'`],
  ['it is no longer on top', `document.documentElement.lastElementChild.hidePopover()`],
];
test.each(REFUSED)('I-19 where %s, a click in it does nothing', async (_, script) => {
  await page.evaluate(script);
  await pressNever();
  await nothingCame();
});

test('I-19 where something is laid over it, a click does nothing', async () => {
  const spot = await spotOf(t('guide_never_here'));
  await page.evaluate(() => {
    document.body.insertAdjacentHTML(
      'beforeend',
      '<div id="over" popover="manual" style="inset:0;width:100vw;height:100vh;border:0;background:#fff"></div>',
    );
    (document.querySelector('#over') as HTMLElement).showPopover();
  });
  await pressNever(spot);
  await nothingCame();
});

test('I-19 where all but the button is laid over, a click does nothing', async () => {
  const spot = await spotOf(t('guide_never_here'));
  await page.evaluate(([x = 0, y = 0]) => {
    const clip = `polygon(evenodd,0 0,100% 0,100% 100%,0 100%,0 0,${x - 40}px ${y - 12}px,${x + 40}px ${y - 12}px,${x + 40}px ${y + 12}px,${x - 40}px ${y + 12}px,${x - 40}px ${y - 12}px)`;
    document.body.insertAdjacentHTML(
      'beforeend',
      `<div id="over" popover="manual" style="inset:0;width:100vw;height:100vh;border:0;background:#fff;clip-path:${clip}"></div>`,
    );
    (document.querySelector('#over') as HTMLElement).showPopover();
  }, spot);
  await pressNever(spot);
  await nothingCame();
});

test('I-19 a copy of it is an empty box', async () => {
  await page.evaluate(() => {
    const host = document.documentElement.lastElementChild as HTMLElement;
    const copy = host.cloneNode(true) as HTMLElement;
    document.documentElement.append(copy);
    copy.showPopover();
    copy.style.cssText = 'inset:0;width:300px;height:300px;pointer-events:auto';
    copy.click();
  });
  expect(await guidesOn(page)).toHaveLength(1);
  expect(
    await page.evaluate(() => document.documentElement.lastElementChild?.childNodes.length),
  ).toBe(0);
  await page.mouse.click(150, 150);
  await nothingCame();
});

test('I-19 events that the page makes up do nothing', async () => {
  await page.evaluate(() => {
    const host = document.documentElement.lastElementChild as HTMLElement;
    for (const type of ['toggle', 'close', 'scroll', 'resize', 'focusin', 'transitionrun'])
      for (const target of [host, document, window])
        target.dispatchEvent(new Event(type, { bubbles: true }));
    for (const target of [host, document.body])
      target.dispatchEvent(
        new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true }),
      );
  });
  expect(await guidesOn(page)).toHaveLength(1);
  await nothingCame();
});

test('I-19 on a page of 200,000 elements it is drawn all the same', async () => {
  const huge =
    await stage.open(`${BODY}<div id="many" style="content-visibility:auto"></div><script>
    const many = document.querySelector('#many');
    for (let index = 0; index < 200000; index += 1) many.append(document.createElement('b'));
  </script>`);
  await guidePointsAt(huge, '#x');
  await huge.close();
});

test('I-19 where there are too many controls to know them all, none is pointed at', async () => {
  const many = await stage.open(`${BODY}<script>
    for (let index = 0; index < 9000; index += 1) document.body.append(document.createElement('button'));
  </script>`);
  await guidePointsNowhere(many);
  await many.close();
});

test('the same click does something where nothing is in its way', async () => {
  await pressNever();
  await waitUntil(isNoted, 'the site to be noted');
});
