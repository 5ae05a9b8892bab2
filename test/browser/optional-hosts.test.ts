/**
 * Hosts of the catalogue that came after the list of required ones was frozen, in Chromium: played by a build whose
 * manifest leaves the hosts of one operator out.
 */
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, expect, test } from 'vitest';
import { places } from '../portals/att-us/places.ts';
import type { PortalServer } from '../portals/server.ts';
import { type Chromium, launchChromium } from './harness/chromium.ts';
import { removeFolder, tempFolder } from './harness/temp.ts';
import { waitUntil } from './harness/wait.ts';
import { guideOn, noGuideOn } from './journey/guide.ts';
import { stored } from './journey/in-chromium.ts';
import { textsIn } from './journey/texts.ts';
import { press, shows } from './journey/views.ts';
import { withBrowser } from './journey/with-browser.ts';
import { answerYes, pressUntilClosed, takeBack } from './optional-hosts/permission.ts';
import { readings, registered, registeredFor, toolbarSays } from './optional-hosts/reach.ts';

const t = textsIn('en');
const LATER = /^https:\/\/www\.att\.com\//;
const HOST = 'www.att.com';
const NAME = 'AT&T';
/** The operator's page about ending a watch line: of the area "cancel". */
const PAGE = places.helpWatch;

/** Unline without the hosts that come later. */
const earlier = (): string => {
  cpSync('.output/chrome-mv3', folder, { recursive: true });
  const file = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8'));
  const without = (patterns: string[]) => patterns.filter((one) => !LATER.test(one));
  manifest.host_permissions = without(manifest.host_permissions);
  manifest.content_scripts[0].matches = without(manifest.content_scripts[0].matches);
  writeFileSync(file, JSON.stringify(manifest));
  return folder;
};

const folder = tempFolder('later-hosts');
let server: PortalServer;
let chromium: Chromium;
let page: Page;
afterAll(() => removeFolder(folder));
withBrowser(
  (portalPort) => launchChromium({ extension: earlier(), portalPort }),
  async (started, portals) => {
    server = portals;
    chromium = started;
    page = await chromium.open(PAGE);
  },
);

test('I-24 nothing runs on a later host before it was asked for', async () => {
  await toolbarSays(chromium, page);
  expect(await registered(chromium)).toEqual([]);
  expect(await readings(chromium)).toEqual({});
});

test('the popup on its page says whose it is, and asks for exactly the hosts that are missing', async () => {
  const popup = await chromium.popup(page);
  await shows(popup, t('unread_here', { operator: NAME }));
  await shows(popup, t('access_not_asked', { hosts: HOST }));
  await pressUntilClosed(popup, t('access_ask'));
  // The question goes up while the wish is still on its way to the background.
  const access = await waitUntil(
    async () => (await stored(chromium)).access,
    'the wish to be kept',
  );
  expect(access).toEqual({ 'att-us': { had: [] } });
});

test('access is given on another page of Unline: the page is read, the guide comes', async () => {
  await answerYes(chromium, HOST);
  const popup = await chromium.popup(page);
  await shows(popup, t('access_asked', { hosts: HOST }));
  await press(popup, t('access_ask_again'));
  await registeredFor(chromium, HOST);
  await popup.close();
  await toolbarSays(chromium, page, NAME);
  expect(await readings(chromium)).toEqual({ [HOST]: 'att-us' });
  await guideOn(page);
});

test('a look-alike of a later host is nobody, access or not', async () => {
  const other = await chromium.open(`https://${HOST}.evil.example/`);
  await toolbarSays(chromium, other);
  await other.close();
});

test('I-16 what a script says from a host that was taken back has no effect, and the guide is gone', async () => {
  await page.bringToFront();
  await guideOn(page);
  await takeBack(chromium, HOST);
  await registeredFor(chromium);
  await noGuideOn(page);
  await toolbarSays(chromium, page);
  // Whatever is still in the page may speak up at each change of it.
  await page.evaluate(() => {
    document.body.append('changed');
    history.pushState(null, '', '/support/cancel');
  });
  const popup = await chromium.popup(page);
  await shows(popup, t('access_taken_back', { hosts: HOST }));
  expect(await readings(chromium)).toEqual({});
});

test('given again among the browser’s settings, the page is read anew without being loaded', async () => {
  const before = server.requests.filter(({ host }) => host === HOST).length;
  // Once it was taken back there, the same place gives it at once.
  await answerYes(chromium, HOST);
  await registeredFor(chromium, HOST);
  await toolbarSays(chromium, page, NAME);
  expect(server.requests.filter(({ host }) => host === HOST)).toHaveLength(before);
});
