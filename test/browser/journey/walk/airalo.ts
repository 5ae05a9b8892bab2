/** Airalo: the renewal is switched off, the plan runs out, the profile goes last, and no bill comes. */
import { expect } from 'vitest';
import { places } from '../../../portals/airalo/places.ts';
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
import { atRest, dueOnBadge, type Journey, notified } from './walk.ts';

const t = textsIn('en');
const LINE = 'Europe, 10 GB';
const SIGN_IN = t('guide_control_sign_in', { label: 'Log in' });
const SWITCH_OFF = t('guide_stop_auto_renew', { label: 'RENEWALS' });

export const airalo: Journey = {
  operator: 'Airalo',
  language: 'en',
  steps: [
    {
      name: 'start at the sign-in page',
      open: places.signIn,
      popup: async (popup) => {
        await shows(popup, t('online_yes'));
        await press(popup, t('start_plan'));
        await startLine(popup, { name: LINE });
        await shows(popup, t('submit_expire'));
        const asked = await textOf(popup);
        for (const question of [
          'topic_keep_number',
          'topic_companions',
          'state_final_bill_settled_question',
        ])
          expect(asked, 'asks nothing that a travel plan does not have').not.toContain(t(question));
        await settleQuestions(popup);
        await press(popup, t('show_on_page'));
      },
    },
    {
      name: 'sign in',
      guide: { says: [LINE, SIGN_IN] },
      press: { fields: { email: 'device', password: 'right' }, button: 'Log in' },
    },
    {
      name: 'the list of eSIMs',
      guide: { says: [SWITCH_OFF], at: 'nothing' },
    },
    {
      name: 'the device is refused',
      open: places.details,
      meets: {
        obstacle: 'device-incompatible',
        reads: 'Your device is not compatible with eSIMs',
        steps: [t('play_device_facts'), t('play_update_device'), t('play_operator_detaches')],
      },
      guide: { says: [SWITCH_OFF], at: 'nothing' },
    },
    {
      name: 'switch the renewal off',
      open: places.details,
      guide: { says: [SWITCH_OFF], at: { button: 'Renewals' } },
      press: { button: 'ON' },
    },
    {
      name: 'it is off',
      page: 'OFF',
      guide: { says: [SWITCH_OFF] },
      afterDone: { says: [t('guide_then_record')], at: 'nothing' },
      popup: async (popup, walk) => {
        await recordSubmission(popup, daysAgo(10), { endsOn: daysAgo(2) });
        // At once: a notification goes by itself after some seconds.
        await notified(walk, 1);
        await overcame(popup, ['device-incompatible'], t);
        await shows(
          popup,
          `${t('next')} ${t('next_line_state', { state: t('state_auto_renew_off_question') })}`,
        );
        await confirmState(popup, 'line', 'auto-renew-off', daysAgo(10));
        await shows(popup, t('reminder_line_end', { line: LINE }));
        await shows(popup, t('reminder_device', { line: LINE, device: t('device_phone') }));
      },
    },
    {
      name: 'the plan has run out',
      restart: 'kill',
      open: places.account,
      guide: {
        says: saysNextState(t, 'contract_ended'),
        at: 'nothing',
      },
      after: (walk) => dueOnBadge(walk, 2),
    },
    {
      name: 'the profile goes last',
      popup: async (popup) => {
        await confirmState(popup, 'line', 'contract-ended', daysAgo(2));
        expect(await textOf(popup), 'nothing is billed afterwards').not.toContain(
          t('state_final_bill_settled_question'),
        );
        await confirmState(popup, 'phone-1', 'profile-removed', daysAgo(0));
        await shows(popup, t('done_line'));
      },
      after: atRest,
    },
  ],
};
