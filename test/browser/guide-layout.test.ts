/** Where the guide stands and what it draws, while the page and the window change around it. */
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { waitUntil } from './harness/wait.ts';
import { guideOn } from './journey/guide.ts';
import {
  type Box,
  boxesOn,
  guidePointsAt,
  inCard,
  LABEL,
  openStage,
  pointsAt,
  type Stage,
  touches,
} from './journey/guide-stage.ts';
import { textsIn } from './journey/texts.ts';

const t = textsIn('en');
const BUTTON = `<button id="x" style="padding:8px 16px">${LABEL}</button>`;
const FILLING = `<p>${'Words about the plan. '.repeat(30)}</p>`;
const STYLE = '<style>body{font:16px/1.5 sans-serif;margin:16px}</style>';

let stage: Stage;
let page: Page;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage?.close());
afterEach(() => page.close());

const target = () => boxesOn(page, '#x');
const again = () => pointsAt(page, target);
const open = async (body: string, html = 'lang="en"') => {
  page = await stage.open(body, { head: STYLE, html });
};
const isInside = (card: Box, width: number, height: number) => {
  expect(card.left).toBeGreaterThanOrEqual(0);
  expect(card.top).toBeGreaterThanOrEqual(0);
  expect(card.left + card.width).toBeLessThanOrEqual(width);
  expect(card.top + card.height).toBeLessThanOrEqual(height);
};

describe('frame and line go along', () => {
  test('with the page that scrolls, and say so when the control is out of the window', async () => {
    await open(`${FILLING}${BUTTON}<div style="height:3000px"></div>`);
    const { line, frames, card } = await guidePointsAt(page, '#x');
    expect(line).toHaveLength(2);
    const [[, from = 0] = [], [, to = 0] = []] = line;
    expect(Math.abs(from - card.top), 'it begins at the card').toBeLessThan(2);
    const end = (frames[0]?.top ?? 0) + (frames[0]?.height ?? 0) + 4;
    expect(Math.abs(to - end), 'and ends at the frame').toBeLessThan(2);
    await page.evaluate(() => scrollTo(0, 60));
    await again();
    await page.evaluate(() => scrollTo(0, 2000));
    await pointsAt(page, async () => []);
    const shown = () => inCard(page, (one) => (one.innerText ?? '').trim());
    expect(await shown()).toContain(t('guide_further'));
    await page.evaluate(() => scrollTo(0, 0));
    await again();
    expect(await shown()).not.toContain(t('guide_further'));
  });

  test('with a box that scrolls', async () => {
    await open(
      `<div id="box" style="height:200px;overflow:auto">${FILLING}${BUTTON}${FILLING}${FILLING}</div>`,
    );
    await guideOn(page);
    await page.$eval('#box', (box) => box.scrollTo(0, 80));
    await again();
    await page.$eval('#box', (box) => box.scrollTo(0, 1000));
    await pointsAt(page, async () => []);
  });

  const style = (selector: string, css: string) =>
    page.$eval(
      selector,
      (element, text) => {
        (element as HTMLElement).style.cssText += text;
      },
      css,
    );

  test('with a layout that changes, a control that grows, a window that does', async () => {
    await open(`<div id="above"></div>${BUTTON}<div style="height:2000px"></div>`);
    await guidePointsAt(page, '#x');
    await style('#above', ';height:120px');
    await again();
    await style('#x', ';padding:30px');
    await again();
    await page.setViewport({ width: 700, height: 500 });
    await again();
  });

  test('with a control that is moved without any of these', async () => {
    await open(`<div style="height:1500px">${BUTTON}</div>`);
    await guidePointsAt(page, '#x');
    await style('#x', ';position:relative;left:140px');
    await again();
    await style('#x', ';left:20px;top:70px');
    await again();
    await page.$eval('#x', (x) => {
      x.animate([{ translate: '0' }, { translate: '0 90px' }], { duration: 150, fill: 'forwards' });
    });
    await again();
    await style('#x', ';transition:top .15s');
    await style('#x', ';top:0');
    await again();
  });

  test('with a control that the page draws anew, or takes away', async () => {
    await open(`${FILLING}<div id="place">${BUTTON}</div>`);
    await guidePointsAt(page, '#x');
    await page.$eval('#place', (place) => {
      place.innerHTML = `<p>More</p>${place.innerHTML}`;
    });
    await again();
    await page.$eval('#place', (place) => place.replaceChildren());
    await pointsAt(page, async () => []);
  });

  test('nothing runs while the page is still', async () => {
    await open(`${FILLING}${BUTTON}`);
    await guidePointsAt(page, '#x');
    const session = await page.createCDPSession();
    await session.send('Performance.enable');
    const script = async () => {
      const { metrics } = await session.send('Performance.getMetrics');
      return metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? Number.NaN;
    };
    const frames = (count: number) =>
      page.evaluate(
        (left) =>
          new Promise<void>((resolve) => {
            let more = left;
            const next = () => {
              more -= 1;
              if (more > 0) requestAnimationFrame(next);
              else resolve();
            };
            next();
          }),
        count,
      );
    // What runs by itself never comes to rest; the reading of the page that has just come does.
    await waitUntil(async () => {
      const before = await script();
      await frames(60);
      const took = (await script()) - before;
      if (took >= 0.02) throw new Error(`${took} s of script`);
      return true;
    }, 'a second in which nothing runs');
  });
});

