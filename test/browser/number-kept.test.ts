/** A number that is kept: nobody is led to cancel it away, nor to leave a contract behind that goes on. */
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { faults } from './harness/axe.ts';
import type { Chromium } from './harness/chromium.ts';
import { choose, click, press, runIn } from './journey/act.ts';
import { openLine, send } from './journey/commands.ts';
import { eventsOf } from './journey/in-chromium.ts';
import { openStartForm } from './journey/start-form.ts';
import { textsIn } from './journey/texts.ts';
import { shows, startLine, textOf } from './journey/views.ts';
import { withChromium } from './journey/with-browser.ts';

const t = textsIn('en');
const INSTEAD = t('detour_move_ends_line', { operator: 'giffgaff' });
const ASK = `${t('next')} ${t('next_submit_request')}`;

let chromium: Chromium;
let dashboard: Page;
withChromium(async (started) => {
  chromium = started;
  dashboard = await openStartForm(chromium, 'giffgaff');
  await startLine(dashboard, { name: 'Ana’s phone', kind: 'contract' });
});

test('the way that would lose it is not the next step; one press takes the other', async () => {
  await shows(dashboard, ASK);
  await dashboard.waitForSelector('.line-details');
  await runIn(dashboard, () => {
    const details = document.querySelector('.line-details')?.closest('details');
    if (details) details.open = true;
  });
  await choose(dashboard, '.line-details > .field select', 'keep');
  await shows(dashboard, INSTEAD);
  expect(await textOf(dashboard)).not.toContain(ASK);
  await click(dashboard, '.removal li[data-step="line.submit-port-out"] summary');
  expect(await faults(dashboard)).toEqual([]);

  await press(dashboard, t('detour_move_ends_line_take'));
  await shows(dashboard, `${t('next')} ${t('next_submit_port_out')}`);
  expect(await textOf(dashboard)).not.toContain(INSTEAD);
  const events = await eventsOf(chromium, new URL(dashboard.url()).hash.slice(1));
  expect(events.at(-1)).toMatchObject({ type: 'way-changed', payload: { way: 'port-out' } });
});

test('where the contract goes on after the move, the number is moved and then the end is asked for', async () => {
  const id = await openLine(dashboard, 'Moved', 'telekom-de');
  const way = { cancellation: id, type: 'way-changed', payload: { way: 'port-out' } } as const;
  expect(await send(dashboard, way)).toMatchObject({ ok: true });
  const view = await chromium.extensionPage(`dashboard.html#${id}`);
  await shows(view, t('detour_move_leaves_contract', { operator: 'Telekom' }));
  await press(view, t('detour_move_leaves_contract_take'));
  await shows(view, `${t('next')} ${t('next_move_number')}`);
  const events = await eventsOf(chromium, id);
  expect(events.slice(-2)).toMatchObject([
    { type: 'line-described', payload: { name: 'Moved', numberWish: 'keep' } },
    { type: 'way-changed', payload: { way: 'request' } },
  ]);
});
