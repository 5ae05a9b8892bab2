/** Where Unline runs, by Chromium's own matching, on real host names. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ask } from './journey/commands.ts';
import { lookAlikes } from './recognise/look-alikes.ts';
import { draw, seed } from './recognise/lot.ts';
import {
  hosts,
  nameOf,
  operators,
  PLAIN,
  required,
  type SetUp,
  setUp,
} from './recognise/set-up.ts';
import type { WatchedTab } from './recognise/watched-tab.ts';

/** Tabs at a time. More than this are not faster on two cores. */
const TABS = 6;

let all: SetUp;
beforeAll(async () => {
  all = await setUp(TABS, true);
});
afterAll(() => all?.end());

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
  await Promise.all(all.tabs.map(serve));
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
    const title = `Unline: ${nameOf.get(operator)}`;
    await tab.knows(
      `${host} to be ${operator}, “${title}”`,
      (known) =>
        known.reading?.host === host &&
        known.reading.operator === operator &&
        known.title === title,
    );
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
    // Whatever the page had to say was said before this question, and is answered before it.
    await ask(all.view, { kind: 'overview', tab: null });
    expect((await tab.known()).title).toBe(PLAIN);
  });
  expect(failed).toEqual([]);
});

test('I-26 no request was made but for the pages that were opened', () => {
  expect(all.portals.requests.length).toBeGreaterThan(0);
  expect(all.unexplained()).toEqual([]);
});
