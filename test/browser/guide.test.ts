import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Browser as ExtensionApi } from 'webextension-polyfill';
import type { Settings } from '../../utils/settings.ts';
import { labels, places } from '../portals/att-us/places.ts';
import { places as members } from '../portals/giffgaff-gb/places.ts';
import { type PortalServer, startPortalServer } from '../portals/server.ts';
import { type Chromium, launchChromium } from './harness/chromium.ts';
import { waitUntil } from './harness/wait.ts';
import { openLine } from './journey/commands.ts';
import { guideOn, guidesOn, noGuideOn, pressInGuide } from './journey/guide.ts';
import { recognised, stored } from './journey/in-chromium.ts';
import { post } from './journey/portal.ts';
import { textsIn } from './journey/texts.ts';
import { press, shows, textOf } from './journey/views.ts';

declare const chrome: ExtensionApi;

const t = textsIn('en');
const OPERATOR = 'AT&T';
/** The operator's page about ending a watch line: of the area "cancel". */
const PAGE = places.helpWatch;
const NOT_NOW = t('guide_not_now');

let server: PortalServer;
let chromium: Chromium;
let page: Page;

beforeAll(async () => {
  server = await startPortalServer();
  chromium = await launchChromium({ extension: '.output/chrome-mv3', portalPort: server.port });
});
afterAll(async () => {
  await chromium?.close();
  await server?.close();
});
beforeEach(async () => {
  page = await chromium.open(PAGE);
});
afterEach(async () => {
  if (!page.isClosed()) await page.close();
});

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

test('I-19 what the page does to it by script has no effect', async () => {
  await page.evaluateOnNewDocument(() => {
    const attach = Element.prototype.attachShadow;
    Element.prototype.attachShadow = function (options) {
      return attach.call(this, { ...options, mode: 'open' });
    };
  });
  await page.reload();
  await guideOn(page);
  const session = await page.createCDPSession();
  await session.send('DOM.enable');
  const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
  const { nodeIds } = await session.send('DOM.querySelectorAll', {
    nodeId: root.nodeId,
    selector: 'button',
  });
  expect(nodeIds, 'the page finds no button of it').toEqual([]);
  // The strongest page there could be: it has the buttons in its hands.
  const host = root.children?.find(({ nodeName }) => nodeName === 'HTML')?.children?.at(-1);
  const buttons: number[] = [];
  const collect = (node: { nodeName: string; backendNodeId: number; children?: never[] }) => {
    if (node.nodeName === 'BUTTON') buttons.push(node.backendNodeId);
    for (const child of node.children ?? []) collect(child);
  };
  for (const shadow of host?.shadowRoots ?? []) collect(shadow as never);
  expect(buttons).toHaveLength(4);
  for (const backendNodeId of buttons) {
    const { object } = await session.send('DOM.resolveNode', { backendNodeId });
    await session.send('Runtime.callFunctionOn', {
      objectId: object.objectId ?? '',
      functionDeclaration: `function () {
        this.click();
        this.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
      }`,
    });
  }
  await page.evaluate(() => {
    dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    (document.documentElement.lastElementChild as HTMLElement).click();
  });
  await drawnElsewhere();
  expect(await guidesOn(page)).toHaveLength(1);
  expect(await guideOff()).toEqual([]);
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
  await chromium.inWorker(() => chrome.runtime.reload()).catch(() => undefined);
  await waitUntil(
    () => chromium.inWorker(() => chrome.runtime.getManifest().name),
    'the extension to be back',
  );

  await pressInGuide(page, t('guide_open_checklist'));
  await pressInGuide(page, NOT_NOW);
  await noGuideOn(page);
  await page.evaluate(() => {
    document.body.append('changed');
    history.pushState(null, '', '#elsewhere');
  });
  await page.locator('nav a').click();
  await page.waitForNavigation().catch(() => undefined);
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
