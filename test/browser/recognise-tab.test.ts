/** What Unline knows of a tab while the person goes from page to page, in Chromium. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Overview } from '../../utils/messages.ts';
import { places } from '../portals/giffgaff-gb/places.ts';
import { waitUntil } from './harness/wait.ts';
import { ask, openLine } from './journey/commands.ts';
import { guideOn } from './journey/guide.ts';
import { post } from './journey/portal.ts';
import { readChanges, recordChanges } from './recognise/dom-changes.ts';
import { nameOf, PLAIN, type SetUp, setUp } from './recognise/set-up.ts';
import { holdReading, isHeld, release } from './recognise/slow-background.ts';
import type { Known, WatchedTab } from './recognise/watched-tab.ts';

let all: SetUp;
let tab: WatchedTab;
let view: Page;
beforeAll(async () => {
  all = await setUp(1);
  [tab] = all.tabs as [WatchedTab];
  view = all.view;
});
afterAll(() => all?.end());

/** The toolbar and the reading say this operator. */
const isOn =
  (operator: string) =>
  ({ title, reading }: Known) =>
    title === `Unline: ${nameOf.get(operator)}` && reading?.operator === operator;

/** Neither the toolbar nor the popup says anything of an operator. */
const isForgotten = () =>
  waitUntil(async () => {
    const seen = { title: (await tab.known()).title, popup: await tab.operatorInPopup(view) };
    if (seen.title !== PLAIN || seen.popup !== null) throw new Error(JSON.stringify(seen));
    return true;
  }, 'the plain title, and no operator in the popup');

test('a tab that goes on to a site that is nobody’s is forgotten', async () => {
  await tab.goto('https://www.verizon.com/');
  await tab.knows('Verizon', isOn('verizon-us'));
  expect(await tab.operatorInPopup(view)).toBe('verizon-us');
  await tab.gotoWitnessed('https://example.org/');
  await isForgotten();
});

/** Which pages come back from the browser's memory: notes it in each page of a tab, and asks the one in front. */
const watchMemory = async ({ page }: WatchedTab) => {
  await page.evaluateOnNewDocument(() =>
    addEventListener('pageshow', ({ persisted }) => {
      document.documentElement.dataset.cameBack = String(persisted);
    }),
  );
  // Not by a selector: puppeteer's own world in the page is lost on the way.
  return async () => {
    const cameBack = () => page.evaluate(() => document.documentElement.dataset.cameBack);
    return (await waitUntil(cameBack, 'how the page came back')) === 'true';
  };
};

type Place = { address: string; operator: string };

/**
 * Goes back to one place after the other until one came from the browser's memory. Whether it keeps a page is the
 * browser's own affair: it lets go of one that is in use somewhere, or is short of room.
 *
 * @param places to which no other test goes: on a second visit their cookie changes, and the page is not kept
 * @param leave goes to the place and away from it
 */
const comesBack = async (places: Place[], leave: (tab: WatchedTab, place: Place) => unknown) => {
  const tab = await all.openTab();
  const isFromMemory = await watchMemory(tab);
  let kept = false;
  for (const place of places) {
    await leave(tab, place);
    await tab.page.goBack();
    await tab.knows(`${place.operator} again`, isOn(place.operator));
    expect(await tab.operatorInPopup(view)).toBe(place.operator);
    kept = await isFromMemory();
    if (kept) break;
  }
  expect(kept, 'one of them came from the memory').toBe(true);
  await tab.page.close();
};

test('a page that comes back from the browser’s memory is recognised again', () =>
  comesBack(
    [
      { address: 'https://www.kpn.com/', operator: 'kpn-nl' },
      { address: 'https://www.odido.nl/', operator: 'odido-nl' },
      { address: 'https://www.salt.ch/', operator: 'salt-ch' },
      { address: 'https://www.proximus.be/', operator: 'proximus-be' },
    ],
    async (tab, { address, operator }) => {
      await tab.goto(address);
      await tab.knows(operator, isOn(operator));
      await tab.goto('https://www.swisscom.ch/');
      await tab.knows('Swisscom', isOn('swisscom-ch'));
    },
  ));

test('a page that was left before it was answered is recognised when it comes back', () =>
  comesBack(
    [
      { address: 'https://www.sunrise.ch/', operator: 'sunrise-ch' },
      { address: 'https://www.elisa.fi/', operator: 'elisa-fi' },
      { address: 'https://www.telia.se/', operator: 'telia-se' },
    ],
    async (tab, { address, operator }) => {
      await all.chromium.inWorker(holdReading, operator);
      await tab.goto(address);
      await waitUntil(
        () => all.chromium.inWorker(isHeld),
        'the background to look the operator up',
      );
      await tab.gotoWitnessed('https://example.org/');
      await all.chromium.inWorker(release);
    },
  ));

