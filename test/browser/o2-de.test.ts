import { afterAll, beforeAll, expect, test } from 'vitest';
import { labels, places, references } from '../portals/o2-de/places.ts';
import { type PortalServer, startPortalServer } from '../portals/server.ts';
import { type Chromium, launchChromium } from './harness/chromium.ts';
import { waitUntil } from './harness/wait.ts';
import { alarmCount, dueOnBadge, recognised } from './journey/in-chromium.ts';
import { follow, post } from './journey/portal.ts';
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
const LAPSES = 'a reservation ends nothing. Confirm it with the operator, or cancel properly.';

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
  await shows(popup, 'Yes: the whole way online');
  await press(popup, 'Start: end a line here');
  await startLine(popup, {
    name: 'Handy',
    kind: 'contract',
    contractEnd: daysAhead(33),
    billingDay: '1',
  });
  // The operator's notice of one month, and a week to act in.
  await shows(popup, 'the notice is due within a week.');
  await shows(popup, 'the operator says 1 month');
  await settleQuestions(popup);
  await dueOnBadge(chromium, portal, 1);

  await follow(portal, RESERVE);
  await post(portal, { date: 'term' }, 'Weiter');
  await post(portal, {}, RESERVE);
  expect(await portal.$eval('main', (main) => main.innerText)).toContain(references[0]);
  popup = await chromium.popup(portal);
  await press(popup, 'I only reserved it');
  await shows(popup, LAPSES);
  const reserved = await textOf(popup);
  expect(reserved, 'not submitted').toContain('preparing');
  expect(reserved).toContain('Next: settle the open questions, then ask the operator.');
  expect(reserved).not.toContain('asked, waiting');
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
  await shows(popup, `Reference ${references[1]} · ends on`);
  await shows(popup, 'asked, waiting');
  await shows(popup, 'Handy: has the line ended?');
  expect(await textOf(popup), 'the reservation is settled by asking').not.toContain(LAPSES);
  await waitUntil(async () => (await chromium.notifications()).length > 0, 'the reminder');

  await confirmState(popup, 'line', 'accepted', daysAgo(44));
  await confirmState(popup, 'line', 'contract-ended', daysAgo(3));
  await shows(popup, 'is the line off Phone?');
  await confirmState(popup, 'phone-1', 'profile-removed', daysAgo(2));
  await shows(popup, 'has the last bill come');
  await confirmState(popup, 'line', 'final-bill-settled', daysAgo(0));
  await waitUntil(async () => (await alarmCount(chromium)) === 0, 'the alarm to be gone');
  await dueOnBadge(chromium, form, 0);
  expect(await chromium.notifications()).toEqual([]);
});