describe('a link that wraps', () => {
  test('has a frame for each line; the words between are not covered', async () => {
    await open(
      `<p style="width:420px">Some words before the link, so that it breaks: <a id="x" href="/c">Cancel Plan</a> and more after it.</p>`,
    );
    await page.$eval('p', (p) => {
      const link = p.querySelector('a') as HTMLElement;
      for (let width = 420; link.getClientRects().length < 2 && width > 100; width -= 4)
        p.style.width = `${width}px`;
    });
    const { frames, card } = await guidePointsAt(page, '#x');
    expect(frames).toHaveLength(2);
    expect(frames.every((frame) => !touches(frame, card))).toBe(true);
    expect(frames[0]?.top).toBeLessThan(frames[1]?.top ?? 0);
    expect(frames[0]?.left, 'the second line begins further left').toBeGreaterThan(
      frames[1]?.left ?? 0,
    );
  });
});

describe('pages and windows of every kind', () => {
  test('right to left: mirrored, in the person’s own direction', async () => {
    await open(`${FILLING}${BUTTON}`, 'lang="ar" dir="rtl"');
    const { card, frames } = await guidePointsAt(page, '#x');
    const end = (box: Box) => box.left + box.width;
    expect(Math.abs(end(card) - end(frames[0] as Box))).toBeLessThan(3);
    expect(await inCard(page, (one) => getComputedStyle(one).direction)).toBe('ltr');
  });

  test.each([
    ['a control far up', '', 60],
    ['a control far down', '<div style="height:420px"></div>', 520],
  ])('320 px wide, %s: a sheet that leaves it free', async (_, before) => {
    await open(`${before}${BUTTON}<div style="height:900px"></div>`);
    await page.setViewport({ width: 320, height: 640 });
    await guideOn(page);
    await waitUntil(async () => {
      const { card } = await again();
      isInside(card, 320, 640);
      expect(card.width).toBeGreaterThan(290);
      return true;
    }, 'the sheet to be inside');
  });

  test('200 %: half the window, twice the pixels', async () => {
    await open(`${FILLING}${BUTTON}${FILLING}`);
    await page.setViewport({ width: 640, height: 360, deviceScaleFactor: 2 });
    await guideOn(page);
    await waitUntil(async () => {
      isInside((await again()).card, 640, 360);
      return true;
    }, 'the card to be inside');
    expect(await inCard(page, (one) => one.scrollWidth <= one.clientWidth)).toBe(true);
  });

  test('400 %: what does not fit is scrolled to, and the control stays free', async () => {
    await open(`${BUTTON}${FILLING}`);
    await page.setViewport({ width: 320, height: 256, deviceScaleFactor: 4 });
    await guideOn(page);
    await waitUntil(async () => {
      isInside((await again()).card, 320, 256);
      return true;
    }, 'the card to be inside');
  });

  test('on paper there is none', async () => {
    await open(`${FILLING}${BUTTON}`);
    await guidePointsAt(page, '#x');
    await page.emulateMediaType('print');
    expect(await inCard(page, (card) => card.checkVisibility())).toBe(false);
    await page.emulateMediaType('screen');
    expect(await inCard(page, (card) => card.checkVisibility())).toBe(true);
  });

  test('it moves nothing by itself, so nothing is to be reduced', async () => {
    await open(`${FILLING}${BUTTON}`);
    await guidePointsAt(page, '#x');
    const moving = await inCard(page, (card) => {
      const all = [card, ...card.querySelectorAll('*')];
      const styles = all.map((one) => getComputedStyle(one));
      return styles.filter(
        ({ transitionDuration, animationName }) =>
          transitionDuration !== '0s' || animationName !== 'none',
      ).length;
    });
    expect(moving).toBe(0);
  });

  test.each(['light', 'dark'])(
    'in %s it has the person’s colours, and a frame of two',
    async (scheme) => {
      await open(`${FILLING}${BUTTON}`);
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
      await guidePointsAt(page, '#x');
      const [back, ink, edge] = await inCard(page, (card) => {
        const root = card.getRootNode() as ShadowRoot;
        const stroke = (name: string) =>
          getComputedStyle(root.querySelector(name) as Element).stroke;
        return [getComputedStyle(card).backgroundColor, stroke('.ink'), stroke('.edge')];
      });
      expect(back).toBe(scheme === 'dark' ? 'rgb(36, 38, 42)' : 'rgb(255, 255, 255)');
      expect([ink, edge]).toEqual(['rgb(27, 95, 193)', 'rgb(255, 255, 255)']);
    },
  );
});
