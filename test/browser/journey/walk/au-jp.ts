/**
 * au: the watch’s own contract in the phone’s Watch app, then the line in My au, each device by a proof of its own. What is
 * walked is the order; of the operator’s pages no source shows more than their addresses.
 */
import { expect } from 'vitest';
import { runIn } from '../act.ts';
import { markInTurn, markStep, nextIs, orderIn, showOrder } from '../removal.ts';
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
import { atRest, type Journey } from './walk.ts';
import { onlyEvents } from './walker.ts';

const t = textsIn('en');
const LINE = 'Mother’s phone';
/** The operator’s own word for it, on the watch’s page in the phone. */
const END_WATCH = 'KDDIアカウントを管理';
const MY_AU = 'https://my.au.com/';
const SHOP = 'https://www.au.com/';

export const au: Journey = {
  operator: 'au',
  language: 'en',
  steps: [
    {
      name: 'start in My au: what is noted first, and that the watch goes before the line',
      open: MY_AU,
      popup: async (popup) => {
        await shows(popup, t('online_yes'));
        await press(popup, t('start_here'));
        await startLine(popup, { name: LINE, kind: 'contract', companions: ['watch'] });
        expect(await runIn(popup, () => document.body.textContent)).toContain(END_WATCH);
        await showOrder(popup, t('removal_title'));
        expect((await orderIn(popup)).map(([id]) => id)).toEqual([
          'line.note-line',
          'watch-1.note-identifiers',
          'phone-1.note-identifiers',
          'line.move-codes',
          'watch-1.end-companion',
          'line.submit-request',
          'line.see-accepted',
          'line.see-ended',
          'watch-1.switch-off',
          'watch-1.remove-profile',
          'phone-1.switch-off',
          'phone-1.remove-profile',
          'watch-1.see-gone',
          'line.last-bill',
        ]);
        await markInTurn(
          popup,
          'line.note-line',
          'watch-1.note-identifiers',
          'phone-1.note-identifiers',
          'line.move-codes',
        );
        await nextIs(popup, 'watch-1.end-companion');
        await settleQuestions(popup);
      },
    },
    {
      name: 'the watch has ended, the line is asked for',
      open: MY_AU,
      popup: async (popup) => {
        await showOrder(popup, t('removal_title'));
        await confirmState(
          popup,
          'watch-1',
          'companion-contract-ended',
          daysAgo(21),
          'operator-page',
        );
        await nextIs(popup, 'line.submit-request');
        await recordSubmission(popup, daysAgo(20), { channel: 'portal', reference: 'AU-2042' });
        await nextIs(popup, 'line.see-accepted');
      },
    },
    {
      name: 'device by device, after a restart',
      restart: 'close',
      open: SHOP,
      popup: async (popup) => {
        await shows(popup, t('reference_is', { reference: 'AU-2042' }));
        await showOrder(popup, t('removal_title'));
        await nextIs(popup, 'line.see-accepted');
        await confirmState(popup, 'line', 'accepted', daysAgo(20));
        await nextIs(popup, 'line.see-ended');
        await confirmState(popup, 'line', 'contract-ended', daysAgo(19));
        await markInTurn(popup, 'watch-1.switch-off');
        await nextIs(popup, 'watch-1.remove-profile');
        await confirmState(popup, 'watch-1', 'profile-removed', daysAgo(18), 'no-service');
        expect(await textOf(popup), 'the watch is gone, not the phone').not.toContain(
          t('done_line'),
        );
        await nextIs(popup, 'watch-1.see-gone');
        await markStep(popup, 'phone-1.switch-off');
        await confirmState(popup, 'watch-1', 'gone-from-account', daysAgo(17), 'operator-page');
        await nextIs(popup, 'phone-1.remove-profile');
        await confirmState(popup, 'phone-1', 'profile-removed', daysAgo(17), 'profile-list-empty');
        await nextIs(popup, 'line.last-bill');
        await confirmState(popup, 'line', 'final-bill-settled', daysAgo(1), 'last-bill');
        await shows(popup, t('done_line'));
        expect((await orderIn(popup)).filter(([, far]) => far !== 'done')).toEqual([]);
      },
      after: async (walk) => {
        await atRest(walk);
        const reached = (await onlyEvents(walk.walker)).flatMap((event) =>
          event.type === 'end-state-reached' && event.payload.subject !== 'line'
            ? [[event.payload.subject, event.payload.state, event.payload.seenHow]]
            : [],
        );
        expect(reached).toEqual([
          ['watch-1', 'companion-contract-ended', 'operator-page'],
          ['watch-1', 'profile-removed', 'no-service'],
          ['watch-1', 'gone-from-account', 'operator-page'],
          ['phone-1', 'profile-removed', 'profile-list-empty'],
        ]);
      },
    },
  ],
};
