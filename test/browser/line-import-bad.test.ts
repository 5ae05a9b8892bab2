/** Whatever comes in place of a good list, in the real view: a clear preview, or a clear refusal with what to do. */
import { openSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { faults } from './harness/axe.ts';
import type { Chromium } from './harness/chromium.ts';
import { removeFolder, tempFolder } from './harness/temp.ts';
import { waitUntil } from './harness/wait.ts';
import { click, count, press } from './journey/act.ts';
import { textsIn } from './journey/texts.ts';
import { shows, textOf } from './journey/views.ts';
import { withChromium } from './journey/with-browser.ts';
import { dropFiles } from './lists/hand-over.ts';
import { chooseOperator, giveFile, giveText, rowsShown } from './lists/list-view.ts';
import { pngOf } from './lists/png.ts';

const t = textsIn('en');
const AREA = '.line-source textarea';

let chromium: Chromium;
let dashboard: Page;
let folder: string;

withChromium(async (started) => {
  folder = tempFolder('lists');
  chromium = started;
  dashboard = await chromium.extensionPage('dashboard.html');
});
afterAll(() => {
  removeFolder(folder);
});
beforeEach(async () => {
  await dashboard.goto(`chrome-extension://${chromium.id}/dashboard.html#/lines`);
  await dashboard.reload();
  await chooseOperator(dashboard, 'movistar españa', 'Spain');
});

const fileOf = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};
/** What a row says; nothing while the browser has not drawn it. */
const row = (at: number) =>
  dashboard.$eval(`.line-rows > li:nth-child(${at})`, (item) => (item as HTMLElement).innerText);

const rowSays = (at: number, text: string) =>
  waitUntil(async () => (await row(at)).includes(text), `row ${at} to say ${text}`);

describe('a file that is no list is refused, and the view stays as it was', () => {
  const limits = { rows: '5,000', megabytes: 2 };
  const zip = Buffer.from('504b0304140006000800000021', 'hex');
  test.each([
    ['a picture', 'list.png', pngOf(20), 'list_refused_binary'],
    ['a PDF', 'list.pdf', '%PDF-1.4\n1 0 obj\n(600111222) Tj\n', 'list_refused_binary'],
    ['a workbook of Excel', 'list.xlsx', zip, 'list_refused_workbook'],
    ['the same under another name', 'list.csv', zip, 'list_refused_workbook'],
    [
      'a workbook of an older Excel',
      'list.xls',
      Buffer.from('d0cf11e0a1b11ae100000000', 'hex'),
      'list_refused_workbook',
    ],
    [
      'a page that a portal calls a sheet',
      'export.xls',
      '<html><table><tr><td>600111222</td></tr></table></html>',
      'list_refused_workbook',
    ],
    ['a letter', 'letter.txt', 'Dear all,\nthe lines end in May.', 'list_refused_nothing_readable'],
    ['nothing', 'empty.csv', '', 'list_refused_empty'],
    ['too many rows', 'long.csv', '600111222\n'.repeat(5001), 'list_refused_too_many_rows'],
  ])('%s, dropped', async (_, name, content, key) => {
    await dropFiles(dashboard, AREA, [fileOf(name, content)]);
    await shows(dashboard, t(key, limits));
    expect(await count(dashboard, AREA)).toBe(1);
  });

  test('50 MB, without being read', async () => {
    const huge = join(folder, 'huge.csv');
    openSync(huge, 'w');
    truncateSync(huge, 50_000_000);
    await giveFile(dashboard, huge);
    await shows(dashboard, t('list_refused_too_big', limits));
    // Another file may follow at once.
    await giveFile(dashboard, fileOf('good.csv', 'number\n600111222'));
    await rowsShown(dashboard, 1);
  });
});

