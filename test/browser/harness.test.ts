/** The harness shows on a tiny extension that it can do what the product's tests ask of it. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser as ExtensionApi } from 'webextension-polyfill';
import { type PortalServer, startPortalServer } from '../portals/server.ts';
import { type Chromium, launchChromium } from './harness/chromium.ts';
import { type Firefox, launchFirefox } from './harness/firefox.ts';
import { FIXTURE_HOST, writeFixture } from './harness/fixture.ts';
import { removeFolder, tempFolder } from './harness/temp.ts';
import { waitUntil } from './harness/wait.ts';

declare const chrome: ExtensionApi;
declare const browser: ExtensionApi;

const PORTAL = `https://${FIXTURE_HOST}/`;
/** Set when the content script has been answered: what it had counted is stored by then. */
const RAN = 'html[data-fixture=ran]';
const AN_HOUR = 3_600_000;

/** Runs in a page: a button in a closed shadow root, whose host says when and how it was clicked. */
function plantClosedRoot(): void {
  const host = document.body.appendChild(document.createElement('closed-host'));
  const root = host.attachShadow({ mode: 'closed' });
  const button = root.appendChild(document.createElement('button'));
  button.textContent = 'Hidden';
  button.addEventListener('click', (event) => {
    host.title = `clicked, trusted: ${event.isTrusted}`;
  });
}

let portals: PortalServer;
let folder: string;
beforeAll(async () => {
  portals = await startPortalServer();
  folder = tempFolder('fixture');
});
afterAll(async () => {
  await portals.close();
  removeFolder(folder);
});

describe('Chromium', () => {
  let chromium: Chromium;
  const kept = (key: string) =>
    chromium.inWorker(async (wanted) => (await chrome.storage.local.get(wanted))[wanted], key);
  beforeAll(async () => {
    writeFixture(`${folder}/chromium`, 'chromium');
    chromium = await launchChromium({ extension: `${folder}/chromium`, portalPort: portals.port });
  });
  afterAll(() => chromium.close());

  test('a content script runs on the real host name, and on no other', async () => {
    const portal = await chromium.open(PORTAL);
    await portal.waitForSelector(RAN);
    const other = await chromium.open('https://my-giffgaff.com/');
    expect(await other.$eval('h1', (heading) => heading.textContent)).toBe('my-giffgaff.com');
    expect(await chromium.toolbar(portal)).toEqual({ title: `Seen: ${FIXTURE_HOST}`, badge: '1' });
    expect(await chromium.toolbar(other)).toEqual({ title: 'Fixture', badge: '' });
    expect(await kept('seen')).toBe(1);
  });

  test('the real popup opens over a tab and answers clicks', async () => {
    const portal = await chromium.open(PORTAL);
    await portal.waitForSelector(RAN);
    const popup = await chromium.popup(portal);
    await popup.waitForSelector(`body[data-tab="${FIXTURE_HOST}"]`);
    await popup.click('#count');
    await waitUntil(async () => (await kept('counted')) === 1, 'the click to be counted');
  });

  test('a closed shadow root is reached through the accessibility tree', async () => {
    const portal = await chromium.open(PORTAL);
    await portal.waitForSelector(RAN);
    await portal.evaluate(plantClosedRoot);
    expect(await portal.$('closed-host >>> button')).toBeNull();
    await portal.locator('::-p-aria([name="Hidden"][role="button"])').click();
    expect(await portal.$eval('closed-host', (host) => host.getAttribute('title'))).toBe(
      'clicked, trusted: true',
    );
  });

  test('a killed worker is gone, a message wakes it, and a look at it sends none', async () => {
    const before = await kept('seen');
    await chromium.killWorker();
    expect(chromium.workerRuns()).toBe(false);
    const portal = await chromium.open(PORTAL);
    await portal.waitForSelector(RAN);
    expect(chromium.workerRuns()).toBe(true);
    await chromium.killWorker();
    expect(await kept('seen')).toBe(Number(before) + 1);
  });

  test('an alarm fires at once when it is set, and its notification can be clicked', async () => {
    await expect(chromium.fireAlarm('due')).rejects.toThrow('no alarm "due" is set; set are: none');
    await chromium.inWorker((when) => chrome.alarms.create('due', { when }), Date.now() + AN_HOUR);
    await chromium.fireAlarm('due');
    await waitUntil(
      async () => (await chromium.notifications()).includes('due'),
      'the notification',
    );
    await chromium.clickNotification('due');
    await waitUntil(async () => (await kept('clicked due')) === 1, 'the click to be counted');
    expect(await kept('alarm due')).toBe(1);
    expect(await chromium.inWorker(() => chrome.alarms.getAll())).toEqual([]);
  });

  test.each(['close', 'kill'] as const)(
    'after a restart by %s the same extension has the same storage',
    async (how) => {
      const { id } = chromium;
      const before = await chromium.inWorker(() => chrome.storage.local.get());
      chromium = await chromium.restart(how);
      expect(chromium.id).toBe(id);
      expect(await chromium.inWorker(() => chrome.storage.local.get())).toEqual(before);
    },
  );

  test('nothing but the pages that were opened was asked for', () => {
    expect(new Set(portals.requests.map((request) => request.host))).toEqual(
      new Set([FIXTURE_HOST, 'my-giffgaff.com']),
    );
  });
});

