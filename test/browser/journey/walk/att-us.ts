/** AT&T: the watch by online request, then the phone by a call, each confirmed by itself. */
import { expect } from 'vitest';
import { labels, places, references } from '../../../portals/att-us/places.ts';
import { click, fill } from '../act.ts';
import { markInTurn, nextIs, showOrder } from '../removal.ts';
import { textsIn } from '../texts.ts';
import {
  confirmState,
  daysAgo,
  press,
  recordSubmission,
  settleQuestions,
  shows,
  startLine,
  textOf,
} from '../views.ts';
import { saysNextState } from './guide.ts';
import { overcame } from './obstacle.ts';
import { saysReceived } from './receipt.ts';
import { atRest, dueOnBadge, type Journey, notified } from './walk.ts';

const t = textsIn('en');
/** How the line is called: by the last digits of the number that was typed. */
const LINE = '••• 142';
const [, REQUEST = ''] = labels;
const [RECEIPT = ''] = references;
const FOR_WATCH = t('guide_end_companion', { label: REQUEST });
const WATCH_STAYS = t('guide_companion_stays', { devices: t('device_watch') });
const SIGN_IN = t('guide_control_sign_in', { label: 'Sign in' });
const nextStep = (code: string, state: string): string =>
  `${t('next')} ${t(`next_${code}`, { device: t('device_watch'), state: t(`state_${state}_question`) })}`;

export const att: Journey = {
  operator: 'AT&T',
  language: 'en',
  steps: [
    {
      name: 'start at the sign-in page',
      open: places.signIn,
      popup: async (popup) => {
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
        await showOrder(popup, t('removal_title'));
        await markInTurn(
          popup,
          'line.note-line',
          'watch-1.note-identifiers',
          'phone-1.note-identifiers',
        );
        await nextIs(popup, 'line.move-codes');
        await press(popup, t('show_on_page'));
      },
    },
    {
      name: 'sign in: who',
      guide: { says: [LINE, SIGN_IN, WATCH_STAYS], at: { link: 'Sign in' } },
      press: { fields: { user: 'sync' }, button: 'Continue' },
    },
    {
      name: 'sign in: the password, on another host',
      guide: { says: [SIGN_IN] },
      press: { fields: { password: 'right' }, button: 'Sign in' },
    },
    {
      name: 'the account, with questions still open',
      guide: {
        says: [
          t('guide_before_submitting'),
          FOR_WATCH,
          t('guide_elsewhere', { address: 'att.com/support/article/my-account/KM1395721' }),
        ],
        at: 'nothing',
      },
      popup: async (popup) => {
        await shows(popup, t('prechecks'));
        expect(await settleQuestions(popup)).toBeGreaterThan(9);
        await showOrder(popup, t('removal_title'));
        await nextIs(popup, 'watch-1.end-companion');
        await shows(popup, t('removal_why_contract_of_its_own'));
      },
    },
    {
      name: 'the article: the watch is a line of its own',
      open: places.helpWatch,
      guide: { says: [FOR_WATCH, WATCH_STAYS], at: { link: REQUEST } },
      press: { link: REQUEST },
    },
    {
      name: 'the account lags behind',
      meets: {
        obstacle: 'not-in-sync',
        reads: 'Your device change is still being processed',
        steps: [t('play_compare_devices'), t('play_ask_refresh'), '800.331.0500'],
      },
      guide: { says: [FOR_WATCH], at: 'nothing' },
    },
    {
      name: 'choose the line',
      open: places.cancel,
      guide: { says: [FOR_WATCH, WATCH_STAYS], at: 'nothing' },
      press: { fields: { line: 'watch' }, button: 'Continue' },
    },
    {
      name: 'check the request',
      guide: { says: [FOR_WATCH, t('guide_not_found')], at: 'nothing' },
      afterDone: { says: [t('guide_then_record')], at: 'nothing' },
      press: { fields: { reason: 'unused' }, button: 'Submit cancel request' },
    },
    {
      name: 'the watch is asked for, the phone by a call',
      page: RECEIPT,
      guide: {
        says: saysReceived(t, RECEIPT),
        at: 'nothing',
      },
      popup: async (popup, walk) => {
        await click(popup, 'footer details > summary');
        await fill(popup, 'footer form.inline input', `Watch: ${RECEIPT}`);
        await press(popup, t('add_note'));
        await shows(popup, `Watch: ${RECEIPT}`);
        await recordSubmission(popup, daysAgo(25), {
          channel: 'phone',
          reference: 'said on the phone',
        });
        // At once: a notification goes by itself after some seconds.
        await notified(walk, 1);
        await shows(popup, nextStep('line_state', 'accepted'));
        await showOrder(popup, t('removal_title'));
        await nextIs(popup, 'line.see-accepted');
        await shows(popup, t('reminder_processing_over', { line: LINE }));
        expect(
          await textOf(popup),
          'nothing to look for before the operator accepted',
        ).not.toContain(t('reminder_device', { line: LINE, device: t('device_phone') }));
        await overcame(popup, ['not-in-sync'], t);
      },
      after: (walk) => dueOnBadge(walk, 1),
    },
    {
      name: 'bill by bill, device by device',
      restart: 'close',
      open: places.billing,
      guide: {
        says: saysNextState(t, 'accepted'),
        at: 'nothing',
      },
      popup: async (popup) => {
        await shows(popup, t('reference_is', { reference: 'said on the phone' }));
        await showOrder(popup, t('removal_title'));
        await confirmState(popup, 'line', 'accepted', daysAgo(24));
        await shows(popup, nextStep('device_state', 'companion_contract_ended'));
        await nextIs(popup, 'watch-1.end-companion');
        await confirmState(popup, 'watch-1', 'companion-contract-ended', daysAgo(12));
        await shows(popup, nextStep('line_state', 'contract_ended'));
        await confirmState(popup, 'line', 'contract-ended', daysAgo(10));
        await markInTurn(popup, 'watch-1.switch-off');
        await nextIs(popup, 'watch-1.remove-profile');
        await confirmState(popup, 'watch-1', 'profile-removed', daysAgo(9), 'no-service');
        await confirmState(popup, 'watch-1', 'gone-from-account', daysAgo(9), 'operator-page');
        await nextIs(popup, 'phone-1.switch-off');
        await shows(popup, t('reminder_device', { line: LINE, device: t('device_phone') }));
        expect(await textOf(popup)).not.toContain(
          t('reminder_device', { line: LINE, device: t('device_watch') }),
        );
        await confirmState(popup, 'phone-1', 'profile-removed', daysAgo(8));
        await shows(popup, t('reminder_last_bill', { line: LINE }));
        await confirmState(popup, 'line', 'final-bill-settled', daysAgo(1));
        await shows(popup, t('done_line'));
      },
      after: async (walk) => {
        await atRest(walk);
        await shows(await walk.walker.extensionPage('dashboard.html'), t('closed', { count: 1 }));
      },
    },
  ],
};
