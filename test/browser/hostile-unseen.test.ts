/** I-20: a page with nothing to say cannot tell that Unline is there; one that has the guide reads nothing of it. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { HOST, NOBODY, pathOf } from '../portals/hostile/replica.ts';
import { removeFolder, tempFolder } from './harness/temp.ts';
import { waitUntil } from './harness/wait.ts';
import { writeLeakyExtension } from './hostile/leaky-extension.ts';
import { openStage, type Stage } from './hostile/stage.ts';
import { guideOn } from './journey/guide.ts';
import { textsIn } from './journey/texts.ts';

const t = textsIn('en');

type Found = {
  calls: Record<string, number>;
  events: Record<string, number>;
  changes: string[];
  changed: boolean;
  names: string[];
  sheets: number;
  requests: string[];
  errors: string[];
};

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage?.close());

const foundBy = (page: Page): Promise<Found> =>
  page.evaluate(() => (window as unknown as { found(): Found }).found());
/** What was counted here and not there, where the test's own tools count too, and what comes of the tab or the machine by itself. */
const OWN = /^(?:focus|blur|visibilitychange|device.*)$/;
const more = (here: Record<string, number>, there: Record<string, number>) =>
  Object.keys(here).filter((name) => !(name in there) && !OWN.test(name));
const open = async (host: string, name: string, under = '') => {
  const page = await stage.chromium.open(
    `https://${host}${under}${pathOf(name)}?id=${stage.chromium.id}`,
  );
  await waitUntil(() => page.evaluate(() => 'poisoned' in window), 'the page to lie in wait');
  return page;
};
/** By the time that another page has its guide, all that was to come to this one has come. */
const cameElsewhere = async () => {
  const other = await stage.open('names in forms', '/cancel');
  await guideOn(other);
  await other.close();
};

test('I-20 a page with nothing to say finds the same as on a host that is nobody’s', async () => {
  const silent = await open(HOST, 'looks for anything');
  await stage.reads(silent, 'the page to be known', ({ operator }) => operator === 'tello-us');
  await cameElsewhere();
  const nobodys = await open(NOBODY, 'looks for anything');
  const [here, there] = [await foundBy(silent), await foundBy(nobodys)];
  expect(more(here.calls, there.calls)).toEqual([]);
  expect(more(here.events, there.events)).toEqual([]);
  expect({ ...here, events: {}, calls: {} }).toEqual({ ...there, events: {}, calls: {} });
  expect(here).toMatchObject({ changes: [], changed: false, sheets: 0, requests: [], errors: [] });
  const asked = stage.server.requests.filter(({ host }) => host === HOST || host === NOBODY);
  expect(new Set(asked.map(({ path }) => path))).toEqual(
    new Set([pathOf('looks for anything'), `/cancel${pathOf('names in forms')}`]),
  );
  await Promise.all([silent.close(), nobodys.close()]);
});

test('the same page finds an extension that shows itself', async () => {
  const folder = tempFolder('leaky');
  writeLeakyExtension(folder, NOBODY);
  const id = await stage.chromium.browser.installExtension(folder);
  const page = await open(NOBODY, 'looks for anything');
  const seen = await waitUntil(async () => {
    const found = await foundBy(page);
    return found.errors.length > 0 && found;
  }, 'the leaks to be seen');
  expect(seen).toMatchObject({
    events: { unline: expect.any(Number), message: expect.any(Number) },
    changes: expect.arrayContaining(['attributes HTML']),
    changed: true,
    sheets: 1,
    calls: { 'Document.querySelectorAll': 1, fetch: 1 },
    requests: [expect.stringContaining(pathOf('looks for anything'))],
  });
  expect(seen.names).toContain('leaky');
  await stage.chromium.browser.uninstallExtension(id);
  removeFolder(folder);
  await page.close();
});

test('I-20 a page that has the guide reads nothing of it', async () => {
  const page = await open(HOST, 'looks at what is drawn', '/cancel');
  await guideOn(page);
  const words = [t('guide_not_now'), t('guide_never_here'), t('guide_did')];
  const told = await page.evaluate((words) => {
    const host = document.documentElement.lastElementChild as HTMLElement;
    getSelection()?.selectAllChildren(document.documentElement);
    let read = String(getSelection());
    // A search goes into closed roots, and what it finds it selects: from there on a page could read.
    for (const letter of 'aeiont') {
      getSelection()?.removeAllRanges();
      const search = window as unknown as { find(text: string): boolean };
      for (let hit = 0; hit < 40 && search.find(letter); hit += 1) read += ` ${getSelection()}`;
      for (const way of ['forward', 'backward'] as const) {
        getSelection()?.modify('extend', way, 'documentboundary');
        read += ` ${getSelection()}`;
      }
    }
    const inside: string[] = [];
    for (let x = 5; x < innerWidth; x += 40)
      for (let y = 5; y < innerHeight; y += 40) {
        for (const element of document.elementsFromPoint(x, y))
          if (!document.contains(element)) inside.push(element.nodeName);
        const caret = document.caretRangeFromPoint(x, y)?.startContainer;
        if (caret && !document.contains(caret)) inside.push(caret.nodeName);
      }
    return {
      root: host.shadowRoot,
      html: host.outerHTML,
      text: [host.textContent, host.innerText].join(''),
      read: words.filter((word) => read.includes(word)),
      inside,
      animations: document.getAnimations().length,
      sheets: document.adoptedStyleSheets.length + document.styleSheets.length,
    };
  }, words);
  expect(told).toMatchObject({
    root: null,
    html: '<div popover="manual"></div>',
    text: '',
    read: [],
    inside: [],
    animations: 0,
    sheets: 0,
  });
  await page.close();
});
