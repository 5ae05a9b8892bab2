import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeEach, expect, test } from 'vitest';
import type { Chromium } from './harness/chromium.ts';
import { removeFolder, tempFolder } from './harness/temp.ts';
import { waitUntil } from './harness/wait.ts';
import { openLine, send, submit } from './journey/commands.ts';
import { alarmCount, eventsOf, plant, stored } from './journey/in-chromium.ts';
import { stopWorker } from './journey/stop-worker.ts';
import { textsIn } from './journey/texts.ts';
import { confirmState, daysAgo, press, shows, textOf } from './journey/views.ts';
import { quietDashboard, withChromium } from './journey/with-browser.ts';

const t = textsIn('en');

let chromium: Chromium;
let dashboard: Page;
let folder: string;

withChromium((started) => {
  chromium = started;
  folder = tempFolder('records');
});
afterAll(() => removeFolder(folder));
beforeEach(async () => {
  dashboard = await quietDashboard(chromium);
});
afterEach(async () => {
  await dashboard.bringToFront();
  await press(dashboard, t('erase_all'));
  await press(dashboard, t('erase_all_sure'));
  await waitUntil(async () => (await records()).length === 0, 'everything to be erased');
  await dashboard.close();
});

const records = async () =>
  Object.keys(await stored(chromium)).filter((key) => /^(log|head|aside):/.test(key));

/** Presses “export” and resolves with the file. */
const exported = async (): Promise<string> => {
  const session = await chromium.browser.target().createCDPSession();
  await session.send('Browser.setDownloadBehavior', {
    behavior: 'allow',
    downloadPath: folder,
    eventsEnabled: true,
  });
  const saved = new Promise<string>((resolve) => {
    let name = '';
    session.on('Browser.downloadWillBegin', ({ suggestedFilename }) => {
      name = suggestedFilename;
    });
    session.on('Browser.downloadProgress', ({ state }) => {
      if (state === 'completed') resolve(join(folder, name));
    });
  });
  await press(dashboard, t('export'));
  const file = await saved;
  await session.detach();
  return file;
};

const importFile = async (file: string): Promise<void> => {
  const input = (await dashboard.$('input[type=file]')) as ElementHandle<HTMLInputElement>;
  await input.uploadFile(file);
};

test('I-09 export, erase, import gives the same records, and a second import changes nothing', async () => {
  const first = await openLine(dashboard, 'Kept in a file');
  await submit(dashboard, first, daysAgo(40));
  const second = await openLine(dashboard, 'Kept as well');
  const view = await chromium.extensionPage(`dashboard.html#${first}`);
  await confirmState(view, 'line', 'contract-ended', daysAgo(12));
  await view.close();
  const before = [await eventsOf(chromium, first), await eventsOf(chromium, second)];

  const file = await exported();
  expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ format: 'unline-export' });
  await press(dashboard, t('erase_all'));
  await shows(dashboard, t('erase_all_what'));
  await press(dashboard, t('erase_all_sure'));
  await shows(dashboard, t('pending_none'));
  expect(await stored(chromium), 'nothing is left').toEqual({});
  await waitUntil(async () => (await alarmCount(chromium)) === 0, 'the alarm to be gone');

  await importFile(file);
  await shows(dashboard, t('import_report', { added: 2, merged: 0, unchanged: 0 }));
  await shows(dashboard, t('pending', { count: 2 }));
  expect([await eventsOf(chromium, first), await eventsOf(chromium, second)]).toEqual(before);
  await waitUntil(async () => (await alarmCount(chromium)) === 1, 'the alarm to be back');
  await importFile(file);
  await shows(dashboard, t('import_report', { added: 0, merged: 0, unchanged: 2 }));
  expect([await eventsOf(chromium, first), await eventsOf(chromium, second)]).toEqual(before);

  const other = join(folder, 'other.json');
  writeFileSync(other, '{"format": "something else"}');
  await importFile(other);
  await shows(dashboard, t('import_failed', { detail: '' }).slice(0, 20));
  expect([await eventsOf(chromium, first), await eventsOf(chromium, second)]).toEqual(before);
});

test('I-05 a record that does not parse is moved aside as it is, shown, and exported; the others go on', async () => {
  const sound = await openLine(dashboard, 'Sound');
  const broken = await openLine(dashboard, 'Broken');
  const garbage = { version: 1, id: broken, events: [{ what: 'is this', 数: [null, 1.5] }] };
  await plant(chromium, { [`log:${broken}`]: garbage, [`head:${broken}`]: 'garbage' });
  await stopWorker(chromium, dashboard);

  const view = await chromium.extensionPage('dashboard.html');
  await shows(view, t('aside_title', { count: 1 }));
  await shows(view, t('pending', { count: 1 }));
  await view.locator('.records .alert summary').click();
  await shows(view, '"what": "is this"');
  const kept = Object.entries(await stored(chromium)).filter(([key]) => key.startsWith('aside:'));
  expect(kept).toHaveLength(1);
  expect(kept[0]?.[1]).toMatchObject({ key: `log:${broken}`, raw: garbage });
  expect(await send(view, { cancellation: broken, type: 'abandoned', payload: {} })).toMatchObject({
    ok: false,
  });
  expect(JSON.stringify(await stored(chromium))).toContain('is this');
  const details = await chromium.extensionPage(`dashboard.html#${broken}`);
  await shows(details, t('record_missing'));
  await details.close();
  await view.close();
  expect(JSON.parse(readFileSync(await exported(), 'utf8')).aside).toMatchObject([
    { raw: garbage },
  ]);
  expect((await eventsOf(chromium, sound)).length).toBeGreaterThan(0);
});

test('I-07 a record from a newer version is shown, and not written to', async () => {
  const id = await openLine(dashboard, 'From later');
  const newer = { version: 99, id, events: [], more: 'than we know' };
  await plant(chromium, { [`log:${id}`]: newer });
  await stopWorker(chromium, dashboard);
  const view = await chromium.extensionPage('dashboard.html');
  await press(view, 'From later');
  await shows(view, t('record_newer', { version: 99 }));
  expect(await view.$('article.cancellation button'), 'nothing to press').toBeNull();
  expect(await send(view, { cancellation: id, type: 'abandoned', payload: {} })).toEqual({
    ok: false,
    failed: 'record-newer',
  });
  expect((await stored(chromium))[`log:${id}`]).toEqual(newer);
  await press(view, t('erase_one'));
  await press(view, t('erase_one_sure'));
  await shows(view, t('failed_record_newer', { detail: '' }));
  expect((await stored(chromium))[`log:${id}`], 'and that is said').toEqual(newer);
  expect(await textOf(view)).not.toContain('could not be read');
  await view.close();
});
