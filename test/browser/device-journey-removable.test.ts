import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { faults } from './harness/axe.ts';
import type { Chromium } from './harness/chromium.ts';
import { waitUntil } from './harness/wait.ts';
import { click, count, fill } from './journey/act.ts';
import { send } from './journey/commands.ts';
import { eventsOf } from './journey/in-chromium.ts';
import { markStep, nextIs, orderIn } from './journey/removal.ts';
import { textsIn } from './journey/texts.ts';
import { daysAgo, formIsWhole, shows, textOf } from './journey/views.ts';
import { withChromium } from './journey/with-browser.ts';

const t = textsIn('en');
const CARDS = ['card-1', 'card-2'] as const;
const LINE = crypto.randomUUID();

let chromium: Chromium;
let dashboard: Page;

const esim = (device: string, category: 'phone' | 'removable-euicc') => ({
  ...{ device, category, companion: false },
  carrier: 'esim' as const,
});

withChromium(async (started) => {
  chromium = started;
  dashboard = await chromium.extensionPage('dashboard.html');
  const on = daysAgo(9);
  const did = [
    {
      type: 'open',
      payload: {
        opened: { operator: 'giffgaff-gb', way: 'request' },
        line: { name: 'Two cards', kind: 'prepaid' },
        devices: [esim('phone-1', 'phone'), ...CARDS.map((id) => esim(id, 'removable-euicc'))],
      },
    },
    { type: 'submitted', payload: { channel: 'form', on } },
    ...(['accepted', 'contract-ended'] as const).map((state) => ({
      type: 'end-state-reached' as const,
      payload: { subject: 'line', state, on, seenHow: 'operator-message' as const },
    })),
  ] as const;
  for (const wish of did)
    expect(await send(dashboard, { ...wish, cancellation: LINE } as never)).toMatchObject({
      ok: true,
    });
  dashboard = await chromium.extensionPage(`dashboard.html#${LINE}`);
});

const confirming = async (subject: string): Promise<void> => {
  await click(dashboard, `button[data-subject="${subject}"][data-state="profile-removed"]`);
  await formIsWhole(dashboard);
};
const save = async (): Promise<void> => {
  await fill(dashboard, '.end-states form input[type=date]', daysAgo(3));
  await click(dashboard, '.end-states form button.main');
};
const seen = async () =>
  (await eventsOf(chromium, LINE)).flatMap((event) =>
    event.type === 'end-state-reached' && event.payload.state === 'profile-removed'
      ? [[event.payload.subject, event.payload.seenHow]]
      : [],
  );

test('of a phone no notice is asked for, and no tool is a way of having seen it', async () => {
  await confirming('phone-1');
  expect(await textOf(dashboard)).not.toContain(t('notices_question'));
  expect(await count(dashboard, '.end-states form option[value=notices-sent]')).toBe(0);
  await click(dashboard, '.end-states form button.plain');
  await waitUntil(
    async () => (await count(dashboard, '.end-states form')) === 0,
    'the form to be closed',
  );
});

test('a card whose tool still holds a notice: what it means, and the order goes on with sending it', async () => {
  await confirming('card-1');
  await shows(dashboard, t('notices_question'));
  expect(await count(dashboard, '.notices input:checked'), 'nothing is answered for them').toBe(0);
  expect(await faults(dashboard)).toEqual([]);
  await click(dashboard, '.notices input[value=notice-waits]');
  await shows(dashboard, t('notices_send'));
  await save();
  await shows(dashboard, t('seen_notice_waits'));
  expect(await seen()).toEqual([['card-1', 'notice-waits']]);
  await dashboard.waitForSelector('.removal li.done[data-step="card-1.remove-profile"]');
  const notices = (await orderIn(dashboard)).find(([id]) => id === 'card-1.send-notices');
  expect(notices?.[1]).not.toBe('done');
  await markStep(dashboard, 'card-1.send-notices');
});

test('a card whose tool holds none any more: nothing is left to send', async () => {
  await confirming('card-2');
  await click(dashboard, '.notices input[value=notices-sent]');
  await save();
  await dashboard.waitForSelector('.removal li.done[data-step="card-2.send-notices"]');
  expect(await seen()).toEqual([
    ['card-1', 'notice-waits'],
    ['card-2', 'notices-sent'],
  ]);
  await nextIs(dashboard, 'phone-1.switch-off');
});
