import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { faults } from './harness/axe.ts';
import type { Chromium } from './harness/chromium.ts';
import { waitUntil } from './harness/wait.ts';
import { choose, press, runIn } from './journey/act.ts';
import { eventsOf } from './journey/in-chromium.ts';
import { markInTurn, markStep, nextIs, orderIn } from './journey/removal.ts';
import { openStartForm } from './journey/start-form.ts';
import { textsIn } from './journey/texts.ts';
import {
  confirmState,
  daysAgo,
  recordSubmission,
  settleQuestions,
  shows,
  startLine,
} from './journey/views.ts';
import { withChromium } from './journey/with-browser.ts';

const t = textsIn('en');

let chromium: Chromium;
let dashboard: Page;

withChromium((started) => {
  chromium = started;
});

/** Says where a device is, by its place among the devices. */
const isAt = async (place: number, whereabouts: string): Promise<void> => {
  await dashboard.waitForSelector('.line-details .device');
  await runIn(dashboard, () => {
    const details = document.querySelector('.line-details')?.closest('details');
    if (details) details.open = true;
  });
  await choose(dashboard, `.line-details .device:nth-of-type(${place}) select`, whereabouts);
};

const writeOff = async (device: string, reason: string): Promise<void> => {
  const block = `section.subject[aria-label="${device}"]`;
  const reasons = `${block} .buttons select`;
  await waitUntil(
    () =>
      runIn(
        dashboard,
        (one) => {
          const select = document.querySelector(one);
          select?.closest('details')?.setAttribute('open', '');
          return select?.checkVisibility() ?? false;
        },
        reasons,
      ),
    'the reasons of a write-off to be unfolded',
  );
  await choose(dashboard, reasons, reason);
  await press(dashboard, t('write_off_do'));
};

const written = async () => {
  const id = new URL(dashboard.url()).hash.slice(1);
  const events = await eventsOf(chromium, id);
  return (type: string) =>
    events.filter((event) => event.type === type).map(({ payload }) => payload);
};

const stepsOf = async (device: string) =>
  (await orderIn(dashboard)).map(([id]) => id).filter((id) => id.startsWith(`${device}.`));

test('a lost tablet: its own contract, the operator detaches it, it is written off; the phone as ever', async () => {
  dashboard = await openStartForm(chromium, 'Verizon');
  await startLine(dashboard, { name: 'Ana’s phone', kind: 'contract', companions: ['tablet'] });
  await isAt(2, 'lost');
  await dashboard.waitForSelector('.removal li[data-step="tablet-1.ask-detach"]');
  expect(await stepsOf('tablet-1')).toEqual([
    'tablet-1.note-from-account',
    'tablet-1.end-companion',
    'tablet-1.ask-detach',
    'tablet-1.write-off',
  ]);
  await shows(dashboard, t('removal_why_device_not_here'));
  await markInTurn(
    dashboard,
    'line.note-line',
    'phone-1.note-identifiers',
    'tablet-1.note-from-account',
    'line.move-codes',
  );
  await settleQuestions(dashboard);
  await confirmState(dashboard, 'tablet-1', 'companion-contract-ended', daysAgo(30));
  await nextIs(dashboard, 'line.submit-request');
  expect(await faults(dashboard)).toEqual([]);
  await markStep(dashboard, 'tablet-1.ask-detach');
  await writeOff(t('device_tablet'), 'lost');
  await dashboard.waitForSelector('.removal li.done[data-step="tablet-1.write-off"]');

  await recordSubmission(dashboard, daysAgo(28), { channel: 'phone' });
  await confirmState(dashboard, 'line', 'accepted', daysAgo(28));
  await confirmState(dashboard, 'line', 'contract-ended', daysAgo(20));
  await markInTurn(dashboard, 'phone-1.switch-off');
  await confirmState(dashboard, 'phone-1', 'profile-removed', daysAgo(19));
  await nextIs(dashboard, 'line.last-bill');
  await confirmState(dashboard, 'line', 'final-bill-settled', daysAgo(1));
  await shows(dashboard, t('done_line'));
  expect((await orderIn(dashboard)).filter(([, far]) => far !== 'done')).toEqual([]);

  const payloads = await written();
  expect(payloads('device-written-off')).toEqual([{ device: 'tablet-1', reason: 'lost' }]);
  expect(payloads('end-state-reached')).not.toContainEqual(
    expect.objectContaining({ subject: 'tablet-1', state: 'profile-removed' }),
  );
});

test('a sold phone: a way without its codes, detached once the end was asked for, written off once it came', async () => {
  dashboard = await openStartForm(chromium, 'giffgaff');
  await startLine(dashboard, { name: 'Ben’s phone', kind: 'contract' });
  await isAt(1, 'sold');
  await dashboard.waitForSelector('.removal li[data-step="phone-1.ask-detach"]');
  expect((await orderIn(dashboard)).map(([id]) => id)).toEqual([
    'line.note-line',
    'phone-1.note-from-account',
    'line.find-way-without-code',
    'line.move-codes',
    'line.submit-request',
    'phone-1.ask-detach',
    'line.see-accepted',
    'line.see-ended',
    'phone-1.write-off',
    'line.last-bill',
  ]);
  await markInTurn(
    dashboard,
    'line.note-line',
    'phone-1.note-from-account',
    'line.find-way-without-code',
    'line.move-codes',
  );
  await nextIs(dashboard, 'line.submit-request');
  await settleQuestions(dashboard);
  await recordSubmission(dashboard, daysAgo(28), { channel: 'store' });
  await shows(dashboard, t('removal_why_new_owner_has_it'));
  await markStep(dashboard, 'phone-1.ask-detach');
  await confirmState(dashboard, 'line', 'accepted', daysAgo(28));
  await nextIs(dashboard, 'line.see-ended');
  await confirmState(dashboard, 'line', 'contract-ended', daysAgo(20));
  await nextIs(dashboard, 'phone-1.write-off');
  await shows(dashboard, t('next_device_away', { device: t('device_phone') }));
  await writeOff(t('device_phone'), 'sold');
  await nextIs(dashboard, 'line.last-bill');
  await confirmState(dashboard, 'line', 'final-bill-settled', daysAgo(1));
  await shows(dashboard, t('done_line'));
  await shows(dashboard, `${t('removal_ask_detach')} · ${t('step_taken')}`);
  const payloads = await written();
  expect(payloads('device-written-off')).toEqual([{ device: 'phone-1', reason: 'sold' }]);
  expect(payloads('step-marked')).toContainEqual({
    subject: 'phone-1',
    step: 'ask-detach',
    taken: true,
  });
});
