/** ETECSA, in Spanish: a line that is left to run out, from the last top-up to the SIM in hand. */
import { expect } from 'vitest';
import { durationText } from '../../../../utils/fact-text.ts';
import { places } from '../../../portals/etecsa-cu/places.ts';
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
import { alarmed, atRest, dueOnBadge, expectIn, type Journey, notified } from './walk.ts';

const t = textsIn('es');
const LINE = 'Habana';
const NO_WAY = t('online_none_published');

export const etecsa: Journey = {
  operator: 'ETECSA (Cubacel)',
  language: 'es',
  steps: [
    {
      name: 'start at the mobile portal',
      open: places.mobileSignIn,
      popup: async (popup) => {
        await shows(popup, NO_WAY);
        await press(popup, t('start_here'));
        await startLine(popup, { name: LINE, way: 'lapse', kind: 'prepaid', carrier: 'sim' });
        await shows(popup, t('next_submit_lapse'));
        expect(await textOf(popup)).toContain(t('because_no_porting'));
        expect(await settleQuestions(popup)).toBeGreaterThan(2);
        expectIn('es', await textOf(popup));
        await press(popup, t('show_on_page'));
      },
      after: async (walk) => {
        await alarmed(walk);
        await dueOnBadge(walk, 0);
      },
    },
    {
      name: 'look at the balance before, from abroad',
      guide: { says: [LINE, NO_WAY], at: 'nothing' },
      press: { fields: { numero: 'abroad', clave: 'right' }, button: 'Iniciar sesión' },
    },
    {
      name: 'only from the national network',
      meets: {
        obstacle: 'cross-border',
        reads: 'Acceso solo desde Cuba',
        steps: [t('play_abroad_facts'), t('play_representative'), t('play_abroad_channels')],
      },
      guide: { says: [NO_WAY], at: 'nothing' },
    },
    {
      name: 'back in the country',
      open: places.mobileSignIn,
      guide: { says: [NO_WAY], at: 'nothing' },
      press: { fields: { numero: '52001420', clave: 'right' }, button: 'Iniciar sesión' },
    },
    {
      name: 'no top-up any more',
      page: 'Sesión iniciada',
      guide: { says: [NO_WAY], at: 'nothing' },
      popup: async (popup, walk) => {
        await recordSubmission(popup, daysAgo(400));
        // At once: a notification goes by itself after some seconds.
        await notified(walk, 1);
        await shows(popup, t('channel_none'));
        await shows(popup, t('reminder_line_end', { line: LINE }));
        await shows(popup, t('ground_operator', { duration: durationText('P330D', 'es') }));
        await overcame(popup, ['cross-border'], t);
        expectIn('es', await textOf(popup));
      },
    },
    {
      name: 'the line has run out',
      restart: 'kill',
      open: places.help,
      guide: {
        says: saysNextState(t, 'contract_ended'),
        at: 'nothing',
      },
    },
    {
      name: 'the SIM in hand, far from any portal',
      open: 'https://elsewhere.example/',
      popup: async (popup) => {
        await shows(popup, t('pending', { count: 1 }));
        await press(popup, LINE);
        await confirmState(popup, 'line', 'contract-ended', daysAgo(30));
        await shows(popup, t('reminder_device', { line: LINE, device: t('device_phone') }));
        await shows(popup, t('state_sim_disposed_question'));
        expect(await textOf(popup), 'a plastic SIM has no profile').not.toContain(
          t('state_profile_removed_question'),
        );
        await confirmState(popup, 'phone-1', 'sim-disposed', daysAgo(0));
        await shows(popup, t('done_line'));
      },
      after: atRest,
    },
  ],
};