describe('Firefox', () => {
  let firefox: Firefox;
  const kept = (key: string) =>
    firefox.inBackground(async (wanted) => (await browser.storage.local.get(wanted))[wanted], key);
  beforeAll(async () => {
    portals.requests.length = 0;
    writeFixture(`${folder}/firefox`, 'firefox');
    firefox = await launchFirefox({ extension: `${folder}/firefox`, portalPort: portals.port });
  });
  afterAll(() => firefox.close());

  test('a content script runs on the real host name, and on no other', async () => {
    const portal = await firefox.open(PORTAL);
    await portal.waitFor(RAN);
    const other = await firefox.open('https://my-giffgaff.com/');
    expect(await other.text('h1')).toBe('my-giffgaff.com');
    expect(await firefox.toolbar(portal)).toMatchObject({
      title: `Seen: ${FIXTURE_HOST}`,
      badge: '1',
    });
    expect(await firefox.toolbar(other)).toMatchObject({ title: 'Fixture', badge: '' });
    expect(await kept('seen')).toBe(1);
  });

  test('the real popup opens over a tab and answers clicks', async () => {
    const portal = await firefox.open(PORTAL);
    await portal.waitFor(RAN);
    const popup = await firefox.popup(portal);
    await popup.waitFor(`body[data-tab="${FIXTURE_HOST}"]`);
    await popup.click('#count');
    await popup.waitForText('output', 'counted');
    expect((await popup.screenshot()).subarray(1, 4).toString()).toBe('PNG');
    await popup.close();
    expect(await kept('counted')).toBe(1);
  });

  test('a page of the extension in a tab of another window answers clicks', async () => {
    const address = await (await firefox.extensionPage('popup.html')).url();
    const page = await firefox.openWindow(address);
    await page.click('#count');
    await page.waitForText('output', 'counted');
    expect(await kept('counted')).toBe(2);
    expect((await page.screenshot()).subarray(1, 4).toString()).toBe('PNG');
    await page.close();
  });

  test('a closed shadow root can be looked into and clicked', async () => {
    const portal = await firefox.open(PORTAL);
    await portal.waitFor(RAN);
    await portal.run(plantClosedRoot);
    await portal.click('closed-host >>> button');
    expect(await portal.run(() => document.querySelector<HTMLElement>('closed-host')?.title)).toBe(
      'clicked, trusted: true',
    );
  });

  test('a killed background is gone and a message wakes it', async () => {
    const before = await kept('seen');
    await firefox.killBackground();
    expect(await firefox.backgroundRuns()).toBe(false);
    const portal = await firefox.open(PORTAL);
    await portal.waitFor(RAN);
    expect(await firefox.backgroundRuns()).toBe(true);
    expect(await kept('seen')).toBe(Number(before) + 1);
  });

  test('an alarm fires at once when it is set, wakes the background, and its notification can be clicked', async () => {
    await expect(firefox.fireAlarm('due')).rejects.toThrow('no alarm "due" is set; set are: none');
    await firefox.inBackground(
      (when) => browser.alarms.create('due', { when }),
      Date.now() + AN_HOUR,
    );
    await firefox.killBackground();
    await firefox.fireAlarm('due');
    await waitUntil(
      async () => (await firefox.notifications()).includes('due'),
      'the notification',
    );
    await firefox.clickNotification('due');
    await waitUntil(async () => (await kept('clicked due')) === 1, 'the click to be counted');
    expect(await kept('alarm due')).toBe(1);
    expect(await firefox.inBackground(() => browser.alarms.getAll())).toEqual([]);
  });

  test.each(['close', 'kill'] as const)(
    'after a restart by %s the same extension has the same storage',
    async (how) => {
      const before = await firefox.inBackground(() => browser.storage.local.get());
      firefox = await firefox.restart(how);
      expect(await firefox.inBackground(() => browser.storage.local.get())).toEqual(before);
    },
  );

  test('nothing but the pages that were opened was asked for', () => {
    expect(new Set(portals.requests.map((request) => request.host))).toEqual(
      new Set([FIXTURE_HOST, 'my-giffgaff.com']),
    );
  });
});
