import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import encodeQR from 'qr';
import { afterAll, expect, test } from 'vitest';
import { ICCID, IMEI } from '../unit/support/lines.ts';
import { faults } from './harness/axe.ts';
import type { Chromium } from './harness/chromium.ts';
import { removeFolder, tempFolder } from './harness/temp.ts';
import { waitUntil } from './harness/wait.ts';
import { choose, click, count, fill, press } from './journey/act.ts';
import { stored } from './journey/in-chromium.ts';
import { openStartForm } from './journey/start-form.ts';
import { textsIn } from './journey/texts.ts';
import { shows } from './journey/views.ts';
import { withChromium } from './journey/with-browser.ts';

const t = textsIn('en');
const CODE = 'LPA:1$rsp.example.com$04386-AGYFT-A74Y8-3F815';
const DEVICE = 'form.start .device .identifier';

let chromium: Chromium;
let dashboard: Page;
let folder: string;

withChromium(async (started) => {
  folder = tempFolder('pictures');
  chromium = started;
  dashboard = await openStartForm(chromium, 'giffgaff');
  await dashboard.waitForSelector(DEVICE);
});
afterAll(() => {
  removeFolder(folder);
});

type Log = { events: { type: string; payload: Record<string, unknown> }[] };
const payloads = async (type: string) =>
  Object.entries(await stored(chromium))
    .flatMap(([key, value]) => (key.startsWith('log:') ? (value as Log).events : []))
    .flatMap((event) => (event.type === type ? [event.payload] : []));

test('a pasted number is named and, where it is odd, why; a card of another country is pointed out', async () => {
  await fill(dashboard, `${DEVICE} input`, 'IMEI: 49 015420 323751 9');
  await shows(dashboard, t('identifier_imei_check_digit', { read: '9', wanted: '8' }));
  await fill(dashboard, `${DEVICE} input`, ICCID);
  await shows(dashboard, t('issuer_fit_other_country'));
  expect(await faults(dashboard)).toEqual([]);
});

test('the code in a picture is read here, named, and not kept', async () => {
  const picture = join(folder, 'code.gif');
  writeFileSync(picture, encodeQR(CODE, 'gif', { scale: 6 }));
  const file = (await dashboard.$(`${DEVICE} input[type=file]`)) as ElementHandle<HTMLInputElement>;
  await file.uploadFile(picture);
  await shows(dashboard, t('identifier_kind_activation_code'));
  await shows(dashboard, t('identifier_code_secret'));
  await shows(dashboard, t('identifier_not_here'));

  const blank = join(folder, 'no-code.gif');
  writeFileSync(blank, 'no picture at all');
  await file.uploadFile(blank);
  await shows(dashboard, t('identifier_picture_no_picture'));
});

test('what is kept is shown masked and stored whole', async () => {
  await fill(dashboard, 'form.start > .field input', 'Ana’s phone');
  for (const one of [ICCID, IMEI]) {
    await fill(dashboard, `${DEVICE} input`, one);
    await press(dashboard, t('identifier_keep'));
    await shows(dashboard, `•••• ${one.slice(-4)}`);
  }
  await fill(dashboard, 'form.start > .identifier input', '07400 123456');
  await press(dashboard, t('identifier_keep'));
  await click(dashboard, 'form.start > p > button.main');
  await waitUntil(async () => (await payloads('opened')).length === 1, 'the line to be started');
  expect(await payloads('device-added')).toMatchObject([
    { identifiers: { iccid: ICCID, imei: IMEI } },
  ]);
  expect(await payloads('line-described')).toMatchObject([{ number: '+447400123456' }]);
});

test('the order follows where the device is', async () => {
  const done = `.removal li.done`;
  await dashboard.waitForSelector(done);
  expect(await count(dashboard, done), 'its numbers and the line’s are noted').toBe(2);
  await dashboard.$$eval('details', (all) => {
    for (const one of all) one.open = true;
  });
  await choose(dashboard, '.line-details .device select', 'lost');
  await dashboard.waitForSelector(`.removal li ::-p-text(${t('removal_ask_detach')})`);
  expect(await payloads('device-changed')).toMatchObject([
    { whereabouts: 'lost', identifiers: { iccid: ICCID, imei: IMEI } },
  ]);
});

test('an account is marked, and the mark taken away', async () => {
  const chip = '.account-rows li:first-child .chip:first-of-type';
  await click(dashboard, chip);
  await dashboard.waitForSelector(`${chip}[aria-pressed=true]`);
  await click(dashboard, chip);
  await dashboard.waitForSelector(`${chip}[aria-pressed=false]`);
  expect((await payloads('account-marked')).map(({ mark }) => mark)).toEqual(['moved', null]);
  expect(await faults(dashboard)).toEqual([]);
});