test('what is found out late about a page does not name the page that came after it', async () => {
  const other = await all.openTab();
  await tab.goto('https://example.org/');
  await all.chromium.inWorker(holdReading, 'telenor-se');
  await tab.goto('https://www.telenor.se/');
  await waitUntil(() => all.chromium.inWorker(isHeld), 'the background to look the operator up');
  await tab.gotoWitnessed('https://example.org/');
  await all.chromium.inWorker(release);
  // Whoever comes now is answered after that.
  await other.goto('https://www.att.com.mx/');
  await other.knows('the other tab', isOn('att-mx'));
  await isForgotten();
});

test('a portal of a single page is followed without a load', async () => {
  await tab.goto(places.signIn);
  await tab.knows('the sign-in page', ({ reading }) => reading?.area === 'signed-out');
  await post(tab.page, { member: 'ana', password: 'right' }, 'Sign in');
  await tab.knows('the dashboard', ({ reading }) => reading?.host === 'www.giffgaff.com');
  await tab.page.evaluate(() => document.documentElement.setAttribute('data-same-page', ''));
  const becomes = (area: string) =>
    tab.knows(
      `area ${area}`,
      (known) => known.title === 'Unline: giffgaff' && known.reading?.area === area,
    );
  for (const [link, area] of [
    ['Devices', 'devices'],
    ['Billing', 'billing'],
    ['Devices', 'devices'],
  ] as const) {
    await tab.page.locator(`a[data-in-page]::-p-text(${link})`).click();
    await becomes(area);
  }
  await tab.page.evaluate(() => history.back());
  await becomes('billing');
  expect(await tab.page.$('[data-same-page]')).not.toBeNull();
});

test('I-20 where there is nothing to say, the page is left as it is', async () => {
  const [silent, told] = [await all.openTab(), await all.openTab()];
  for (const each of [silent, told]) await each.page.evaluateOnNewDocument(recordChanges);
  await silent.goto('https://www.verizon.com/');
  await silent.knows('Verizon', isOn('verizon-us'));
  // The same look does see the guide where there is something to say; by then it would have come to the other page too.
  await told.goto('https://www.verizon.com/cancel');
  const seen = await waitUntil(async () => {
    const changes = await told.page.evaluate(readChanges);
    return changes.records.length > 0 && changes;
  }, 'the guide to be seen');
  expect(seen).toMatchObject({ changed: true, popovers: 1 });
  expect(await silent.page.evaluate(readChanges)).toEqual({
    records: [],
    changed: false,
    sheets: 0,
    popovers: 0,
  });
  for (const each of [silent, told]) await each.page.close();
});

test.each([
  'for another page of the operator',
  'for a site that is nobody’s',
  'by closing the tab',
])('leaving the cancel page %s is noted, to ask later whether it was finished', async (how) => {
  const left = await all.openTab();
  const id = await openLine(view, how);
  await left.goto('https://www.giffgaff.com/cancel');
  await left.knows('the cancel page', ({ reading }) => reading?.area === 'cancel');
  // The background knows a moment before the script in the page does; where the guide stands both do.
  await guideOn(left.page);
  await ask(view, { kind: 'bind', tab: left.id, cancellation: id });
  if (how.startsWith('by')) await left.page.close();
  else
    await left.goto(
      how.includes('operator') ? 'https://www.giffgaff.com/' : 'https://example.org/',
    );
  const noted = async () =>
    (await ask<Overview>(view, { kind: 'overview', tab: null })).askFinished;
  await waitUntil(async () => (await noted()).includes(id), 'the leaving to be noted');
  if (!left.page.isClosed()) await left.page.close();
});

test('I-26 no request was made but for the pages that were opened', async () => {
  await tab.goto('https://www.verizon.com/');
  await tab.knows('Verizon', isOn('verizon-us'));
  const popup = await all.chromium.popup(tab.page);
  await popup.waitForSelector('h1');
  await popup.waitForNetworkIdle();
  await view.bringToFront();
  await view.locator('input').fill('giff');
  await view.waitForNetworkIdle();
  expect(all.portals.requests.length).toBeGreaterThan(0);
  expect(all.unexplained(Object.values(places))).toEqual([]);
});
