/** giffgaff: a contract and its watch, on a single-page portal, with the side panel beside it. */
import { expect } from 'vitest';
import { labels, places, references } from '../../../portals/giffgaff-gb/places.ts';
import { textsIn } from '../texts.ts';
import {
  confirmState,
  daysAgo,
  press,
  settleQuestions,
  shows,
  startLine,
  textOf,
} from '../views.ts';
import { saysNextState } from './guide.ts';
import { overcame } from './obstacle.ts';
import { recordReceipt } from './receipt.ts';
import { alarmed, atRest, dueOnBadge, type Journey, notified } from './walk.ts';

const t = textsIn('en');
const LINE = 'Ana’s phone';
const [, END = ''] = labels;
const [RECEIPT = ''] = references;
const CHOOSE = t('guide_cancel_line', { label: END });
const WATCH = t('guide_companion_may_stay', { devices: t('device_watch') });

export const giffgaff: Journey = {
  operator: 'giffgaff',
  language: 'en',
  steps: [
    {
      name: 'arrive and start',
      open: places.home,
      popup: async (popup, { walker }) => {
        expect(await walker.alarmCount(), 'nothing is open, so nothing wakes').toBe(0);
        await shows(popup, t('online_yes'));
        expect(await textOf(popup)).toContain(t('source_date_unknown'));
        await press(popup, t('start_here'));
        await startLine(popup, {
          name: LINE,
          kind: 'contract',
          billingDay: String(Number(daysAgo(12).slice(8))),
          companions: ['watch'],
        });
        expect(await settleQuestions(popup)).toBeGreaterThan(9);
        await shows(popup, t('of', { done: 13, all: 13 }));
      },
      after: alarmed,
    },
    {
      name: 'sign in',
      open: places.signIn,
      guide: {
        says: [LINE, t('guide_control_sign_in', { label: 'Sign in' }), WATCH],
        at: { button: 'Sign in' },
      },
      press: { fields: { member: 'sync', password: 'right' }, button: 'Sign in' },
    },
    {
      name: 'the dashboard, with the panel beside it',
      guide: { says: [CHOOSE, WATCH], at: { link: END } },
      popup: async (popup, walk) => {
        walk.panel = await walk.walker.panel(() => press(popup, t('side_panel')));
        await shows(walk.panel, LINE);
      },
      press: { link: END },
    },
    {
      name: 'the account lags behind',
      page: 'It still lists the old device.',
      meets: {
        obstacle: 'not-in-sync',
        reads: 'Your account is not up to date yet',
        steps: [t('play_compare_devices'), t('play_keep_esim')],
      },
      guide: { says: [CHOOSE], at: 'nothing' },
      press: { link: 'Dashboard' },
    },
    {
      name: 'again from the dashboard',
      guide: { says: [CHOOSE], at: { link: END } },
      press: { link: END },
    },
    {
      name: 'before it ends',
      page: 'Credit and payback points are lost',
      guide: { says: [CHOOSE, t('guide_not_found'), WATCH], at: 'nothing' },
      press: { link: 'Go on without my number' },
    },
    {
      name: 'the reason',
      guide: { says: [CHOOSE, t('guide_not_found')], at: 'nothing' },
      press: { fields: { reason: 'Other' }, button: 'Continue' },
    },
    {
      name: 'the last step',
      guide: { says: [CHOOSE, WATCH], at: { button: END } },
      press: { fields: { understood: 'yes' }, button: END },
    },
    {
      name: 'the receipt',
      page: RECEIPT,
      guide: { says: [t('guide_claim_reference', { reference: RECEIPT })], at: 'nothing' },
      popup: async (popup, walk) => {
        await recordReceipt(popup, t, RECEIPT, daysAgo(30));
        // At once: a notification goes by itself after some seconds.
        await notified(walk, 1);
        await overcame(popup, ['not-in-sync'], t);
      },
    },
    {
      name: 'the operator confirms',
      restart: 'kill',
      open: places.account,
      guide: {
        says: saysNextState(t, 'accepted'),
        at: 'nothing',
      },
      popup: async (popup) => {
        await shows(popup, t('reference_is', { reference: RECEIPT }));
        await shows(popup, t('status_waiting'));
        await confirmState(popup, 'line', 'accepted', daysAgo(20));
        await confirmState(popup, 'line', 'contract-ended', daysAgo(10));
      },
      after: (walk) => dueOnBadge(walk, 2),
    },
    {
      name: 'each device by itself',
      open: places.home,
      guide: {
        says: [
          t('guide_next_device_state', {
            device: t('device_watch'),
            state: t('state_companion_contract_ended_question'),
          }),
        ],
        at: 'nothing',
      },
      popup: async (popup) => {
        await shows(popup, t('reminder_device', { line: LINE, device: t('device_watch') }));
        await confirmState(popup, 'watch-1', 'companion-contract-ended', daysAgo(9));
        await confirmState(popup, 'watch-1', 'profile-removed', daysAgo(8));
        await confirmState(popup, 'watch-1', 'gone-from-account', daysAgo(8));
        await shows(popup, t('status_confirming'));
        await confirmState(popup, 'line', 'final-bill-settled', daysAgo(1));
        await confirmState(popup, 'phone-1', 'profile-removed', daysAgo(1));
        await shows(popup, t('done_line'));
      },
      after: async (walk) => {
        await atRest(walk);
        const dashboard = await walk.walker.extensionPage('dashboard.html');
        await shows(dashboard, t('pending', { count: 0 }));
        await shows(dashboard, t('closed', { count: 1 }));
      },
    },
  ],
};
