/**
 * What a person does in Unline's own views, for journeys in Chromium: by the words on the buttons (in English) or the
 * end state that a button stands for. Each resolves once the view shows the result.
 */
import type { Page } from 'puppeteer-core';
import { waitUntil } from '../harness/wait.ts';

export type LineToEnd = {
  name: string;
  way?: string;
  kind?: string;
  billingDay?: string;
  /** Companions beside the phone that is there from the start. */
  companions?: ('watch' | 'tablet')[];
};

const capital = (word: string) => word[0]?.toUpperCase() + word.slice(1);

/** A day before today (UTC, as the test browsers run), as date fields want it. */
export const daysAgo = (days: number): string =>
  Temporal.Now.plainDateISO('UTC').subtract({ days }).toString();

/** All text of the view. */
export const textOf = (view: Page): Promise<string> =>
  view.$eval('main', (main) => (main as HTMLElement).innerText);

/** Resolves once the view shows a text; the error shows what it said instead. */
export const shows = (view: Page, text: string): Promise<unknown> =>
  waitUntil(async () => {
    const all = await textOf(view);
    if (!all.includes(text)) throw new Error(`the view says: ${all.slice(0, 600)}`);
    return true;
  }, `the view to say “${text}”`);

export const press = async (view: Page, words: string): Promise<void> => {
  await view.locator(`button::-p-text(${words})`).click();
};

/** Fills in the start form and starts. */
export const startLine = async (
  view: Page,
  { name, way, kind, billingDay, companions = [] }: LineToEnd,
): Promise<void> => {
  await view.locator('form.start input').fill(name);
  const [waySelect, kindSelect] = await view.$$('form.start > .field select');
  if (way) await waySelect?.select(way);
  if (kind) await kindSelect?.select(kind);
  if (billingDay) await view.locator('form.start input[inputmode=numeric]').fill(billingDay);
  for (const companion of companions) await press(view, `+ ${capital(companion)}`);
  await view.locator('form.start button.main').click();
  await view.waitForSelector('article.cancellation');
};

/** Settles every question that is still open; resolves with how many there were. */
export const settleQuestions = async (view: Page): Promise<number> => {
  const open = '.prechecks .check:not(.passed, .skipped) > details';
  const counted = await view.$$eval(open, (rows) => rows.length);
  for (let left = counted; left > 0; left -= 1) {
    await view.$eval(open, (row) => row.setAttribute('open', ''));
    await view.locator(`${open}[open] .buttons button`).click();
    await waitUntil(
      async () => (await view.$$eval(open, (rows) => rows.length)) < left,
      'the question to be settled',
    );
  }
  return counted;
};

/** Records what was asked of the operator, on a day, with a reference number. */
export const recordSubmission = async (
  view: Page,
  on: string,
  reference?: string,
): Promise<void> => {
  await view.locator('form.submit input[type=date]').fill(on);
  if (reference) await view.locator('form.submit input[maxlength="80"]').fill(reference);
  await view.locator('form.submit button.main').click();
  await view.waitForSelector('.submissions');
};

/** Confirms one end state of the line (`line`) or of a device (`phone-1`). */
export const confirmState = async (
  view: Page,
  subject: string,
  state: string,
  on: string,
): Promise<void> => {
  const button = `button[data-subject="${subject}"][data-state="${state}"]`;
  await view.locator(button).click();
  await view.locator('form.inline input[type=date]').fill(on);
  await view.locator('form.inline button.main').click();
  await waitUntil(
    async () =>
      (await view.$(button)) === null && (await view.$('form.inline input[type=date]')) === null,
    `${subject}: ${state} to be confirmed`,
  );
};

/** Switches the quiet hours off, so that a reminder is announced whenever the test runs. */
export const neverQuiet = (extensionPage: Page): Promise<unknown> =>
  extensionPage.evaluate(async () => {
    const settings = { language: 'auto', quiet: { from: '00:00', to: '00:00' }, guideOff: [] };
    return (
      globalThis as never as { chrome: { runtime: { sendMessage(m: unknown): Promise<unknown> } } }
    ).chrome.runtime.sendMessage({ kind: 'settings', settings });
  });
