import { expect, test } from 'vitest';
import { places } from '../portals/giffgaff-gb/places.ts';
import { faults } from './harness/axe.ts';
import type { Chromium } from './harness/chromium.ts';
import { waitUntil } from './harness/wait.ts';
import { press, shows, startLine } from './journey/views.ts';
import { withChromium } from './journey/with-browser.ts';

let chromium: Chromium;

withChromium((started) => {
  chromium = started;
});

test('axe finds nothing in popup, start form, checklist and dashboard, in light and dark', async () => {
  const page = await chromium.open(places.account);
  await waitUntil(
    async () => (await chromium.toolbar(page)).title.includes('giffgaff'),
    'the toolbar',
  );
  const popup = await chromium.popup(page);
  await shows(popup, 'Yes: the whole way online');
  expect(await faults(popup)).toEqual([]);
  await press(popup, 'Start: end a line here');
  await popup.waitForSelector('form.start');
  expect(await faults(popup)).toEqual([]);
  await startLine(popup, { name: 'Ana’s phone', companions: ['watch'] });
  await popup.$$eval('details', (all) => {
    for (const one of all) one.removeAttribute('name');
    for (const one of all) one.open = true;
  });
  await popup.locator('button[data-state="profile-removed"]').click();
  expect(await faults(popup)).toEqual([]);

  const dashboard = await chromium.extensionPage('dashboard.html');
  await shows(dashboard, 'Ana’s phone');
  for (const value of ['light', 'dark']) {
    await dashboard.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]);
    expect(await faults(dashboard), value).toEqual([]);
  }
  await dashboard.locator('.card button.open').click();
  await shows(dashboard, 'What happened');
  for (const value of ['light', 'dark']) {
    await dashboard.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]);
    expect(await faults(dashboard), value).toEqual([]);
  }
});

test('axe finds a fault that is planted', async () => {
  const dashboard = await chromium.extensionPage('dashboard.html');
  await shows(dashboard, 'Unline');
  await dashboard.evaluate(() =>
    document.querySelector('main')?.append(document.createElement('button')),
  );
  expect((await faults(dashboard)).join()).toContain('button-name');
});
