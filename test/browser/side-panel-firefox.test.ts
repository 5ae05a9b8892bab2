import { expect, test } from 'vitest';
import { places as att } from '../portals/att-us/places.ts';
import { places } from '../portals/giffgaff-gb/places.ts';
import type { Firefox } from './harness/firefox.ts';
import type { FirefoxTab } from './harness/firefox-tab.ts';
import { waitUntil } from './harness/wait.ts';
import { click, fill, runIn } from './journey/act.ts';
import { textsIn } from './journey/texts.ts';
import { daysAgo, neverQuiet, press, recordSubmission, shows, startLine } from './journey/views.ts';
import { withFirefox } from './journey/with-browser.ts';

const t = textsIn('en');
const LINE = 'Ana’s phone';
const REFERENCE = 'form.submit input[maxlength="80"]';

let firefox: Firefox;

withFirefox((started) => {
  firefox = started;
});

const recognised = (tab: FirefoxTab, operator: string) =>
  waitUntil(
    async () => (await firefox.toolbar(tab)).title === `Unline: ${operator}`,
    `the toolbar to name ${operator}`,
  );

test('the sidebar in Firefox: opened from the popup, follows the portals, keeps what was typed', async () => {
  const dashboard = await firefox.extensionPage('dashboard.html');
  await neverQuiet(dashboard);
  const portal = await firefox.open(places.home);
  await recognised(portal, 'giffgaff');
  const popup = await firefox.popup(portal);
  await press(popup, t('start_here'));
  await startLine(popup, { name: LINE });
  await press(popup, t('side_panel'));

  const sidebar = await firefox.sidebar();
  await shows(sidebar, LINE);
  await shows(sidebar, t('prechecks'));
  await click(sidebar, '.obstacles > summary');
  await press(sidebar, t('obstacle_maintenance'));
  await shows(sidebar, t('play_come_back'));
  await press(sidebar, t('close'));

  await fill(sidebar, REFERENCE, 'from the m');
  await dashboard.bringToFront();
  const other = await firefox.open(att.helpWatch);
  await recognised(other, 'AT&T');
  await shows(sidebar, 'AT&T');
  await portal.bringToFront();
  await shows(sidebar, LINE);
  await fill(sidebar, REFERENCE, 'GG-1');
  await dashboard.bringToFront();
  expect(
    await runIn(
      sidebar,
      (field) => document.querySelector<HTMLInputElement>(field)?.value,
      REFERENCE,
    ),
  ).toBe('GG-1');
  await recordSubmission(sidebar, daysAgo(1));
  await shows(sidebar, t('reference_is', { reference: 'GG-1' }));
});
