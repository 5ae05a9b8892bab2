import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import type { Chromium } from './harness/chromium.ts';
import { waitUntil } from './harness/wait.ts';
import { click, count, fill, press } from './journey/act.ts';
import { stored } from './journey/in-chromium.ts';
import { textsIn } from './journey/texts.ts';
import { shows } from './journey/views.ts';
import { withChromium } from './journey/with-browser.ts';
import { chooseOperator, listOf, PATIENCE } from './lists/list-view.ts';

const t = textsIn('en');
const LINES = 200;

let chromium: Chromium;
let dashboard: Page;

withChromium(async (started) => {
  chromium = started;
  dashboard = await chromium.extensionPage('dashboard.html#/lines');
});

const list = `${listOf(LINES)}\n0740,Person without a line,`;

type Log = { events: { type: string; payload: Record<string, unknown> }[] };
const logs = async (): Promise<Log[]> =>
  Object.entries(await stored(chromium)).flatMap(([key, value]) =>
    key.startsWith('log:') ? [value as Log] : [],
  );

/** Chooses the operator and puts the list in. */
const openList = async () => {
  await chooseOperator(dashboard, 'giffgaff');
  await fill(dashboard, '.line-source textarea', list);
  await press(dashboard, t('lines_show'));
  await waitUntil(
    async () => (await count(dashboard, '.line-rows > li')) === LINES + 1,
    'all rows to be shown',
  );
};
const start = async (name: string) => {
  await fill(dashboard, '.line-confirm input', name);
  await click(dashboard, '.line-confirm button.main');
  await dashboard.waitForSelector('.line-imported', { timeout: PATIENCE });
};

test(
  'a list of 200 lines becomes 200 cancellations of one batch, each with its number',
  async () => {
    await openList();
    await start('Spring list');
    await shows(dashboard, t('lines_started', { count: LINES }));
    const written = await logs();
    expect(written).toHaveLength(LINES);
    const payloads = (type: string) =>
      written
        .flatMap(({ events }) => events.filter((event) => event.type === type))
        .map(({ payload }) => payload);
    expect(new Set(payloads('opened').map(({ batch }) => batch))).toEqual(new Set(['Spring list']));
    expect(new Set(payloads('line-described').map(({ number }) => number)).size).toBe(LINES);
    expect(
      payloads('evidence-added')
        .map(({ text }) => text)
        .join(),
    ).toContain('0740 · Person without');
  },
  PATIENCE,
);

test(
  'one press takes all of it back; a line to which something was added stays, and it is said',
  async () => {
    const touched = await chromium.inWorker(async () => {
      const api = (globalThis as never as { chrome: { storage: { local: { get(): unknown } } } })
        .chrome;
      const all = (await api.storage.local.get()) as Record<string, unknown>;
      return Object.keys(all)
        .find((key) => key.startsWith('log:'))
        ?.slice(4);
    });
    await dashboard.evaluate(
      (cancellation) =>
        (
          globalThis as never as { chrome: { runtime: { sendMessage(m: unknown): unknown } } }
        ).chrome.runtime.sendMessage({
          kind: 'command',
          command: {
            id: crypto.randomUUID(),
            cancellation,
            zone: 'UTC',
            type: 'evidence-added',
            payload: { kind: 'note', text: 'asked by phone' },
          },
        }),
      touched,
    );
    await press(dashboard, t('lines_undo'));
    await dashboard.waitForSelector(
      `.line-imported [role=alert]::-p-text(${t('lines_undo_stayed', { count: 1 })})`,
      { timeout: PATIENCE },
    );
    expect(await logs()).toHaveLength(1);
    expect(Object.keys(await stored(chromium))).toContain(`log:${touched}`);
  },
  PATIENCE,
);

test(
  'what was taken back can be imported again, and taken back whole',
  async () => {
    await press(dashboard, t('lines_see'));
    await press(dashboard, t('lines_import'));
    await dashboard.waitForSelector('.lines-operator');
    await openList();
    await start('Second list');
    // One of them is there already, and a duplicate becomes nothing.
    await shows(dashboard, t('lines_started', { count: LINES - 1 }));
    await press(dashboard, t('lines_undo'));
    await dashboard.waitForSelector('.line-source', { timeout: PATIENCE });
    expect(await logs()).toHaveLength(1);
  },
  PATIENCE,
);
