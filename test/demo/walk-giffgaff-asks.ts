/** The walk's second part: giffgaff, through its pages with the guide, to the first reminder. */
import type { Page } from 'puppeteer-core';
import { follow, post } from '../browser/journey/portal.ts';
import { textsIn } from '../browser/journey/texts.ts';
import { daysAgo, recordSubmission, shows } from '../browser/journey/views.ts';
import { labels, places, references } from '../portals/giffgaff-gb/places.ts';
import { guideSays, lastTold, overhear } from './looks.ts';
import type { Walk } from './walk.ts';

const LAST_STEP = labels[1] ?? '';
const t = textsIn('en');

/** Asks on the operator's pages, records it, and is reminded. */
export async function askGiffgaff(walk: Walk, portal: Page): Promise<void> {
  const { chromium } = walk;
  await walk.step(
    'giffgaff: signed in',
    'In the account, the guide stands beside the control that it means. It never presses anything.',
    async () => {
      await portal.bringToFront();
      await portal.goto(places.signIn);
      await post(portal, { member: 'member', password: 'right' }, 'Sign in');
      await guideSays(portal, t('guide_cancel_line', { label: LAST_STEP }));
      await portal.$eval(`a::-p-text(${LAST_STEP})`, (link) => link.scrollIntoView());
      return { page: portal };
    },
  );
  await walk.step(
    'giffgaff: the cancel page',
    'The page changes without a reload, and the guide follows. Where it cannot find the control, it says so and does not guess.',
    async () => {
      await follow(portal, LAST_STEP);
      await guideSays(portal, t('guide_not_found'));
      return { page: portal };
    },
  );
  await walk.step(
    'giffgaff: the last button',
    'Before the last step the guide points at the button that ends the contract.',
    async () => {
      await follow(portal, 'Go on without my number');
      await post(portal, { reason: 'Other' }, 'Continue');
      await portal.locator('input[name=understood]').click();
      await guideSays(portal, t('guide_cancel_line', { label: LAST_STEP }));
      return { page: portal };
    },
  );
  await walk.step(
    'giffgaff: asked',
    'The operator says that it has received the request. For Unline this is a claim, not yet a fact.',
    async () => {
      await post(portal, {}, LAST_STEP);
      await portal.waitForSelector(`main ::-p-text(${references[0]})`);
      return { page: portal };
    },
  );
  const record = await walk.step(
    'giffgaff: write it down',
    'So the person writes it down: what was asked, where, on which day, with which reference number.',
    async () => {
      const page = await chromium.popup(portal);
      await page.waitForSelector('form.submit');
      return { page, from: 'form.submit' };
    },
  );
  await walk.step(
    'giffgaff: recorded',
    'It is recorded, here with a day twelve days ago, so that time has passed. From now on Unline waits and reminds.',
    async () => {
      await overhear(chromium);
      await recordSubmission(record, daysAgo(12), { reference: references[0] });
      await shows(record, t('status_waiting'));
      return { page: record };
    },
  );
  await walk.step(
    'giffgaff: reminded',
    'The time in which operators answer is over, so a notification asks about it. A click on it opens the dashboard at this line.',
    async () => {
      const beside = `The notification: ${await lastTold(chromium)}`;
      const [notification = ''] = await chromium.notifications();
      const page = await chromium.openedBy('dashboard.html', () =>
        chromium.clickNotification(notification),
      );
      await shows(page, references[0] ?? '');
      return { page, beside };
    },
  );
}
