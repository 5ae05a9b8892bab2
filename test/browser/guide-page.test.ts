/** The operator's page and the guide in it: what the one can do to the other. */
import { resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Browser as ExtensionApi } from 'webextension-polyfill';
import { places } from '../portals/att-us/places.ts';
import { places as members } from '../portals/giffgaff-gb/places.ts';
import type { Chromium } from './harness/chromium.ts';
import { waitUntil } from './harness/wait.ts';
import { openLine } from './journey/commands.ts';
import { buttonsOfGuide, guideOn, guidesOn, noGuideOn, pressInGuide } from './journey/guide.ts';
import { stored } from './journey/in-chromium.ts';
import { post } from './journey/portal.ts';
import { workerGone } from './journey/stop-worker.ts';
import { textsIn } from './journey/texts.ts';
import { withChromium } from './journey/with-browser.ts';

declare const chrome: ExtensionApi;

const t = textsIn('en');
const EXTENSION = '.output/chrome-mv3';
/** The operator's page about ending a watch line: of the area "cancel". */
const PAGE = places.helpWatch;

let chromium: Chromium;
let page: Page;

withChromium((started) => {
  chromium = started;
});
beforeEach(async () => {
  page = await chromium.open(PAGE);
});
afterEach(() => page.close());

/** In a tab of its own the guide is drawn by now: by then it would be in an older one, too. */
const drawnElsewhere = async () => {
  const other = await chromium.open(PAGE);
  await guideOn(other);
  await other.close();
  await page.bringToFront();
};

test('I-19 what the page does to it by script has no effect', async () => {
  await guideOn(page);
  await page.evaluateOnNewDocument(() => {
    const attach = Element.prototype.attachShadow;
    Element.prototype.attachShadow = function (options) {
      return attach.call(this, { ...options, mode: 'open' });
    };
  });
  await page.reload();
  await guideOn(page);
  expect(await page.$$('button'), 'the page finds no button of it').toEqual([]);
  // The strongest page there could be: it has the buttons in its hands.
  const session = await page.createCDPSession();
  const buttons = await buttonsOfGuide(session);
  expect(buttons).toHaveLength(6);
  for (const objectId of buttons)
    await session.send('Runtime.callFunctionOn', {
      objectId,
      functionDeclaration: `function () {
        this.click();
        this.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
      }`,
    });
  await page.evaluate(() => {
    dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    (document.documentElement.lastElementChild as HTMLElement).click();
  });
  await drawnElsewhere();
  expect(await guidesOn(page)).toHaveLength(1);
  expect(await stored(chromium), 'nothing is noted').not.toHaveProperty('settings');
  const pages = await chromium.browser.pages();
  expect(pages.filter((one) => one.url().startsWith('chrome-extension:'))).toEqual([]);
});

test('a page that deletes it is not fought', async () => {
  await guideOn(page);
  await page.evaluate(() => {
    document.documentElement.lastElementChild?.remove();
    document.body.append('changed');
  });
  await drawnElsewhere();
  expect(await guidesOn(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.childElementCount)).toBe(2);
});

test('I-20 through single-page navigation there is one guide, and none where there is nothing to say', async () => {
  await page.goto(members.signIn);
  await post(page, { member: 'ana', password: 'right' }, 'Sign in');
  await page.goto(members.cancel);
  await guideOn(page);
  await page.locator('a::-p-text(Devices)').click();
  await page.waitForSelector('h1::-p-text(Your devices)');
  await noGuideOn(page);

  const settings = await chromium.extensionPage('dashboard.html');
  await openLine(settings, 'Ana’s phone');
  await settings.close();
  await page.bringToFront();
  for (const [link, heading] of [
    ['Billing', 'Billing'],
    ['Devices', 'Your devices'],
    ['Dashboard', 'Your dashboard'],
  ]) {
    await page.locator(`nav a::-p-text(${link})`).click();
    await page.waitForSelector(`h1::-p-text(${heading})`);
    expect(await guideOn(page)).toContain('Ana’s phone');
  }
});

test('I-21 after the extension is loaded anew no old script throws into the page', async () => {
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  await guideOn(page);
  // Installed again from its folder: to the scripts in open pages that is an update.
  await workerGone(chromium, () => chromium.browser.installExtension(resolve(EXTENSION)));
  expect(await chromium.inWorker(() => chrome.runtime.id)).toBe(chromium.id);

  await pressInGuide(page, t('guide_open_checklist'));
  // A reading that was on its way may have brought a guide of the new extension: then the old one made room.
  await guideOn(page);
  await pressInGuide(page, t('close'));
  await page.evaluate(() => {
    document.body.append('changed');
    history.pushState(null, '', '#elsewhere');
  });
  await page.goto(places.home);
  await page.goto(PAGE);
  await guideOn(page);
  expect(faults).toEqual([]);

  // That a fault of a content script would have been seen: one is planted in a world beside the page's.
  const session = await page.createCDPSession();
  const { frameTree } = await session.send('Page.getFrameTree');
  const { executionContextId } = await session.send('Page.createIsolatedWorld', {
    frameId: frameTree.frame.id,
  });
  await session.send('Runtime.evaluate', {
    contextId: executionContextId,
    expression: 'Promise.reject(new Error("planted"))',
  });
  await waitUntil(() => faults.length === 1, 'the planted fault to be seen');
});
