import { afterAll, beforeAll, expect, test } from 'vitest';
import { places } from '../portals/airalo/places.ts';
import { type PortalServer, startPortalServer } from '../portals/server.ts';
import { type Chromium, launchChromium } from './harness/chromium.ts';
import { waitUntil } from './harness/wait.ts';
import { alarmCount, dueOnBadge, recognised } from './journey/in-chromium.ts';
import { post } from './journey/portal.ts';
import { textsIn } from './journey/texts.ts';
import {
  confirmState,
  daysAgo,
  neverQuiet,
  press,
  recordSubmission,
  settleQuestions,
  shows,
  startLine,
  textOf,
} from './journey/views.ts';

const t = textsIn('en');

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

test('Airalo: the renewal is switched off, the plan runs out, the profile goes last, and no bill comes', async () => {
  await neverQuiet(await chromium.extensionPage('dashboard.html'));
  const portal = await chromium.open(places.signIn);
  await recognised(chromium, portal, 'Airalo');
  await post(portal, { email: 'ana@example.org', password: 'right' }, 'Log in');

  let popup = await chromium.popup(portal);
  await shows(popup, t('online_yes'));
  await press(popup, t('start_plan'));
  await startLine(popup, { name: 'Europe, 10 GB' });
  await shows(popup, t('submit_expire'));
  const asked = await textOf(popup);
  for (const question of [
    'topic_keep_number',
    'topic_companions',
    'state_final_bill_settled_question',
  ])
    expect(asked, 'asks nothing that a travel plan does not have').not.toContain(t(question));
  await settleQuestions(popup);

  await portal.bringToFront();
  await portal.goto(places.details);
  await post(portal, {}, 'ON');
  expect(await portal.$eval('main', (main) => main.innerText)).toContain('OFF');
  popup = await chromium.popup(portal);
  await recordSubmission(popup, daysAgo(10), { endsOn: daysAgo(2) });
  await shows(
    popup,
    `${t('next')} ${t('next_line_state', { state: t('state_auto_renew_off_question') })}`,
  );
  await confirmState(popup, 'line', 'auto-renew-off', daysAgo(10));
  await shows(popup, t('reminder_line_end', { line: 'Europe, 10 GB' }));
  await shows(popup, t('reminder_device', { line: 'Europe, 10 GB', device: t('device_phone') }));
  await waitUntil(async () => (await chromium.notifications()).length > 0, 'the reminder');

  chromium = await chromium.restart('kill');
  expect(await waitUntil(() => alarmCount(chromium), 'the alarm to be made again')).toBe(1);
  const again = await chromium.open(places.account);
  await recognised(chromium, again, 'Airalo');
  await dueOnBadge(chromium, again, 2);
  popup = await chromium.popup(again);
  await confirmState(popup, 'line', 'contract-ended', daysAgo(2));
  expect(await textOf(popup), 'nothing is billed afterwards').not.toContain(
    t('state_final_bill_settled_question'),
  );
  await confirmState(popup, 'phone-1', 'profile-removed', daysAgo(0));
  await shows(popup, t('done_line'));
  await waitUntil(async () => (await alarmCount(chromium)) === 0, 'the alarm to be gone');
  await dueOnBadge(chromium, again, 0);
  expect(await chromium.notifications()).toEqual([]);
});