describe('however its letters are written', () => {
  const TEXT = 'número;usuario;notas\r\n600111222;Íñigo Peña;baja en mayo\r\n';
  const CHINESE = '号码,用户,备注\n600111222,王伟,五月停用\n600111223,李娜,换卡\n';
  const utf16 = (text: string, big: boolean) => {
    const bytes = Buffer.from(text, 'utf16le');
    return big ? bytes.swap16() : bytes;
  };
  const withMark = (mark: number[], bytes: Buffer) => Buffer.concat([Buffer.from(mark), bytes]);
  // “号码,用户,备注 …” in GB18030, written by iconv.
  const GB18030 = Buffer.from(
    'bac5c2eb2cd3c3bba72cb1b8d7a20a3630303131313232322ccdf5ceb02ccee5d4c2cda3d3c30a3630303131313232332cc0eec4c82cbbbbbfa80a',
    'hex',
  );
  test.each([
    ['UTF-8', Buffer.from(TEXT), 'Íñigo Peña', undefined],
    ['UTF-8 with its mark', Buffer.from(`\ufeff${TEXT}`), 'Íñigo Peña', undefined],
    [
      'UTF-16 LE with its mark',
      withMark([0xff, 0xfe], utf16(TEXT, false)),
      'Íñigo Peña',
      undefined,
    ],
    ['UTF-16 BE with its mark', withMark([0xfe, 0xff], utf16(TEXT, true)), 'Íñigo Peña', undefined],
    ['UTF-16 LE', utf16(TEXT, false), 'Íñigo Peña', 'UTF-16 LE'],
    ['UTF-16 BE', utf16(TEXT, true), 'Íñigo Peña', 'UTF-16 BE'],
    ['UTF-16 LE in Chinese', utf16(CHINESE, false), '王伟', 'UTF-16 LE'],
    ['Windows-1252', Buffer.from(TEXT, 'latin1'), 'Íñigo Peña', 'Windows-1252'],
    ['GB18030', GB18030, '王伟', 'GB18030'],
  ])('%s is read, and a guess is said to be one', async (_, bytes, name, encoding) => {
    await giveFile(dashboard, fileOf('lines.csv', bytes));
    await dashboard.waitForSelector('.line-rows > li.good');
    await rowSays(1, `600111222 · ${name}`);
    const guess = t('lines_encoding', { encoding: '' }).split('.')[0] ?? '';
    expect((await textOf(dashboard)).includes(guess)).toBe(encoding !== undefined);
    if (encoding) await shows(dashboard, t('lines_encoding', { encoding }));
  });

  test('lines in two encodings are both read, and the rarer one is to be checked', async () => {
    const mixed = Buffer.concat([
      Buffer.from('número;usuario\n600111222;Íñigo\n600111223;Begoña\n'),
      Buffer.from('600111224;Peña\n', 'latin1'),
    ]);
    await giveFile(dashboard, fileOf('mixed.csv', mixed));
    await shows(dashboard, t('lines_encoding_mixed'));
    await rowSays(3, 'Peña');
    await rowSays(3, t('row_doubt_other_encoding'));
  });
});

test('under merged titles the header is found, and the titles are shown', async () => {
  const sheet =
    'Lines of the company;;\n;;\nAs of 1 May;;\nNumber;User;Notes\n600111222;Ana;desk 4\n';
  await dropFiles(dashboard, AREA, [fileOf('titles.csv', sheet)]);
  await rowsShown(dashboard, 1);
  const text = 'Lines of the company · As of 1 May';
  await shows(dashboard, t('lines_titles', { count: 2, text }));
  await rowSays(1, '600111222 · Ana · desk 4');
});

test('two lines in one cell are said to be two, and divided by one press', async () => {
  await giveText(
    dashboard,
    'number\tuser\n"600111222\n600111223"\tAna\n600111224 / 600111225\tEva',
  );
  await rowsShown(dashboard, 2);
  await rowSays(1, t('row_problem_several_values', { column: t('list_column_number') }));
  for (const rows of [3, 4]) {
    await click(dashboard, '.line-rows > li.unreadable button');
    expect(await faults(dashboard)).toEqual([]);
    await press(dashboard, t('lines_divide'));
    await rowsShown(dashboard, rows);
  }
  expect(await count(dashboard, '.line-rows > li.good')).toBe(4);
});

test('a quote that is left open swallows no line', async () => {
  await giveText(dashboard, 'number,user\n600111222,"Ana\n600111223,Eva\n600111224,"Luis"');
  await rowsShown(dashboard, 3);
  await rowSays(1, t('row_doubt_open_quote'));
  expect(await count(dashboard, '.line-rows > li.good')).toBe(2);
});

test('a formula is shown as text, never a link, and goes out in a form that no program computes', async () => {
  const formula = '=HYPERLINK("https://evil.example/","600111222")';
  const cells = (value: string) => `"${value.replaceAll('"', '""')}"`;
  await giveText(
    dashboard,
    `number,user,note\n${cells(formula)},Ana,\n600111223,+cmd|' /C calc'!A0,@SUM(1)\n0740,-2+3,\n`,
  );
  await rowsShown(dashboard, 3);
  await rowSays(1, formula);
  await rowSays(1, t('row_problem_formula', { column: t('list_column_number') }));
  await rowSays(2, t('row_doubt_formula', { column: t('list_column_user') }));
  expect(await count(dashboard, '.line-rows a, .line-rows [href]')).toBe(0);

  const session = await dashboard.createCDPSession();
  const saved = tempFolder('saved');
  await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: saved });
  await press(dashboard, t('lines_save_left'));
  const file = await waitUntil(
    () => readdirSync(saved).find((name) => name.endsWith('.csv')),
    'the file with the rows that are left',
  );
  const text = await waitUntil(() => readFileSync(join(saved, file), 'utf8'), 'what is in it');
  expect(text).toContain(cells(`'${formula}`));
  expect(text).toContain(`"'-2+3"`);
  for (const cell of text.replace('\ufeff', '').split(/[,\r\n]+/))
    expect(cell).not.toMatch(/^"?[=+@-]/);
  removeFolder(saved);
});
