import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { places } from '../portals/giffgaff-gb/places.ts';
import { faults } from './harness/axe.ts';
import type { Chromium } from './harness/chromium.ts';
import { waitUntil } from './harness/wait.ts';
import { count } from './journey/act.ts';
import { openLine } from './journey/commands.ts';
import { eventsOf, recognised } from './journey/in-chromium.ts';
import { textsIn } from './journey/texts.ts';
import { daysAgo, daysAhead, press, shows, textOf } from './journey/views.ts';
import { quietDashboard, withChromium } from './journey/with-browser.ts';

const t = textsIn('en');

let chromium: Chromium;
let dashboard: Page;
let portal: Page;
let line: string;

withChromium(async (started) => {
  chromium = started;
  dashboard = await quietDashboard(chromium);
});
beforeEach(async () => {
  line = await openLine(dashboard, 'Ana');
  portal = await chromium.open(places.home);
  await recognised(chromium, portal, 'giffgaff');
});
afterEach(async () => {
  await dashboard.evaluate(
    (id) =>
      chrome.runtime.sendMessage({
        kind: 'command',
        command: {
          id: crypto.randomUUID(),
          zone: 'UTC',
          cancellation: id,
          type: 'erase',
          payload: {},
        },
      }),
    line,
  );
  await portal.close();
});

declare const chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } };

/** The popup over a page of the portal with this in it. */
const popupWhere = async (html: string): Promise<Page> => {
  await portal.bringToFront();
  await portal.evaluate((inside) => {
    document.body.innerHTML = `<main>${inside}</main>`;
  }, html);
  const popup = await chromium.popup(portal);
  await shows(popup, 'Ana');
  return popup;
};
const inWords = (day: string) =>
  new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(day));
const last = async () => {
  const { type, payload } = (await eventsOf(chromium, line)).at(-1) ?? {};
  return { type, payload };
};
const valueIn = (popup: Page, field: string) =>
  popup.$eval(field, (input) => (input as HTMLInputElement).value);

test('a request that the page says was received fills in the form, and is recorded by saving it', async () => {
  const popup = await popupWhere(
    `<h1>We have received your cancellation request &lt;b&gt;now&lt;/b&gt;</h1>
     <p>Reference number: GG-204711</p><p>Your plan will end on ${inWords(daysAhead(20))}.</p>`,
  );
  await shows(popup, 'We have received your cancellation request <b>now</b>');
  await shows(popup, t('page_claim'));
  expect(await faults(popup)).toEqual([]);
  await press(popup, t('offer_record_submission'));
  const field = 'form.submit .pair:nth-of-type(2) input';
  await waitUntil(
    async () => (await valueIn(popup, `${field}[maxlength]`)) === 'GG-204711',
    'the form to be filled in',
  );
  expect(await valueIn(popup, `${field}[type=date]`)).toBe(daysAhead(20));
  expect((await last()).type).toBe('device-added');
  await popup.locator('form.submit button.main').click();
  await shows(popup, t('reference_is', { reference: 'GG-204711' }));
  expect(await last()).toEqual({
    type: 'submitted',
    payload: { channel: 'portal', on: daysAgo(0), reference: 'GG-204711', endsOn: daysAhead(20) },
  });
  await press(popup, t('offer_confirm_acceptance'));
  await popup.locator('.end-states form button.main').click();
  await waitUntil(async () => (await last()).type === 'end-state-reached', 'the acceptance');
  expect((await last()).payload).toEqual({
    subject: 'line',
    state: 'accepted',
    on: daysAgo(0),
    seenHow: 'operator-page',
    endsOn: daysAhead(20),
  });
  await waitUntil(
    async () => (await count(popup, '.suggestion.page')) === 0,
    'no offer to be left',
  );
});

test('a reservation is warned of and noted as one: nothing counts as asked', async () => {
  const popup = await popupWhere(
    '<h1>Your cancellation is reserved</h1><p>Please call us to confirm it.</p>',
  );
  await shows(popup, t('page_reservation_warning'));
  await press(popup, t('offer_note_reservation'));
  await waitUntil(async () => (await last()).type === 'prepared', 'the note');
  expect((await last()).payload).toEqual({ what: 'reservation', on: daysAgo(0) });
  expect(await textOf(popup)).toContain(t('status_preparing'));
});

test('“cancelled” opens the form for the end, with the day of the page', async () => {
  const popup = await popupWhere(
    `<h1>Your plan has been cancelled</h1><p>Your contract ended on ${inWords(daysAgo(2))}.</p>`,
  );
  await press(popup, t('offer_confirm_end'));
  const day = '.end-states form input[type=date]';
  await popup.waitForSelector(day);
  expect(await valueIn(popup, day)).toBe(daysAgo(2));
  expect((await last()).type).toBe('device-added');
  await popup.locator('.end-states form button.main').click();
  await waitUntil(async () => (await last()).type === 'end-state-reached', 'the end');
  expect((await last()).payload).toMatchObject({
    state: 'contract-ended',
    on: daysAgo(2),
    seenHow: 'operator-page',
  });
});

test('devices, balance and end of term stand under their questions, and answer none of them', async () => {
  const popup = await popupWhere(
    `<h1>Your devices</h1><ul><li>iPhone 15</li><li>Apple Watch</li></ul>
     <p>Balance: £12.50</p><p>Your contract ends on 1 March 2027</p>`,
  );
  await popup.waitForSelector('.prechecks .suggestion');
  await popup.$$eval('.prechecks details', (all) => {
    for (const one of all) one.removeAttribute('name');
    for (const one of all) one.open = true;
  });
  await shows(popup, t('page_lists', { devices: 'iPhone 15 and Apple Watch' }));
  await shows(popup, t('page_lists_yours', { devices: t('device_phone') }));
  await shows(popup, t('page_balance', { amount: '£12.50' }));
  await shows(popup, t('page_contract_end', { date: 'Mar 1, 2027' }));
  expect((await last()).type).toBe('device-added');
});
