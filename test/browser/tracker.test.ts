import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import type { Browser as ExtensionApi } from 'webextension-polyfill';
import type { Chromium } from './harness/chromium.ts';
import { waitUntil } from './harness/wait.ts';
import { fill } from './journey/act.ts';
import { ask, commandOf, openLine } from './journey/commands.ts';
import { eventsOf, stored } from './journey/in-chromium.ts';
import { stopWorker } from './journey/stop-worker.ts';
import { textsIn } from './journey/texts.ts';
import { confirmState, daysAgo, press, shows, textOf } from './journey/views.ts';
import { quietDashboard, withChromium } from './journey/with-browser.ts';

declare const chrome: ExtensionApi;

const t = textsIn('en');

let chromium: Chromium;
let dashboard: Page;

withChromium(async (started) => {
  chromium = started;
  dashboard = await quietDashboard(chromium);
});

test('two views show the same after a change, whichever made it', async () => {
  const id = await openLine(dashboard, 'Shown twice');
  const details = await chromium.extensionPage(`dashboard.html#${id}`);
  await shows(details, 'Shown twice');
  const popup = await chromium.popup(details);
  await press(popup, 'Shown twice');
  await shows(popup, t('next_submit_request'));

  await confirmState(popup, 'line', 'contract-ended', daysAgo(1));
  await shows(details, t('status_confirming'));

  const second = await chromium.popup(details);
  await press(second, 'Shown twice');
  await shows(
    second,
    t('undo', { what: `${t('event_end_state_reached')} (${t('state_contract_ended')})` }),
  );
  await details.evaluate(() => document.querySelector<HTMLElement>('button.undo')?.click());
  await shows(second, t('next_submit_request'));
  await details.close();
});

test('I-03 commands from many pages at once lose nothing, and a repeated one is applied once', async () => {
  const id = await openLine(dashboard, 'Many pages');
  const before = await eventsOf(chromium, id);
  const pages = await Promise.all(
    Array.from({ length: 4 }, () => chromium.extensionPage('dashboard.html')),
  );
  const notes = pages.flatMap((_, page) =>
    Array.from({ length: 6 }, (_, nth) => `page ${page} note ${nth}`),
  );
  const commands = notes.map((text) =>
    commandOf({ cancellation: id, type: 'evidence-added', payload: { kind: 'note', text } }),
  );
  const answers = await Promise.all(
    commands.flatMap((command, at) => {
      const [page, other] = [pages[at % pages.length], pages[(at + 1) % pages.length]];
      return page && other ? [ask(page, command), ask(other, command)] : [];
    }),
  );
  expect(answers).toHaveLength(notes.length * 2);
  for (const answer of answers) expect(answer).toEqual({ ok: true, cancellation: id });

  const events = await eventsOf(chromium, id);
  const added = events.slice(before.length);
  expect(added.map(({ payload }) => (payload as { text: string }).text).sort()).toEqual(
    notes.sort(),
  );
  expect(new Set(events.map((event) => event.id)).size).toBe(events.length);
  const clocks = events.map(({ clock }) => clock);
  expect(clocks, 'in one order').toEqual([...new Set(clocks)].sort());
  expect((await stored(chromium))[`head:${id}`]).toMatchObject({ length: events.length });
  await Promise.all(pages.map((page) => page.close()));
});

test('I-02 a background that is stopped again and again while it answers loses nothing and doubles nothing', async () => {
  const id = await openLine(dashboard, 'Stopped often');
  const details = await chromium.extensionPage(`dashboard.html#${id}`);
  const field = 'footer form.inline input';
  await shows(details, 'Stopped often');
  await details.locator('footer details > summary').click();
  const notes = Array.from({ length: 8 }, (_, nth) => `note ${nth}`);
  for (const note of notes) {
    await fill(details, field, note);
    await press(details, t('add_note'));
    await stopWorker(chromium, details);
    await waitUntil(
      () => details.$eval(field, (input) => (input as HTMLInputElement).value === ''),
      `“${note}” to be saved`,
    );
  }
  await shows(details, 'note 7');
  const texts = (await eventsOf(chromium, id)).flatMap(({ type, payload }) =>
    type === 'evidence-added' ? [payload.text] : [],
  );
  expect(texts).toEqual(notes);
  await details.close();
});

test('undo takes the last action back, and the timeline keeps both', async () => {
  const id = await openLine(dashboard, 'Taken back');
  const details = await chromium.extensionPage(`dashboard.html#${id}`);
  await confirmState(details, 'phone-1', 'profile-removed', daysAgo(2));
  await shows(
    details,
    t('undo', { what: `${t('event_end_state_reached')} (${t('state_profile_removed')})` }),
  );
  await press(
    details,
    t('undo', { what: `${t('event_end_state_reached')} (${t('state_profile_removed')})` }),
  );
  await shows(details, t('state_profile_removed_question'));
  expect(await textOf(details)).toContain(t('taken_back'));
  const events = await eventsOf(chromium, id);
  const [reached, retracted] = events.slice(-2);
  expect(reached?.type).toBe('end-state-reached');
  expect(retracted).toMatchObject({ type: 'retracted', payload: { eventId: reached?.id } });
});
