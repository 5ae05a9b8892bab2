/** Where Unline runs and what it knows then, by Chromium's own matching, on real host names. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readCatalogue } from '../../utils/catalogue/build.ts';
import { claims } from '../../utils/catalogue/hosts.ts';
import { places } from '../portals/giffgaff-gb/places.ts';
import { type PortalServer, startPortalServer } from '../portals/server.ts';
import { type Chromium, launchChromium } from './harness/chromium.ts';
import { removeFolder, tempFolder } from './harness/temp.ts';
import { waitUntil } from './harness/wait.ts';
import { post } from './journey/portal.ts';
import { readChanges, recordChanges } from './recognise/dom-changes.ts';
import { writeEmptyExtension } from './recognise/empty-extension.ts';
import { lookAlikes } from './recognise/look-alikes.ts';
import { draw, seed } from './recognise/lot.ts';
import { WatchedTab } from './recognise/watched-tab.ts';

/** Tabs at a time. More than this are not faster on two cores. */
const TABS = 6;
const PLAIN = 'Unline';

const { operators, hosts } = readCatalogue('.');
const nameOf = new Map(operators.map(({ id, name }) => [id, name]));
const required = operators.flatMap(claims);

let portals: PortalServer;
let chromium: Chromium;
let folder: string;
let tabs: WatchedTab[];
let openTab: () => Promise<WatchedTab>;

beforeAll(async () => {
  portals = await startPortalServer();
  chromium = await launchChromium({ extension: '.output/chrome-mv3', portalPort: portals.port });
  folder = tempFolder('witness');
  writeEmptyExtension(folder);
  const witness = await chromium.browser.installExtension(folder);
  openTab = () => WatchedTab.open(chromium, witness);
  tabs = await Promise.all(Array.from({ length: TABS }, openTab));
});
afterAll(async () => {
  await chromium?.close();
  await portals?.close();
  if (folder) removeFolder(folder);
});

/** Takes every item to the next free tab, and hands back what was thrown, with the item. */
const inAllTabs = async <T>(
  items: readonly T[],
  check: (tab: WatchedTab, item: T) => Promise<void>,
) => {
  const waiting = [...items];
  const failed: unknown[] = [];
  const serve = async (tab: WatchedTab) => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift())
      await check(tab, item).catch((error: Error) =>
        failed.push({ ...item, error: error.message }),
      );
  };
  await Promise.all(tabs.map(serve));
  return failed;
};

/** Nothing of Unline runs in the page, and the toolbar is as if it had never run in this tab. */
const isNobodys = async (tab: WatchedTab, address: string) => {
  await tab.gotoWitnessed(address);
  const { title } = await tab.known();
  expect({ runs: tab.runsUnline(), title }).toEqual({ runs: false, title: PLAIN });
};

test(`each of the ${required.length} required hosts is recognised as its operator`, async () => {
  expect(required.length).toBeGreaterThan(300);
  const failed = await inAllTabs(required, async (tab, { host, path, operator }) => {
    await tab.goto(`https://${host}${path}/a-page`);
    const { title, reading } = await tab.knows(
      `${host} to be recognised`,
      (known) => known.reading?.host === host && known.title !== PLAIN,
    );
    expect({ title, operator: reading?.operator }).toEqual({
      title: `Unline: ${nameOf.get(operator)}`,
      operator,
    });
    expect(tab.runsUnline()).toBe(true);
  });
  expect(failed).toEqual([]);
}, 180_000);

test(`nothing runs on 30 look-alikes drawn by lot (UNLINE_SEED=${seed})`, async () => {
  const drawn = draw(lookAlikes(hosts), 30);
  expect(drawn).toHaveLength(30);
  expect(await inAllTabs(drawn, (tab, { address }) => isNobodys(tab, address))).toEqual([]);
});

test(`nothing runs on sites that are not supported, an operator's shop and help mirrors included (UNLINE_SEED=${seed})`, async () => {
  const others = operators
    .flatMap((operator) => operator.hosts)
    .filter(({ host }) => !Object.hasOwn(hosts, host))
    .map(({ host }) => ({ address: `https://${host}/` }));
  const drawn = [
    ...draw(others, 10),
    { address: 'https://example.org/' },
    { address: 'https://www.cessacaodecontratos.pt/' },
  ];
  expect(await inAllTabs(drawn, (tab, { address }) => isNobodys(tab, address))).toEqual([]);
});

test('an address beside a claimed path, or on another port, is nobody’s', async () => {
  const beside = required
    .filter(({ path }) => path !== '')
    .flatMap(({ host, path }) => [`https://${host}${path}-other/`, `https://${host}/`]);
  expect(beside.length).toBeGreaterThan(0);
  const addresses = [...beside, 'https://www.giffgaff.com:8443/'].map((address) => ({ address }));
  const failed = await inAllTabs(addresses, async (tab, { address }) => {
    await tab.gotoWitnessed(address);
    await tab.page.waitForNetworkIdle();
    expect((await tab.known()).title).toBe(PLAIN);
  });
  expect(failed).toEqual([]);
});

test('a tab that goes on to a site that is nobody’s is forgotten', async () => {
  const [tab] = tabs as [WatchedTab];
  await tab.goto(places.home);
  await tab.knows('giffgaff', ({ title }) => title === 'Unline: giffgaff');
  await tab.gotoWitnessed('https://example.org/');
  await tab.knows(
    'the plain title and no reading',
    ({ title, reading }) => title === PLAIN && !reading,
  );
});

test('a portal of a single page is followed without a load', async () => {
  const [tab] = tabs as [WatchedTab];
  await tab.goto(places.signIn);
  await tab.knows('the sign-in page', ({ reading }) => reading?.area === 'signed-out');
  await post(tab.page, { member: 'ana', password: 'right' }, 'Sign in');
  await tab.knows('the dashboard', ({ reading }) => reading?.signedIn === true);
  await tab.page.evaluate(() => document.documentElement.setAttribute('data-same-page', ''));
  for (const [link, area] of [
    ['Devices', 'devices'],
    ['Billing', 'billing'],
    ['Dashboard', 'account'],
    ['End my contract', 'cancel'],
  ] as const) {
    await tab.page.locator(`a[data-in-page]::-p-text(${link})`).click();
    await tab.knows(
      `area ${area} after ${link}`,
      ({ title, reading }) => title === 'Unline: giffgaff' && reading?.area === area,
    );
  }
  await tab.page.evaluate(() => history.back());
  await tab.knows('the dashboard again', ({ reading }) => reading?.area === 'account');
  expect(await tab.page.$('[data-same-page]')).not.toBeNull();
});

test('I-20 where there is nothing to say, the page is left as it is', async () => {
  const tab = await openTab();
  await tab.page.evaluateOnNewDocument(recordChanges);
  await tab.goto(places.home);
  await tab.knows('giffgaff', ({ title }) => title === 'Unline: giffgaff');
  expect(await tab.page.evaluate(readChanges)).toEqual({
    records: [],
    changed: false,
    sheets: 0,
    popovers: 0,
  });
  // The same look does see a guide, where there is something to say.
  await tab.goto(places.cancel);
  const seen = await waitUntil(async () => {
    const changes = await tab.page.evaluate(readChanges);
    return changes.records.length > 0 && changes;
  }, 'the guide to be seen');
  expect(seen).toMatchObject({ changed: true, popovers: 1 });
});
