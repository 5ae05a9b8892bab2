import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { places } from '../portals/giffgaff-gb/places.ts';
import type { Chromium } from './harness/chromium.ts';
import { waitUntil } from './harness/wait.ts';
import { choose, click, count, fill } from './journey/act.ts';
import { popupOn, stored } from './journey/in-chromium.ts';
import { textsIn } from './journey/texts.ts';
import { daysAhead, press, shows } from './journey/views.ts';
import { withChromium } from './journey/with-browser.ts';

const t = textsIn('en');

let chromium: Chromium;
let popup: Page;

withChromium(async (started) => {
  chromium = started;
  popup = await popupOn(chromium, places.home, 'giffgaff');
});

/** What is said beside the field in which this control stands. */
const wrongBeside = (control: string): Promise<string | undefined> =>
  popup.$eval(
    control,
    (element) => element.closest('.field.wrong')?.querySelector('[role=alert]')?.textContent ?? '',
  );
const saysBeside = (control: string, said: string) =>
  waitUntil(async () => (await wrongBeside(control)) === said, `“${said}” beside ${control}`);
const typedIn = (control: string): Promise<string> =>
  popup.$eval(control, (element) => (element as HTMLInputElement).value);
const events = async () =>
  Object.entries(await stored(chromium)).flatMap(([key, value]) =>
    key.startsWith('log:') ? (value as { events: unknown[] }).events : [],
  ).length;

test('starting: an empty name and an impossible day are said beside them, and nothing typed is lost', async () => {
  const name = 'form.start > .field:nth-of-type(1) input';
  const billingDay = 'form.start input[inputmode=numeric]';
  const device = '.device input:not([type])';
  await press(popup, t('start_here'));
  await fill(popup, billingDay, '42');
  await choose(popup, 'form.start > .field:nth-of-type(3) select', 'contract');
  await fill(popup, device, 'old one');
  await click(popup, 'form.start button.main');
  await saysBeside(name, t('line_name_missing'));
  await saysBeside(billingDay, t('billing_day_wrong'));
  expect(await typedIn(billingDay)).toBe('42');
  expect(await typedIn(device)).toBe('old one');
  expect(await events()).toBe(0);

  await fill(popup, name, '   ');
  expect(await wrongBeside(name), 'blanks are no name').toBe(t('line_name_missing'));
  await fill(popup, name, 'Ana’s phone');
  await fill(popup, billingDay, '31');
  expect(await wrongBeside(name)).toBe('');
  await click(popup, 'form.start button.main');
  await shows(popup, t('submit_request'));
  expect(await events()).toBeGreaterThan(2);
});

test('submitting: a day in the future or none is said beside the day, and nothing typed is lost', async () => {
  const day = 'form.submit .pair:nth-of-type(1) input[type=date]';
  const reference = 'form.submit input[maxlength="80"]';
  const before = await events();
  await fill(popup, reference, 'ABC 123');
  await fill(popup, day, daysAhead(2));
  await click(popup, 'form.submit button.main');
  await saysBeside(day, t('refused_date_in_future'));
  expect(await typedIn(day)).toBe(daysAhead(2));
  expect(await typedIn(reference)).toBe('ABC 123');

  await fill(popup, day, '');
  await saysBeside(day, t('date_missing'));
  await click(popup, 'form.submit button.main');
  expect(await typedIn(reference)).toBe('ABC 123');
  expect(await events()).toBe(before);
});

test('a question is not skipped without a reason', async () => {
  const row = '.prechecks .check.open > details';
  const open = await count(popup, row);
  await popup.locator(`${row} > summary`).click();
  await popup.locator(`${row}[open] ::-p-text(${t('skip')})`).click();
  await popup.locator(`${row}[open] button[type=submit]`).click();
  await popup.waitForSelector(`${row}[open] form [role=alert]::-p-text(${t('reason_missing')})`);
  await fill(popup, `${row}[open] form input`, 'asked in the shop');
  await popup.locator(`${row}[open] button[type=submit]`).click();
  await shows(popup, `${t('status_skipped')} · asked in the shop`);
  expect(await count(popup, row)).toBe(open - 1);
});

test('an end state is not confirmed in the future nor waived without a reason', async () => {
  const before = await events();
  await popup.locator('article > details > summary').click();
  await click(popup, 'button[data-subject=phone-1]');
  const form = '.end-states form.inline';
  const day = `${form} input[type=date]`;
  await fill(popup, day, daysAhead(1));
  await click(popup, `${form} button.main`);
  await saysBeside(day, t('refused_date_in_future'));
  expect(await typedIn(day)).toBe(daysAhead(1));
  await click(popup, `${form} button.plain`);

  const name = t('state_profile_removed');
  await click(popup, `button[aria-label="${name}: ${t('does_not_apply')}"]`);
  const reason = `${form} input`;
  await fill(popup, reason, '  ');
  await click(popup, `${form} button.main`);
  await saysBeside(reason, t('reason_missing'));
  expect(await events()).toBe(before);
  await fill(popup, reason, 'it was never set up');
  await click(popup, `${form} button.main`);
  await shows(popup, t('waived', { reason: 'it was never set up' }));
  expect(await events()).toBe(before + 1);
});
