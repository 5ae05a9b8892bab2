/** 中国联通, in Chinese: the watch first, then the number, to the last device. */
import { expect } from 'vitest';
import { labels, places, references } from '../../../portals/china-unicom-cn/places.ts';
import { markInTurn, nextIs, showOrder } from '../removal.ts';
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
import { recordReceipt, saysReceived } from './receipt.ts';
import { atRest, expectIn, type Journey, notified } from './walk.ts';

const t = textsIn('zh_CN');
const LINE = '妈妈的手机';
const [CLOSE = '', WATCHES = '', END_WATCH = ''] = labels;
const [RECEIPT = ''] = references;
const CHOOSE = t('guide_cancel_line', { label: CLOSE });
const WATCH_STAYS = t('guide_companion_stays', { devices: t('device_watch') });
const SIGN_IN = t('guide_control_sign_in', { label: '登录' });

export const chinaUnicom: Journey = {
  operator: 'China Unicom',
  language: 'zh_CN',
  steps: [
    {
      name: 'start at the sign-in page',
      open: places.signIn,
      popup: async (popup) => {
        await shows(popup, t('online_yes'));
        await shows(popup, '中国联通');
        expectIn('zh_CN', await textOf(popup));
        await press(popup, t('start_here'));
        await startLine(popup, {
          name: LINE,
          kind: 'contract',
          billingDay: '1',
          carrier: 'sim',
          companions: ['watch'],
        });
        expectIn('zh_CN', await textOf(popup));
        expect(await settleQuestions(popup)).toBeGreaterThan(8);
        await showOrder(popup, t('removal_title'));
        await markInTurn(
          popup,
          'line.note-line',
          'watch-1.note-identifiers',
          'phone-1.note-identifiers',
        );
        await nextIs(popup, 'watch-1.end-companion');
        await shows(popup, t('removal_why_code_goes_to_phone'));
        expectIn('zh_CN', await textOf(popup));
        await press(popup, t('show_on_page'));
      },
    },
    {
      name: 'sign in with a wrong password',
      guide: { says: [LINE, SIGN_IN, t('guide_code_to_line'), t('guide_hindrance_captcha')] },
      press: { fields: { user: 'device', password: 'wrong' }, button: '登录' },
    },
    {
      name: 'the identity check fails',
      meets: {
        obstacle: 'identity-failed',
        reads: '身份验证失败',
        steps: [t('play_proofs'), t('play_code_to_line'), t('play_slider'), t('play_face')],
      },
      guide: { says: [] },
    },
    {
      name: 'sign in',
      open: places.signIn,
      guide: { says: [SIGN_IN] },
      press: { fields: { user: 'device', password: 'right' }, button: '登录' },
    },
    {
      name: 'the account',
      guide: { says: [CHOOSE, WATCH_STAYS], at: { link: CLOSE } },
      press: { link: WATCHES },
    },
    {
      name: 'the watch comes first',
      guide: { says: [WATCH_STAYS], at: { link: END_WATCH } },
      press: { link: END_WATCH },
    },
    {
      name: 'the device is refused',
      meets: {
        obstacle: 'device-incompatible',
        reads: '设备不兼容',
        steps: [t('play_update_device'), t('play_operator_detaches')],
      },
      guide: { says: [WATCH_STAYS], at: 'nothing' },
    },
    {
      name: 'end the watch',
      open: places.watchRemove,
      guide: { says: [WATCH_STAYS] },
      press: { fields: { code: '123456' }, button: '确认注销' },
    },
    {
      name: 'the watch has ended',
      page: '手表的eSIM已注销',
      guide: { says: [WATCH_STAYS] },
      popup: async (popup) => {
        await confirmState(popup, 'watch-1', 'companion-contract-ended', daysAgo(20));
        await showOrder(popup, t('removal_title'));
        await nextIs(popup, 'line.submit-request');
      },
    },
    {
      name: 'the account again',
      open: places.account,
      guide: { says: [CHOOSE], at: { link: CLOSE } },
      press: { link: CLOSE },
    },
    {
      name: '须知',
      guide: { says: [CHOOSE] },
      press: { fields: { reason: '不再使用', agreed: 'yes' }, button: '下一步' },
    },
    {
      name: '手机卡',
      guide: { says: [CHOOSE] },
      press: { fields: { code: '654321' }, button: '验证' },
    },
    { name: '身份证', guide: { says: [CHOOSE] }, press: { button: '继续' } },
    { name: '人脸', guide: { says: [CHOOSE] }, press: { button: '我已完成' } },
    {
      name: '余额',
      guide: { says: [CHOOSE] },
      press: { fields: { balance: '放弃余额' }, button: '下一步' },
    },
    {
      name: '提交',
      guide: { says: [CHOOSE] },
      press: { button: '提交销户申请' },
    },
    {
      name: 'the receipt',
      page: RECEIPT,
      guide: {
        says: saysReceived(t, RECEIPT),
        at: 'nothing',
      },
      popup: async (popup, walk) => {
        await recordReceipt(popup, t, RECEIPT, daysAgo(20));
        // At once: a notification goes by itself after some seconds.
        await notified(walk, 1);
        await shows(popup, t('ground_operator', { duration: t('working_days', { count: 2 }) }));
        await overcame(popup, ['identity-failed', 'device-incompatible'], t);
        expectIn('zh_CN', await textOf(popup));
      },
    },
    {
      name: 'the number, the watch, the SIM, the bill',
      restart: 'close',
      open: places.home,
      guide: {
        says: saysNextState(t, 'accepted'),
        at: 'nothing',
      },
      popup: async (popup) => {
        await confirmState(popup, 'line', 'accepted', daysAgo(18));
        await confirmState(popup, 'line', 'contract-ended', daysAgo(18));
        await shows(popup, t('reminder_device', { line: LINE, device: t('device_watch') }));
        await showOrder(popup, t('removal_title'));
        await markInTurn(popup, 'watch-1.switch-off');
        await confirmState(popup, 'watch-1', 'profile-removed', daysAgo(17), 'profile-list-empty');
        await nextIs(popup, 'watch-1.see-gone');
        await confirmState(popup, 'watch-1', 'gone-from-account', daysAgo(17), 'operator-page');
        await nextIs(popup, 'phone-1.dispose-sim');
        await confirmState(popup, 'phone-1', 'sim-disposed', daysAgo(17), 'in-hand');
        await nextIs(popup, 'line.last-bill');
        await confirmState(popup, 'line', 'final-bill-settled', daysAgo(1));
        await shows(popup, t('done_line'));
        expectIn('zh_CN', await textOf(popup));
      },
      after: atRest,
    },
  ],
};
