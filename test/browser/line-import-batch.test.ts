/** A batch of 200 lines after it was imported: one answer for all of them, and the whole of it taken back. */
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import type { CancellationEvent } from '../../utils/cancellation/event.ts';
import { faults } from './harness/axe.ts';
import type { Chromium } from './harness/chromium.ts';
import { click, count, present, press, runIn } from './journey/act.ts';
import { send } from './journey/commands.ts';
import { stored } from './journey/in-chromium.ts';
import { textsIn } from './journey/texts.ts';
import { daysAgo, shows } from './journey/views.ts';
import { withChromium } from './journey/with-browser.ts';
import {
  chooseOperator,
  giveText,
  listDone,
  listOf,
  PATIENCE,
  rowsShown,
  startList,
} from './lists/list-view.ts';

const t = textsIn('en');
const LINES = 200;
const OPEN = '.prechecks .check:not(.passed, .skipped) > details';

let chromium: Chromium;
let dashboard: Page;
let ids: string[];

const logs = async (): Promise<Map<string, CancellationEvent[]>> =>
  new Map(
    Object.entries(await stored(chromium)).flatMap(([key, value]) =>
      key.startsWith('log:')
        ? [[key.slice(4), (value as { events: CancellationEvent[] }).events] as const]
        : [],
    ),
  );
const show = (id: string) =>
  runIn(
    dashboard,
    (hash) => {
      location.hash = hash;
    },
    id,
  );
const idAt = (index: number): string => ids[index] ?? '';

withChromium(async (started) => {
  chromium = started;
  dashboard = await chromium.extensionPage('dashboard.html#/lines');
  await chooseOperator(dashboard, 'giffgaff');
  // The first line carries a note, which the list itself writes.
  await giveText(dashboard, `${listOf(LINES)}\n0740,Person without a line,`);
  await rowsShown(dashboard, LINES + 1);
  await startList(dashboard, 'Spring list');
  await listDone(dashboard);
  await press(dashboard, t('lines_see'));
  ids = (await stored(chromium)).ids as string[];
});

test(
  'a question answered for one line is answered for each of the others, and seen there',
  async () => {
    await show(idAt(0));
    await present(dashboard, OPEN);
    const before = await count(dashboard, OPEN);
    await runIn(dashboard, (row) => document.querySelector(row)?.setAttribute('open', ''), OPEN);
    await click(dashboard, `${OPEN}[open] .buttons button`);
    await dashboard.waitForFunction(
      (row, open) => document.querySelectorAll(row).length < open,
      {},
      OPEN,
      before,
    );
    await shows(dashboard, t('batch_answers_what', { count: LINES - 1 }));
    await press(dashboard, t('batch_answers'));
    const given = t('batch_answers_given', { count: LINES - 1 });
    await dashboard.waitForSelector(`.batch-answers ::-p-text(${given})`, { timeout: PATIENCE });
    expect(await faults(dashboard)).toEqual([]);

    const answers = [...(await logs()).values()].map((events) =>
      events.flatMap(({ type, payload }) => (type === 'precheck-answered' ? [payload] : [])),
    );
    expect(answers).toHaveLength(LINES);
    expect(new Set(answers.map((one) => JSON.stringify(one))).size, 'the same in all').toBe(1);
    expect(answers[0]).toHaveLength(1);

    await show(idAt(LINES - 1));
    await shows(dashboard, `Person ${LINES - 1}`);
    await present(dashboard, OPEN);
    expect(await count(dashboard, OPEN), 'one question less').toBe(before - 1);
    // Given again, nothing is written twice.
    await press(dashboard, t('batch_answers'));
    const none = t('batch_answers_given', { count: 0 });
    await dashboard.waitForSelector(`.batch-answers ::-p-text(${none})`, { timeout: PATIENCE });
  },
  PATIENCE,
);

test(
  'taken back as a whole, the lines that moved on stay with all that is in them, and how many is said',
  async () => {
    const answered = idAt(0);
    const noted = idAt(7);
    const asked = idAt(8);
    const note = { kind: 'note', text: 'asked by phone' } as const;
    await send(dashboard, { cancellation: noted, type: 'evidence-added', payload: note });
    const form = { channel: 'form', on: daysAgo(1) } as const;
    await send(dashboard, { cancellation: asked, type: 'submitted', payload: form });
    const before = await logs();

    await press(dashboard, t('lines_undo'));
    await shows(dashboard, t('batch_undo_what', { count: LINES }));
    await press(dashboard, t('back'));
    expect((await logs()).size, 'nothing happens before it is confirmed').toBe(LINES);
    await press(dashboard, t('lines_undo'));
    await press(dashboard, t('batch_undo_sure'));
    const stayed = t('lines_undo_stayed', { count: 3 });
    await dashboard.waitForSelector(`main ::-p-text(${stayed})`, { timeout: PATIENCE });
    expect(await faults(dashboard)).toEqual([]);

    const after = await logs();
    expect(new Set(after.keys())).toEqual(new Set([answered, noted, asked]));
    for (const id of after.keys()) expect(after.get(id)).toEqual(before.get(id));
    await press(dashboard, t('lines_see'));
    for (const name of ['Person 0', 'Person 7', 'Person 8']) await shows(dashboard, name);
  },
  PATIENCE,
);
