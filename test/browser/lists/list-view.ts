/** What a person does with a list of lines in the dashboard. Each resolves once the view shows the result. */
import type { ElementHandle, Page } from 'puppeteer-core';
import { waitUntil } from '../harness/wait.ts';
import { click, count, fill, paste, present, press } from '../journey/act.ts';
import { textsIn } from '../journey/texts.ts';

const t = textsIn('en');
/** A list of hundreds of lines, on a busy machine. */
export const PATIENCE = 120_000;

/** Chooses whose lines the list holds; `shown` is what the result says of it. */
export const chooseOperator = async (
  page: Page,
  query: string,
  shown: string = query,
): Promise<void> => {
  await paste(page, 'search input', query);
  await click(page, `search .results .open::-p-text(${shown})`);
  await present(page, '.line-source textarea');
};

/** Puts a text into the field as a paste does, and has its rows shown. */
export const giveText = async (page: Page, text: string): Promise<void> => {
  await paste(page, '.line-source textarea', text);
  await press(page, t('lines_show'));
};

/** Gives a file from the disk by the button. */
export const giveFile = async (page: Page, path: string): Promise<void> => {
  const input = await page.waitForSelector('.line-source input[type=file]');
  await (input as ElementHandle<HTMLInputElement>).uploadFile(path);
};

export const rowsShown = (page: Page, rows: number): Promise<unknown> =>
  waitUntil(async () => (await count(page, '.line-rows > li')) === rows, `${rows} rows`);

/** Names the list and has its lines written. */
export const startList = async (page: Page, name: string): Promise<void> => {
  await fill(page, '.line-confirm input', name);
  await click(page, '.line-confirm button.main');
};

/** Waits until the lines are written, or taken back as far as they can be. */
export const listDone = async (page: Page): Promise<void> => {
  await page.waitForSelector('.line-imported', { timeout: PATIENCE });
};

/** A list of phones with numbers of the United Kingdom, one line each. */
export const listOf = (lines: number): string =>
  [
    'number,user,device',
    ...Array.from(
      { length: lines },
      (_, index) => `07400 ${String(123_000 + index)},Person ${index},iPhone`,
    ),
  ].join('\n');
