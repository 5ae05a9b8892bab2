import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import type { Browser as ExtensionApi } from 'webextension-polyfill';
import { places as att } from '../portals/att-us/places.ts';
import { places } from '../portals/giffgaff-gb/places.ts';
import { faults } from './harness/axe.ts';
import type { Chromium } from './harness/chromium.ts';
import { waitUntil } from './harness/wait.ts';
import { fill } from './journey/act.ts';
import { openLine } from './journey/commands.ts';
import { recognised } from './journey/in-chromium.ts';
import { textsIn } from './journey/texts.ts';
import { daysAgo, press, recordSubmission, shows, textOf } from './journey/views.ts';
import { quietDashboard, withChromium } from './journey/with-browser.ts';

declare const chrome: ExtensionApi;

const t = textsIn('en');
const LINE = 'Ana’s phone';
const REFERENCE = 'form.submit input[maxlength="80"]';

let chromium: Chromium;
let dashboard: Page;
let line: string;
let portal: Page;
let panel: Page;

withChromium(async (started) => {
  chromium = started;
  dashboard = await quietDashboard(chromium);
  line = await openLine(dashboard, LINE);
  portal = await chromium.open(places.home);
  await recognised(chromium, portal, 'giffgaff');
});

test('where the browser refuses the panel, the dashboard opens at this cancellation', async () => {
  const page = await chromium.extensionPage('popup.html');
  const session = await page.createCDPSession();
  // Puppeteer's own evaluation counts as a gesture for seconds; a click like this one does not.
  const clickByScript = (words: string) =>
    waitUntil(async () => {
      const button = `[...document.querySelectorAll('button')].find((one) => one.textContent.startsWith(${JSON.stringify(words)}))`;
      const expression = `${button}?.click() === undefined && ${button} !== undefined`;
      const { result } = await session.send('Runtime.evaluate', { expression, userGesture: false });
      return result.value;
    }, `a button “${words}”`);
  await clickByScript(LINE);
  const opened = await chromium.openedBy('dashboard.html', () => clickByScript(t('side_panel')));
  await shows(opened, LINE);
  expect(new URL(opened.url()).hash).toBe(`#${line}`);
  await opened.close();
  await page.close();
});

test('the popup opens the panel beside the page, with the same checklist', async () => {
  const popup = await chromium.popup(portal);
  await shows(popup, LINE);
  // What holds in the country comes last.
  await popup.waitForSelector('#country');
  const said = await textOf(popup);
  // The popup goes with the press, which then never ends.
  panel = await chromium.openedBy('sidepanel.html', async () => {
    void press(popup, t('side_panel')).catch(() => undefined);
  });
  await shows(panel, LINE);
  await panel.waitForSelector('#country');
  expect((await textOf(panel)).replace(/\s+/g, ' ')).toBe(
    said.replace(t('side_panel'), '').replace(/\s+/g, ' '),
  );
});

test('axe finds nothing in the panel, in light and dark and with a playbook open', async () => {
  await panel.locator('.obstacles > summary').click();
  await press(panel, t('obstacle_identity_failed'));
  await panel.waitForSelector('.playbook form.retry');
  for (const value of ['light', 'dark']) {
    await panel.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]);
    expect(await faults(panel), value).toEqual([]);
  }
  await press(panel, t('close'));
});

test('it follows the tab in front from portal to portal', async () => {
  const other = await chromium.open(att.helpWatch);
  await recognised(chromium, other, 'AT&T');
  await shows(panel, 'AT&T');
  await portal.bringToFront();
  await shows(panel, LINE);
  await other.close();
});

/** Waits until the panel has heard which tab is in front, and everything that it asked then is answered. */
const panelSawFront = async (): Promise<void> => {
  const wanted = await chromium.inWorker(
    async () => (await chrome.tabs.query({ active: true, lastFocusedWindow: true }))[0]?.id,
  );
  await panel.evaluate(async (id) => {
    while ((await chrome.tabs.query({ active: true, currentWindow: true }))[0]?.id !== id);
    for (let round = 0; round < 3; round += 1)
      await chrome.runtime.sendMessage({ kind: 'overview', tab: null });
  }, wanted);
};

test('a tab that is no portal leaves it as it was, with what was typed', async () => {
  await fill(panel, REFERENCE, 'from the m');
  await dashboard.bringToFront();
  await panelSawFront();
  expect(await panel.$eval(REFERENCE, (field) => (field as HTMLInputElement).value)).toBe(
    'from the m',
  );
  await portal.bringToFront();
  await panelSawFront();
  expect(await panel.$eval(REFERENCE, (field) => (field as HTMLInputElement).value)).toBe(
    'from the m',
  );
});

test('a form that was begun stays as it is while a number is looked up in another tab', async () => {
  const other = await chromium.open(att.home);
  await recognised(chromium, other, 'AT&T');
  await press(panel, t('start_here'));
  const name = 'form.start > .field input';
  await fill(panel, name, 'Ben’s ph');
  await dashboard.bringToFront();
  await panelSawFront();
  expect(await panel.$eval(name, (field) => (field as HTMLInputElement).value)).toBe('Ben’s ph');
  await press(panel, t('back'));
  await other.close();
  await portal.bringToFront();
  await shows(panel, LINE);
});

test('the same tab on a page that is nobody’s leaves the checklist beside it', async () => {
  await fill(panel, REFERENCE, 'from the s');
  await portal.bringToFront();
  await portal.goto('https://survey.example/');
  await panelSawFront();
  expect(await panel.$eval(REFERENCE, (field) => (field as HTMLInputElement).value)).toBe(
    'from the s',
  );
  await portal.goto(places.home);
  await recognised(chromium, portal, 'giffgaff');
});

test('what is recorded in the panel is recorded, and other views see it', async () => {
  await recordSubmission(panel, daysAgo(1), { reference: 'GG-1' });
  await shows(panel, t('reference_is', { reference: 'GG-1' }));
  await dashboard.bringToFront();
  await shows(dashboard, t('next_line_state', { state: t('state_accepted_question') }));
});

test('a fault that is planted in the panel is found', async () => {
  await panel.evaluate(() =>
    document.querySelector('main')?.append(document.createElement('button')),
  );
  expect((await faults(panel)).join()).toContain('button-name');
});
