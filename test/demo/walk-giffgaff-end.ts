/** The walk's third part: giffgaff, from a restart of the browser to the last device. */
import type { Page } from 'puppeteer-core';
import { waitUntil } from '../browser/harness/wait.ts';
import { alarmCount, dueOnBadge, recognised } from '../browser/journey/in-chromium.ts';
import { textsIn } from '../browser/journey/texts.ts';
import { confirmState, daysAgo, press, shows } from '../browser/journey/views.ts';
import { places, references } from '../portals/giffgaff-gb/places.ts';
import { toolbarText } from './looks.ts';
import type { Walk } from './walk.ts';
import { LINE } from './walk-giffgaff.ts';

const t = textsIn('en');

/** Restarts the browser and confirms one end state after the other until nothing is left to remind of. */
export async function walkGiffgaffToTheEnd(walk: Walk): Promise<void> {
  let portal: Page | undefined;
  const popupThere = async () => walk.chromium.popup(portal as Page);

  let popup = await walk.step(
    'giffgaff: after a restart',
    'The browser was killed and started again: the record is there, and the alarm is set again.',
    async () => {
      await walk.restartBrowser();
      await waitUntil(() => alarmCount(walk.chromium), 'the alarm to be set again');
      portal = await walk.open(places.account);
      await recognised(walk.chromium, portal, 'giffgaff');
      const page = await popupThere();
      await shows(page, references[0] ?? '');
      return { page };
    },
  );
  const confirm = (subject: string, state: string, days: number) =>
    confirmState(popup, subject, state, daysAgo(days));

  await walk.step(
    'giffgaff: accepted',
    'The operator’s confirmation has come: the first of the end states, each with its day and how it was seen.',
    async () => {
      await confirm('line', 'accepted', 11);
      return { page: popup, from: '.end-states' };
    },
  );
  popup = await walk.step(
    'giffgaff: contract ended',
    'The contract has ended, and from now on each device is asked about by itself.',
    async () => {
      await confirm('line', 'contract-ended', 6);
      await dueOnBadge(walk.chromium, portal as Page, 2);
      const beside = await toolbarText(walk.chromium, portal as Page);
      const page = await popupThere();
      await shows(page, t('reminder_device', { line: LINE, device: t('device_watch') }));
      return { page, beside };
    },
  );
  await walk.step(
    'giffgaff: the watch is off',
    'The watch first: its own contract, its profile, its place in the account.',
    async () => {
      await confirm('watch-1', 'companion-contract-ended', 5);
      await confirm('watch-1', 'profile-removed', 4);
      await confirm('watch-1', 'gone-from-account', 4);
      await shows(popup, t('status_confirming'));
      return { page: popup, from: '.end-states' };
    },
  );
  await walk.step(
    'giffgaff: the phone is off',
    'Then the phone. One thing is still open: the last bill.',
    async () => {
      await confirm('phone-1', 'profile-removed', 1);
      await shows(popup, t('reminder_last_bill', { line: LINE }));
      return { page: popup };
    },
  );
  await walk.step(
    'giffgaff: done',
    'The last bill was right. Now nothing is open any more, and the alarm is gone.',
    async () => {
      await confirm('line', 'final-bill-settled', 1);
      await waitUntil(async () => (await alarmCount(walk.chromium)) === 0, 'the alarm to be gone');
      await press(popup, t('all_lines'));
      await shows(popup, t('closed', { count: 1 }));
      return { page: popup };
    },
  );
  await walk.step(
    'giffgaff: the record',
    'The dashboard keeps the line with everything that happened, in order.',
    async () => {
      const page = await walk.chromium.extensionPage('dashboard.html');
      await shows(page, t('closed', { count: 1 }));
      await page.locator('.pending summary').click();
      await press(page, LINE);
      await page.waitForSelector('.timeline');
      return { page };
    },
  );
}
