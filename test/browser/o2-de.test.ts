import { afterAll, beforeAll, expect, test } from 'vitest';
import { labels, places, references } from '../portals/o2-de/places.ts';
import { type PortalServer, startPortalServer } from '../portals/server.ts';
import { type Chromium, launchChromium } from './harness/chromium.ts';
import { waitUntil } from './harness/wait.ts';
import { guideOn } from './journey/guide.ts';
import { alarmCount, dueOnBadge, recognised } from './journey/in-chromium.ts';
import { follow, post } from './journey/portal.ts';
import { textsIn } from './journey/texts.ts';
import {
  confirmState,
  daysAgo,
  daysAhead,
  neverQuiet,
  press,
  recordSubmission,
  settleQuestions,
  shows,
  startLine,
  textOf,
} from './journey/views.ts';

const [RESERVE = '', CANCEL = ''] = labels;

const t = textsIn('en');
const LAPSES = t('reminder_reservation_lapses', { line: 'Handy' });

let server: PortalServer;
let chromium: Chromium;

beforeAll(async () => {
  server = await startPortalServer();
  chromium = await launchChromium({ extension: '.output/chrome-mv3', portalPort: server.port });
});
afterAll(async () => {
  await chromium?.close();
  await server?.close();
});

test('o2: a reservation is no cancellation; the form is, and the line ends with its last device', async () => {
  await neverQuiet(await chromium.extensionPage('dashboard.html'));
  const portal = await chromium.open(places.signIn);
  await recognised(chromium, portal, 'o2');
  await post(portal, { user: 'ana', password: 'right' }, 'Anmelden');
  expect(portal.url()).toBe(places.account);

  let popup = await chromium.popup(portal);
  await shows(popup, t('online_yes'));
  await press(popup, t('start_here'));
  await startLine(popup, {
    name: 'Handy',
    kind: 'contract',
    contractEnd: daysAhead(33),
    billingDay: '1',
  });
  // The operator's notice of one month, and a week to act in.
  await shows(popup, t('reminder_notice_deadline', { line: 'Handy' }));
  await shows(popup, t('ground_operator', { duration: '1 month' }));
  await settleQuestions(popup);
  await dueOnBadge(chromium, portal, 1);

  await follow(portal, RESERVE);
  expect(await guideOn(portal)).toContain(t('guide_reserve_only', { label: RESERVE }));
  await post(portal, { date: 'term' }, 'Weiter');
  await post(portal, {}, RESERVE);
  expect(await portal.$eval('main', (main) => main.innerText)).toContain(references[0]);
  popup = await chromium.popup(portal);
  await press(popup, t('only_reserved'));
  await shows(popup, LAPSES);
  const reserved = await textOf(popup);
  expect(reserved, 'not submitted').toContain(t('status_preparing'));
  expect(reserved).toContain(`${t('next')} ${t('next_submit_request')}`);
  expect(reserved).not.toContain(t('status_waiting'));
  expect(await alarmCount(chromium)).toBe(1);

  chromium = await chromium.restart('kill');
  expect(await waitUntil(() => alarmCount(chromium), 'the alarm to be made again')).toBe(1);
  const form = await chromium.open(places.home);
  await follow(form, CANCEL);
  await recognised(chromium, form, 'o2');
  await post(
    form,
    { name: 'Ana B', contract: '0171 3920042', email: 'ana@example.org' },
    'Kündigung absenden',
  );
  expect(await form.$eval('main', (main) => main.innerText)).toContain(references[1]);

  popup = await chromium.popup(form);
  await shows(popup, LAPSES);
  await recordSubmission(popup, daysAgo(45), {
    reference: references[1],
    channel: 'form',
    endsOn: daysAgo(3),
  });
  await shows(popup, t('reference_is', { reference: references[1] ?? '' }));
  await shows(popup, t('status_waiting'));
  await shows(popup, t('reminder_line_end', { line: 'Handy' }));
  expect(await textOf(popup), 'the reservation is settled by asking').not.toContain(LAPSES);
  await waitUntil(async () => (await chromium.notifications()).length > 0, 'the reminder');

  await confirmState(popup, 'line', 'accepted', daysAgo(44));
  await confirmState(popup, 'line', 'contract-ended', daysAgo(3));
  await shows(popup, t('reminder_device', { line: 'Handy', device: t('device_phone') }));
  await confirmState(popup, 'phone-1', 'profile-removed', daysAgo(2));
  await shows(popup, t('reminder_last_bill', { line: 'Handy' }));
  await confirmState(popup, 'line', 'final-bill-settled', daysAgo(0));
  await waitUntil(async () => (await alarmCount(chromium)) === 0, 'the alarm to be gone');
  await dueOnBadge(chromium, form, 0);
  expect(await chromium.notifications()).toEqual([]);
});
