/** Pictures of pages and of Unline's views, as a person with a usual screen sees them. */
import type { Browser, Page } from 'puppeteer-core';

/** Width of the popup's content in style.css; Chromium adds room for a scroll bar. */
const POPUP_WIDTH = 380;
/** Of the browser window, around the page; and of the dashboard's page. */
const WINDOW = { left: 0, top: 0, width: 1100, height: 848 };
const DASHBOARD = { width: 860, height: 1000 };
/** Pixels of the screen to a CSS pixel, so that small print stays legible. */
const DENSITY = 2;
const SCREEN = { width: 1280 * DENSITY, height: 1000 * DENSITY, devicePixelRatio: DENSITY };

/** In CSS pixels. */
export interface PictureSize {
  width: number;
  height: number;
}

/** Without a display Chromium takes a screen of 800 × 600 for granted, on which no popup has its full height. */
export async function giveUsualScreen(browser: Browser): Promise<void> {
  const session = await browser.target().createCDPSession();
  for (const { id } of await browser.screens())
    await session.send('Emulation.updateScreen', { screenId: id, ...SCREEN });
  await session.detach();
}

/** Gives the page's window its usual size. */
export async function giveUsualWindow(page: Page): Promise<void> {
  await page.setViewport(null);
  await page.browser().setWindowBounds(await page.windowId(), WINDOW);
}

/** Takes a picture of what the window shows; of Unline's own views with `from`, or the beginning, on top. */
export async function takePicture(page: Page, file: string, from?: string): Promise<PictureSize> {
  const view = page.url().match(/^chrome-extension:\/\/[a-p]+\/([a-z]+)\.html/)?.[1];
  if (view === 'dashboard') await page.setViewport({ ...DASHBOARD, deviceScaleFactor: DENSITY });
  if (view) await page.evaluate(scrollToPart, from ?? 'html');
  const { top, width, height } = await page.evaluate(whatIsShown);
  const shown = { width: view === 'popup' ? POPUP_WIDTH : width, height };
  await page.screenshot({
    path: file as `${string}.png`,
    captureBeyondViewport: false,
    clip: { x: 0, y: top, ...shown },
  });
  return shown;
}

/** Runs in the page. */
function scrollToPart(selector: string) {
  const part = document.querySelector(selector);
  if (!part) throw new Error(`the page has no ${selector}`);
  scrollTo(0, Math.max(0, Math.floor(part.getBoundingClientRect().top + scrollY - 8)));
}

/** Runs in the page, and resolves once everything is drawn. */
async function whatIsShown() {
  await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
  return { top: scrollY, width: innerWidth, height: innerHeight };
}
