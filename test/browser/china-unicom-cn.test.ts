import { afterAll, beforeAll, expect, test } from 'vitest';
import { labels, places, references } from '../portals/china-unicom-cn/places.ts';
import { type PortalServer, startPortalServer } from '../portals/server.ts';
import { type Chromium, launchChromium } from './harness/chromium.ts';
import { waitUntil } from './harness/wait.ts';
import { choose } from './journey/act.ts';
import { alarmCount, dueOnBadge, recognised } from './journey/in-chromium.ts';
import { follow, post } from './journey/portal.ts';
import { englishSentences, textsIn } from './journey/texts.ts';
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

const NAME = 'China Unicom';
const [CLOSE = '', WATCHES = '', END_WATCH = ''] = labels;
const t = textsIn('zh_CN');

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

/** No sentence of the English texts in what a Chinese view says. */
const expectNoEnglish = (said: string) =>
  expect(englishSentences().filter((sentence) => said.includes(sentence))).toEqual([]);

test('中国联通, in Chinese: the watch first, then the number, to the last device', async () => {
  const dashboard = await chromium.extensionPage('dashboard.html');
  await neverQuiet(dashboard);
  await choose(dashboard, '.settings select', 'zh_CN');
  await shows(dashboard, t('pending_none'));
  expect(await dashboard.$eval('html', (html) => html.lang)).toBe('zh-CN');
  expectNoEnglish(await textOf(dashboard));

  const portal = await chromium.open(places.signIn);
  await recognised(chromium, portal, NAME);
  await post(portal, { user: '18600000142', password: 'right' }, '登录');
  await recognised(chromium, portal, NAME);
  let popup = await chromium.popup(portal);
  await shows(popup, t('online_yes'));
  await shows(popup, '中国联通');
  expectNoEnglish(await textOf(popup));
  await press(popup, t('start_here'));
  await startLine(popup, {
    name: '妈妈的手机',
    kind: 'contract',
    billingDay: '1',
    carrier: 'sim',
    companions: ['watch'],
  });
  expectNoEnglish(await textOf(popup));
  expect(await settleQuestions(popup)).toBeGreaterThan(8);

  await portal.bringToFront();
  await follow(portal, WATCHES);
  await follow(portal, END_WATCH);
  await post(portal, { code: '123456' }, '确认注销');
  popup = await chromium.popup(portal);
  await confirmState(popup, 'watch-1', 'companion-contract-ended', daysAgo(20));

  await portal.goto(places.account);
  await follow(portal, CLOSE);
  await post(portal, { reason: '不再使用', agreed: 'yes' }, '下一步');
  await post(portal, { code: '654321' }, '验证');
  await post(portal, {}, '继续');
  await post(portal, {}, '我已完成');
  await post(portal, { balance: '放弃余额' }, '下一步');
  await post(portal, {}, '提交销户申请');
  expect(await portal.$eval('main', (main) => main.innerText)).toContain(references[0]);

  popup = await chromium.popup(portal);
  await recordSubmission(popup, daysAgo(20), { reference: references[0] });
  await shows(popup, t('reference_is', { reference: references[0] ?? '' }));
  await shows(popup, t('status_waiting'));
  await shows(popup, t('ground_operator', { duration: t('working_days', { count: 2 }) }));
  expectNoEnglish(await textOf(popup));
  await waitUntil(async () => (await chromium.notifications()).length === 1, 'the reminder');

  chromium = await chromium.restart();
  expect(await waitUntil(() => alarmCount(chromium), 'the alarm to be made again')).toBe(1);
  const again = await chromium.open(places.home);
  await recognised(chromium, again, NAME);
  popup = await chromium.popup(again);
  await confirmState(popup, 'line', 'accepted', daysAgo(18));
  await confirmState(popup, 'line', 'contract-ended', daysAgo(18));
  await shows(popup, t('reminder_device', { line: '妈妈的手机', device: t('device_watch') }));
  await confirmState(popup, 'watch-1', 'profile-removed', daysAgo(17));
  await confirmState(popup, 'watch-1', 'gone-from-account', daysAgo(17));
  await confirmState(popup, 'phone-1', 'sim-disposed', daysAgo(17));
  await confirmState(popup, 'line', 'final-bill-settled', daysAgo(1));
  await shows(popup, t('done_line'));
  expectNoEnglish(await textOf(popup));
  await waitUntil(async () => (await alarmCount(chromium)) === 0, 'the alarm to be gone');
  await dueOnBadge(chromium, again, 0);
});
