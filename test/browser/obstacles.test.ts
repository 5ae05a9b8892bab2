import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { places } from '../portals/giffgaff-gb/places.ts';
import type { Chromium } from './harness/chromium.ts';
import { waitUntil } from './harness/wait.ts';
import { count, fill } from './journey/act.ts';
import { openLine } from './journey/commands.ts';
import { eventsOf, popupOn } from './journey/in-chromium.ts';
import { textsIn } from './journey/texts.ts';
import { daysAgo, daysAhead, press, recordSubmission, shows } from './journey/views.ts';
import { quietDashboard, withChromium } from './journey/with-browser.ts';

const t = textsIn('en');
const OPERATOR = 'giffgaff';
const LINE = 'Ana’s phone';

let chromium: Chromium;
let dashboard: Page;
let line: string;

withChromium(async (started) => {
  chromium = started;
  dashboard = await quietDashboard(chromium);
  line = await openLine(dashboard, LINE);
});

/** The popup over an error page of the portal. */
const popupAt = async (error: string): Promise<Page> => {
  const popup = await popupOn(chromium, `${places.errors}/${error}`, OPERATOR);
  await shows(popup, LINE);
  return popup;
};
const written = async () =>
  (await eventsOf(chromium, line)).map(({ type, payload }) => ({ type, payload }));
const stepsFor = (code: string) => t('play_steps_for', { obstacle: t(`obstacle_${code}`) });
const openedBook = (popup: Page, code: string) =>
  popup.waitForSelector(`.playbook h2::-p-text(${t(`obstacle_${code}`)})`);

test('an obstacle on the page is suggested, opened, noted, planned again, and overcome', async () => {
  const before = await written();
  const popup = await popupAt('sync');
  await shows(popup, t('page_says'));
  await press(popup, stepsFor('not_in_sync'));
  await openedBook(popup, 'not_in_sync');
  await shows(popup, t('play_compare_devices'));
  await shows(popup, t('play_rests_ours'));
  expect(await written(), 'looking makes no event').toEqual(before);

  await press(popup, t('play_note'));
  await shows(popup, t('met_open'));
  await press(popup, t('retry_plan'));
  await shows(popup, 'Planned:');
  const [, , , met, retry] = await written();
  expect(met).toEqual({ type: 'obstacle-met', payload: { obstacle: 'not-in-sync' } });
  expect(retry).toEqual({
    type: 'retry-planned',
    payload: { obstacle: 'not-in-sync', due: expect.stringContaining(`${daysAhead(2)}T09:00`) },
  });
  expect(await count(popup, 'form.retry'), 'one retry at a time').toBe(0);
  await shows(popup, t('reminder_retry', { line: LINE }));

  await press(popup, t('undo', { what: t('event_retry_planned') }));
  await shows(popup, t('met_open'));
  await popup.waitForSelector('form.retry');

  await recordSubmission(popup, daysAgo(0));
  await shows(popup, t('met_asked', { date: '' }).trim());
  expect((await written()).at(-1)).toMatchObject({ type: 'submitted' });
});

test('the page’s text is in no record', async () => {
  const log = JSON.stringify(await eventsOf(chromium, line));
  expect(log).not.toContain('up to date');
});

test.each([
  ['identity', 'identity_failed', 'play_number_bound'],
  ['device', 'device_incompatible', 'play_update_device'],
  ['abroad', 'cross_border', 'play_abroad_channels'],
  ['expired', 'session_expired', 'play_sign_in_again'],
  ['maintenance', 'maintenance', 'play_come_back'],
])('the page “%s” suggests its own playbook', async (error, code, step) => {
  const popup = await popupAt(error);
  await press(popup, stepsFor(code));
  await openedBook(popup, code);
  await shows(popup, t(step));
});

test('a person may choose an obstacle and another time, but none that has passed', async () => {
  await dashboard.bringToFront();
  await dashboard.goto(`chrome-extension://${chromium.id}/dashboard.html#${line}`);
  await shows(dashboard, LINE);
  await dashboard.locator('.obstacles > summary').click();
  await press(dashboard, t('obstacle_cross_border'));
  await openedBook(dashboard, 'cross_border');
  const field = 'form.retry input';
  await fill(dashboard, field, `${daysAgo(1)}T10:15`);
  await press(dashboard, t('retry_plan'));
  await shows(dashboard, t('retry_past'));
  await fill(dashboard, field, `${daysAhead(5)}T10:15`);
  await press(dashboard, t('retry_plan'));
  await waitUntil(async () => (await written()).at(-1)?.type === 'retry-planned', 'the retry');
  expect((await written()).at(-1)?.payload).toMatchObject({
    obstacle: 'cross-border',
    due: expect.stringContaining(`${daysAhead(5)}T10:15`),
  });
});
