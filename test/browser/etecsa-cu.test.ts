import { afterAll, beforeAll, expect, test } from 'vitest';
import { places } from '../portals/etecsa-cu/places.ts';
import { type PortalServer, startPortalServer } from '../portals/server.ts';
import { type Chromium, launchChromium } from './harness/chromium.ts';
import { waitUntil } from './harness/wait.ts';
import { click, fill } from './journey/act.ts';
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

const NAME = 'ETECSA (Cubacel)';

const t = textsIn('en');
const NOT_THE_LINE = t('not_the_line');

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

test('ETECSA: the popup says that no online way is published, and what to do instead', async () => {
  const page = await chromium.open(places.help);
  await recognised(chromium, page, NAME);
  const popup = await chromium.popup(page);
  await shows(popup, t('online_none_published'));
  const said = await textOf(popup);
  expect(said, 'where it does end').toContain('Shop Oficina Comercial / Telepunto');
  expect(said, 'it can also run out by itself').toContain('330 days');
  expect(said, 'who has to come').toContain('representative');
  expect(said).not.toContain(NOT_THE_LINE);
});

test('ETECSA: on the hosts of Nauta the account is said not to be the mobile line, signed in or not', async () => {
  const nauta = await chromium.open(places.signIn);
  for (const page of [nauta, await chromium.open(places.sessionSignIn)]) {
    await recognised(chromium, page, NAME);
    await shows(await chromium.popup(page), NOT_THE_LINE);
  }
  await post(nauta, { usuario: 'ana', clave: 'right' }, 'Entrar');
  expect(nauta.url()).toBe(places.account);
  await recognised(chromium, nauta, NAME);
  const popup = await chromium.popup(nauta);
  await shows(popup, NOT_THE_LINE);
  await shows(popup, t('online_none_published'));

  const mobile = await chromium.open(places.mobileSignIn);
  await recognised(chromium, mobile, NAME);
  const other = await chromium.popup(mobile);
  await shows(other, t('online_none_published'));
  expect(await textOf(other)).not.toContain(NOT_THE_LINE);
});

test.each(['Cuba', '古巴', 'Cubacel'])(
  'who searches for “%s” is first asked who sold the line',
  async (query) => {
    const page = await chromium.open('https://elsewhere.example/');
    const popup = await chromium.popup(page);
    await fill(popup, 'input[type=search]', query);
    await click(popup, '.results button');
    await shows(popup, t('who_sold', { country: 'Cuba' }));
    expect(await popup.$('h1.verdict'), 'no answer before the question').toBeNull();

    await press(popup, t('seller_travel'));
    await shows(popup, t('seller_travel_means', { country: 'Cuba' }));
    await shows(popup, t('cuba_no_esim'));
    expect(await textOf(popup)).toContain('Airalo');
    expect(await textOf(popup)).not.toContain(t('online_short_none_published'));

    await press(popup, t('seller_unsure'));
    await shows(popup, t('seller_unsure_means', { country: 'Cuba' }));

    await press(popup, t('seller_local'));
    await press(popup, NAME);
    await shows(popup, t('online_none_published'));
  },
);

test('ETECSA: a line that is left to run out, from the last top-up to the SIM in hand, with a restart', async () => {
  await neverQuiet(await chromium.extensionPage('dashboard.html'));
  const page = await chromium.open(places.mobileSignIn);
  await recognised(chromium, page, NAME);
  let popup = await chromium.popup(page);
  await press(popup, t('start_here'));
  await startLine(popup, { name: 'Habana', way: 'lapse', kind: 'prepaid', carrier: 'sim' });
  await shows(popup, t('next_submit_lapse'));
  expect(await textOf(popup)).toContain(t('because_no_porting'));
  expect(await settleQuestions(popup)).toBeGreaterThan(2);
  expect(await alarmCount(chromium)).toBe(1);
  await dueOnBadge(chromium, page, 0);

  popup = await chromium.popup(page);
  await recordSubmission(popup, daysAgo(400));
  await shows(popup, t('channel_none'));
  await shows(popup, t('reminder_line_end', { line: 'Habana' }));
  await shows(popup, `${t('due_now')} · ${t('ground_operator', { duration: '330 days' })}`);
  await waitUntil(async () => (await chromium.notifications()).length === 1, 'the reminder');

  chromium = await chromium.restart('kill');
  expect(await waitUntil(() => alarmCount(chromium), 'the alarm to be made again')).toBe(1);
  const away = await chromium.open('https://elsewhere.example/');
  popup = await chromium.popup(away);
  await shows(popup, t('pending', { count: 1 }));
  await press(popup, 'Habana');
  await confirmState(popup, 'line', 'contract-ended', daysAgo(30));
  await shows(popup, t('reminder_device', { line: 'Habana', device: t('device_phone') }));
  await shows(popup, t('state_sim_disposed_question'));
  expect(await textOf(popup), 'a plastic SIM has no profile').not.toContain('profile');
  await confirmState(popup, 'phone-1', 'sim-disposed', daysAgo(0));

  await shows(popup, t('done_line'));
  await waitUntil(async () => (await alarmCount(chromium)) === 0, 'the alarm to be gone');
  await dueOnBadge(chromium, away, 0);
  expect(await chromium.notifications()).toEqual([]);
});
