/** o2: a reservation is no cancellation; the form is, and the line ends with its last device. */
import { expect } from 'vitest';
import { subtractDuration } from '../../../../utils/cancellation/days.ts';
import { dateText } from '../../../../utils/fact-text.ts';
import { labels, places, references } from '../../../portals/o2-de/places.ts';
import { textsIn } from '../texts.ts';
import {
  confirmState,
  daysAgo,
  daysAhead,
  press,
  settleQuestions,
  shows,
  startLine,
  textOf,
} from '../views.ts';
import { saysNextState } from './guide.ts';
import { overcame } from './obstacle.ts';
import { recordReceipt, saysReceived } from './receipt.ts';
import { alarmed, atRest, dueOnBadge, type Journey, notified } from './walk.ts';

const t = textsIn('en');
const LINE = 'Handy';
const CONTRACT_END = daysAhead(33);
const LAST_DAY = dateText(
  subtractDuration(Temporal.PlainDate.from(CONTRACT_END), 'P1M').toString(),
  'en',
);
const [RESERVE = '', CANCEL = ''] = labels;
const [, RECEIPT = ''] = references;
const LAPSES = t('reminder_reservation_lapses', { line: LINE });
const SIGN_IN = t('guide_control_sign_in', { label: 'Anmelden' });
const CHOOSE = t('guide_cancel_line', { label: CANCEL });
const NOT_BY_RESERVING = t('guide_reserve_only', { label: RESERVE });

export const o2: Journey = {
  operator: 'o2',
  language: 'en',
  steps: [
    {
      name: 'start at the sign-in page',
      open: places.signIn,
      popup: async (popup) => {
        await shows(popup, t('online_yes'));
        await press(popup, t('start_here'));
        await startLine(popup, {
          name: LINE,
          kind: 'contract',
          contractEnd: CONTRACT_END,
          billingDay: '1',
        });
        // The operator's notice of one month, and a week to act in.
        await shows(popup, t('reminder_until_notice_deadline', { line: LINE, date: LAST_DAY }));
        await shows(popup, t('ground_operator', { duration: '1 month' }));
        await settleQuestions(popup);
        await press(popup, t('show_on_page'));
      },
      after: (walk) => dueOnBadge(walk, 1),
    },
    {
      name: 'sign in with an old password',
      guide: { says: [LINE, SIGN_IN], at: { button: 'Anmelden' } },
      press: { fields: { user: 'abroad', password: 'wrong' }, button: 'Anmelden' },
    },
    {
      name: 'the identity check fails',
      meets: {
        obstacle: 'identity-failed',
        reads: 'Wir konnten Ihre Identität nicht prüfen',
        steps: [t('play_proofs_unknown'), t('play_password_current')],
      },
      guide: { says: [], at: { link: 'Anmelden' } },
    },
    {
      name: 'sign in with the new one',
      open: places.signIn,
      guide: { says: [SIGN_IN], at: { button: 'Anmelden' } },
      press: { fields: { user: 'abroad', password: 'right' }, button: 'Anmelden' },
    },
    {
      name: 'the account',
      guide: { says: [CHOOSE, NOT_BY_RESERVING], at: { link: CANCEL } },
      press: { link: RESERVE },
    },
    {
      name: 'not from abroad',
      meets: {
        obstacle: 'cross-border',
        reads: 'Im Ausland nicht verfügbar',
        steps: [t('play_abroad_channels'), t('play_terms_unknown'), t('reach_anywhere')],
      },
      guide: { says: [CHOOSE], at: { link: CANCEL } },
    },
    {
      name: 'reserve: choose the day',
      open: places.reserve,
      guide: { says: [CHOOSE, NOT_BY_RESERVING], at: { link: CANCEL } },
      press: { fields: { date: 'term' }, button: 'Weiter' },
    },
    {
      name: 'reserve: check',
      guide: { says: [NOT_BY_RESERVING], at: { link: CANCEL } },
      press: { button: RESERVE },
    },
    {
      name: 'reserved only',
      page: references[0] ?? '',
      guide: { says: [t('guide_reserved'), CHOOSE], at: { link: CANCEL } },
      popup: async (popup) => {
        await shows(popup, t('page_reservation_warning'));
        await press(popup, t('offer_note_reservation'));
        await shows(popup, LAPSES);
        const said = await textOf(popup);
        expect(said, 'not submitted').toContain(t('status_preparing'));
        expect(said).toContain(`${t('next')} ${t('next_submit_request')}`);
        expect(said).not.toContain(t('status_waiting'));
      },
      after: alarmed,
    },
    {
      name: 'the form, for which nobody has to sign in',
      restart: 'kill',
      open: places.home,
      guide: { says: [LINE, CHOOSE], at: { link: CANCEL } },
      press: { link: CANCEL },
    },
    {
      name: 'fill in the form',
      guide: { says: [CHOOSE], at: { link: CANCEL } },
      press: {
        fields: { name: 'Ana B', contract: '0171 3920042', email: 'ana@example.org' },
        button: 'Kündigung absenden',
      },
    },
    {
      name: 'the receipt',
      page: RECEIPT,
      guide: {
        says: saysReceived(t, RECEIPT),
      },
      popup: async (popup, walk) => {
        await shows(popup, LAPSES);
        await recordReceipt(popup, t, RECEIPT, daysAgo(45), {
          channel: 'form',
          endsOn: daysAgo(3),
        });
        // At once: a notification goes by itself after some seconds.
        await notified(walk, 1);
        await shows(popup, t('reminder_line_end', { line: LINE }));
        expect(await textOf(popup), 'the reservation is settled by asking').not.toContain(LAPSES);
        await overcame(popup, ['identity-failed', 'cross-border'], t);
      },
    },
    {
      name: 'the end is confirmed, device by device',
      open: places.home,
      guide: {
        says: saysNextState(t, 'accepted'),
        at: 'nothing',
      },
      popup: async (popup) => {
        await confirmState(popup, 'line', 'accepted', daysAgo(44));
        await confirmState(popup, 'line', 'contract-ended', daysAgo(3));
        await shows(popup, t('reminder_device', { line: LINE, device: t('device_phone') }));
        await confirmState(popup, 'phone-1', 'profile-removed', daysAgo(2));
        await shows(popup, t('reminder_last_bill', { line: LINE }));
        await confirmState(popup, 'line', 'final-bill-settled', daysAgo(0));
        await shows(popup, t('done_line'));
      },
      after: atRest,
    },
  ],
};
