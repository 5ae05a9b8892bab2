/** The gravest of the hostile pages in Firefox, whose scripts see a page in another way. */
import { afterEach, expect, test } from 'vitest';
import type { Browser as ExtensionApi } from 'webextension-polyfill';
import type { TabReading } from '../../utils/tracker/tab-state.ts';
import { REFERENCE } from '../portals/hostile/page.ts';
import { HOST, hostile, NOBODY, pathOf } from '../portals/hostile/replica.ts';
import type { Firefox } from './harness/firefox.ts';
import type { FirefoxTab } from './harness/firefox-tab.ts';
import { waitUntil } from './harness/wait.ts';
import { commandOf } from './journey/commands.ts';
import { withFirefox } from './journey/with-browser.ts';

declare const browser: ExtensionApi;

/** What the browser tells a page of its tab or of the machine, at its own time. */
const OWN = /^(?:focus|blur|visibilitychange|device.*)$/;
const GUIDE = 'html > div[popover]:last-child';

let firefox: Firefox;
let tab: FirefoxTab;
withFirefox(
  (started) => {
    firefox = started;
  },
  [hostile],
);
afterEach(() => tab?.close());

const open = async (name: string, query = '') => {
  tab = await firefox.open(`https://${HOST}${pathOf(name)}${query}`);
  await tab.bringToFront();
};
const reading = () =>
  firefox.inBackground(async (pages) => {
    const [open] = await browser.tabs.query({ url: pages });
    const key = `tab:${open?.id}`;
    return (await browser.storage.session.get(key))[key] as TabReading | undefined;
  }, `https://${HOST}/*`);
const reads = (what: string, is: (known: TabReading) => boolean) =>
  waitUntil(async () => {
    const known = await reading();
    if (!known || !is(known)) throw new Error(JSON.stringify(known)?.slice(0, 300));
    return known;
  }, what);
const records = () =>
  firefox.inBackground(async () => {
    const { visits: _, copy: __, ...rest } = await browser.storage.local.get();
    return rest;
  });
const pulse = () =>
  tab.run(() => (window as unknown as { pulse: { turns: number; errors: string[] } }).pulse);
const isUsable = async () => {
  const before = await pulse();
  await waitUntil(async () => (await pulse()).turns > before.turns, 'the page to go on');
  expect((await pulse()).errors).toEqual([]);
  const popup = await firefox.popup(tab);
  await popup.waitForText('body', 'Tello');
  await popup.close();
};

test('I-20 a page with nothing to say finds the same as on a host that is nobody’s', async () => {
  type Found = { calls: object; events: object; changes: string[]; names: string[] };
  const lies = async (host: string) => {
    const page = await firefox.open(`https://${host}${pathOf('looks for anything')}?id=unline`);
    await page.bringToFront();
    await waitUntil(() => page.run(() => 'poisoned' in window), 'the page to lie in wait');
    return page;
  };
  const foundBy = (page: FirefoxTab) =>
    page.run(() => (window as unknown as { found(): Found }).found());
  // The one that is compared with is the older one: what the browser tells every page has come to it as well.
  const nobodys = await lies(NOBODY);
  tab = await lies(HOST);
  await reads('the page to be known', ({ operator }) => operator === 'tello-us');
  const [there, here] = [await foundBy(nobodys), await foundBy(tab)];
  await nobodys.close();
  for (const kind of ['calls', 'events'] as const)
    expect(
      Object.keys(here[kind]).filter((name) => !(name in there[kind]) && !OWN.test(name)),
    ).toEqual([]);
  expect({ ...here, calls: {}, events: {} }).toEqual({ ...there, calls: {}, events: {} });
  expect(here).toMatchObject({ changes: [], changed: false, sheets: 0, requests: [], errors: [] });
});

test('a line is being ended at this operator', async () => {
  const view = await firefox.extensionPage('dashboard.html');
  const outcome = await view.run(
    (command) => browser.runtime.sendMessage(command),
    commandOf({
      cancellation: crypto.randomUUID(),
      type: 'open',
      payload: {
        opened: { operator: 'tello-us', way: 'request' },
        line: { name: 'Ana', kind: 'contract' },
        devices: [{ device: 'phone-1', category: 'phone', carrier: 'esim', companion: false }],
      },
    }),
  );
  expect(outcome).toMatchObject({ ok: true });
  tab = view;
});

test.each([
  'names in forms',
  'names in the document',
  '10 MB of text',
  'a million nodes',
  'letters that are not seen',
])('I-21 %s', async (name) => {
  const before = await records();
  await open(name);
  const { claims } = await reads('the sentence to be read', (known) => known.claims.length > 0);
  expect(claims[0]?.code).toBe('request-received');
  if (name.startsWith('names')) expect(claims[0]?.reference).toBe(REFERENCE);
  await isUsable();
  expect(await records()).toEqual(before);
});

test('I-19 a page that speaks for others is not heard', async () => {
  const before = await records();
  await open('speaks for others', '?id=unline');
  const { claims } = await reads('its own words', (known) => known.claims.length > 0);
  const forged = () =>
    tab.run(() => {
      const { asked, rounds } = (
        window as unknown as { forged: { asked: string[]; rounds: number } }
      ).forged;
      return { asked, rounds };
    });
  await waitUntil(async () => (await forged()).rounds >= 100, 'the page to have tried', 60_000);
  expect((await forged()).asked).toEqual([]);
  expect((await reading())?.claims).toEqual(claims);
  expect(await records()).toEqual(before);
});

test('I-20 a page that has the guide reads nothing of it', async () => {
  await open('names in forms');
  await waitUntil(
    () => tab.run((guide) => document.querySelector(guide) !== null, GUIDE),
    'the guide',
  );
  const words = await waitUntil(
    () =>
      tab.runAsBrowser((guide) => {
        const host = document.querySelector(guide) as Element & {
          openOrClosedShadowRoot: ShadowRoot | null;
        };
        const buttons = host.openOrClosedShadowRoot?.querySelectorAll('button') ?? [];
        return [...buttons].map((button) => button.textContent ?? '').filter(Boolean);
      }, GUIDE),
    'its words',
  );
  expect(words.length).toBeGreaterThan(1);
  const told = await tab.run((guide) => {
    const host = document.querySelector(guide) as HTMLElement;
    let read = '';
    for (const letter of 'aeiont') {
      getSelection()?.removeAllRanges();
      const search = window as unknown as { find(text: string): boolean };
      for (let hit = 0; hit < 40 && search.find(letter); hit += 1) read += ` ${getSelection()}`;
      getSelection()?.modify('extend', 'forward', 'documentboundary');
      read += ` ${getSelection()}`;
    }
    return { read, root: host.shadowRoot, html: host.outerHTML };
  }, GUIDE);
  expect(words.filter((word) => told.read.includes(word))).toEqual([]);
  expect(told).toMatchObject({ root: null, html: '<div popover="manual"></div>' });
});
