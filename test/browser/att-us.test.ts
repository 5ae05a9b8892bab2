import { afterAll, beforeAll, expect, test } from 'vitest';
import { labels, places, references } from '../portals/att-us/places.ts';
import { type PortalServer, startPortalServer } from '../portals/server.ts';
import { type Chromium, launchChromium } from './harness/chromium.ts';
import { waitUntil } from './harness/wait.ts';
import { click, fill } from './journey/act.ts';
import { guideOn } from './journey/guide.ts';
import { alarmCount, dueOnBadge, recognised } from './journey/in-chromium.ts';
import { follow, post } from './journey/portal.ts';
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
/** How the line is called: by the last digits of the number that was typed. */
const LINE = '••• 142';
const nextStep = (code: string, state: string): string =>
  `${t('next')} ${t(`next_${code}`, { device: t('device_watch'), state: t(`state_${state}_question`) })}`;

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

test('AT&T: the watch by online request, then the phone by a call, each confirmed by itself', async () => {
  await neverQuiet(await chromium.extensionPage('dashboard.html'));

  const portal = await chromium.open(places.signIn);
  await recognised(chromium, portal, 'AT&T');
  await post(portal, { user: 'ana' }, 'Continue');
  await post(portal, { password: 'right' }, 'Sign in');
  await recognised(chromium, portal, 'AT&T');

  let popup = await chromium.popup(portal);
  await shows(popup, t('online_some'));
  expect(await textOf(popup)).toMatch(/Phone\s*800\.331\.0500/);
  expect(await textOf(popup)).toContain(t('does_ends_companion'));
  await press(popup, t('start_here'));
  await startLine(popup, {
    name: '212-555-0142',
    kind: 'contract',
    billingDay: String(Number(daysAgo(15).slice(8))),
    companions: ['watch'],
  });
  await shows(popup, LINE);
  expect(await textOf(popup), 'only the last digits are kept').not.toContain('555-0142');
  expect(await textOf(popup)).toContain(t('because_companion_listed'));
  expect(await settleQuestions(popup)).toBeGreaterThan(9);

  // The watch is a line of its own: asked for online, with a reference of its own.
  await portal.goto(places.helpWatch);
  expect(await guideOn(portal)).toContain(t('guide_end_companion', { label: labels[1] ?? '' }));
  await follow(portal, labels[1] ?? '');
  await post(portal, { line: 'watch' }, 'Continue');
  await post(portal, { reason: 'unused' }, 'Submit cancel request');
  expect(await portal.$eval('main', (main) => main.innerText)).toContain(references[0]);
  popup = await chromium.popup(portal);
  await click(popup, 'footer details > summary');
  await fill(popup, 'footer form.inline input', `Watch: ${references[0]}`);
  await press(popup, t('add_note'));
  await shows(popup, `Watch: ${references[0]}`);

  // The phone's line ends by a call; after its acceptance comes the watch's own contract.
  await recordSubmission(popup, daysAgo(25), { channel: 'phone', reference: 'said on the phone' });
  await shows(popup, nextStep('line_state', 'accepted'));
  await shows(popup, t('reminder_device', { line: LINE, device: t('device_phone') }));
  await shows(popup, t('reminder_device', { line: LINE, device: t('device_watch') }));
  await shows(popup, t('reminder_processing_over', { line: LINE }));
  await dueOnBadge(chromium, portal, 3);
  await waitUntil(
    async () => (await chromium.notifications()).length === 1,
    'one notification for all three',
  );

  chromium = await chromium.restart();
  expect(await waitUntil(() => alarmCount(chromium), 'the alarm to be made again')).toBe(1);
  const again = await chromium.open(places.billing);
  await recognised(chromium, again, 'AT&T');
  popup = await chromium.popup(again);
  await shows(popup, t('reference_is', { reference: 'said on the phone' }));
  await confirmState(popup, 'line', 'accepted', daysAgo(24));
  await shows(popup, nextStep('device_state', 'companion_contract_ended'));
  await confirmState(popup, 'watch-1', 'companion-contract-ended', daysAgo(12));
  await shows(popup, nextStep('line_state', 'contract_ended'));
  await confirmState(popup, 'line', 'contract-ended', daysAgo(10));
  await confirmState(popup, 'watch-1', 'profile-removed', daysAgo(9));
  await confirmState(popup, 'watch-1', 'gone-from-account', daysAgo(9));
  await shows(popup, t('reminder_device', { line: LINE, device: t('device_phone') }));
  expect(await textOf(popup)).not.toContain(
    t('reminder_device', { line: LINE, device: t('device_watch') }),
  );
  await confirmState(popup, 'phone-1', 'profile-removed', daysAgo(8));
  await shows(popup, t('reminder_last_bill', { line: LINE }));
  await confirmState(popup, 'line', 'final-bill-settled', daysAgo(1));

  await waitUntil(async () => (await alarmCount(chromium)) === 0, 'the alarm to be gone');
  await dueOnBadge(chromium, again, 0);
  expect(await chromium.notifications()).toEqual([]);
  const dashboard = await chromium.extensionPage('dashboard.html');
  await shows(dashboard, t('closed', { count: 1 }));
});

test('AT&T: with two lines open the tab is about the one that the person chooses, and stays so', async () => {
  const portal = await chromium.open(places.home);
  await recognised(chromium, portal, 'AT&T');
  const popup = await chromium.popup(portal);
  await press(popup, t('start_here'));
  await startLine(popup, { name: 'Ana’s phone' });
  await press(popup, t('start_another'));
  await startLine(popup, { name: 'Ben’s phone' });
  const chosen = async (view: typeof popup) => {
    const button = await view.waitForSelector('.which button[aria-pressed=true]');
    return button?.evaluate((one) => one.textContent);
  };
  await waitUntil(
    async () => (await chosen(popup)) === 'Ben’s phone',
    'the tab from which it was started to be about it',
  );

  const other = await chromium.open(places.helpPhone);
  await recognised(chromium, other, 'AT&T');
  const asked = await chromium.popup(other);
  await shows(asked, t('which_line'));
  expect(await asked.$('.which button[aria-pressed=true]'), 'not guessed').toBeNull();
  expect(await asked.$('article.cancellation')).toBeNull();
  await press(asked, 'Ana’s phone');
  await shows(asked, t('next_submit_request'));
  expect(await asked.$eval('article h1', (name) => name.textContent)).toBe('Ana’s phone');

  await other.goto(places.billing);
  await recognised(chromium, other, 'AT&T');
  expect(await chosen(await chromium.popup(other)), 'for the life of the tab').toBe('Ana’s phone');
  expect(await chosen(await chromium.popup(portal)), 'each tab its own').toBe('Ben’s phone');
});
