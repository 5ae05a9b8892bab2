/** A picture of a QR code, chosen as a file, dropped and pasted: what it says is read here; else it is said why not. */
import { truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import encodeQR from 'qr';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { EID } from '../unit/support/lines.ts';
import type { Chromium } from './harness/chromium.ts';
import { removeFolder, tempFolder } from './harness/temp.ts';
import { waitUntil } from './harness/wait.ts';
import { count, fill } from './journey/act.ts';
import { openStartForm } from './journey/start-form.ts';
import { textsIn } from './journey/texts.ts';
import { shows } from './journey/views.ts';
import { withChromium } from './journey/with-browser.ts';
import { dropFiles, pasteFile } from './lists/hand-over.ts';
import { pngOf } from './lists/png.ts';

const t = textsIn('en');
const CODE = 'LPA:1$rsp.example.com$04386-AGYFT-A74Y8-3F815';
const SHOWN = 'LPA:1$rsp.example.com$•••';
const ADDRESS = 'https://www.example.com/install';
const DEVICE = 'form.start .device .identifier';
const FIELD = `${DEVICE} > .field input`;

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
beforeEach(async () => {
  await dashboard.$eval(FIELD, (field) => {
    (field as HTMLInputElement).value = '';
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  });
  await waitUntil(async () => (await count(dashboard, `${DEVICE} .error`)) === 0, 'a clean field');
});

/** The path of a file with this in it. */
const fileOf = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};
/** A QR code as a PNG: `margin` pixels of white around it. */
const codePng = (text: string, scale: number, margin: number): Buffer => {
  const bits = encodeQR(text, 'raw', { border: 4 });
  const side = bits.length * scale;
  const bit = (at: number) => Math.floor((at - margin) / scale);
  return pngOf(side + 2 * margin, (x, y) => bits[bit(y)]?.[bit(x)] === true);
};
const drop = (...files: string[]) => dropFiles(dashboard, FIELD, files);
const chooseFile = async (path: string) => {
  const file = (await dashboard.$(`${DEVICE} input[type=file]`)) as ElementHandle<HTMLInputElement>;
  await file.uploadFile(path);
};
const typed = () => dashboard.$eval(FIELD, (field) => (field as HTMLInputElement).value);

test('dropped on the field it is read and named, and not kept', async () => {
  await drop(fileOf('code.png', codePng(CODE, 6, 0)));
  await shows(dashboard, t('identifier_kind_activation_code'));
  await shows(dashboard, SHOWN);
  await shows(dashboard, t('identifier_not_here'));
  expect(dashboard.url()).toContain('dashboard.html');
});

test('pasted as a screenshot it is read as well; of a number what belongs there can be kept', async () => {
  expect(await pasteFile(dashboard, FIELD, codePng(CODE, 4, 20), 'image.png', 'image/png')).toBe(
    true,
  );
  await shows(dashboard, SHOWN);
  await pasteFile(dashboard, FIELD, codePng(`EID:${EID}`, 4, 20), 'image.png', 'image/png');
  await shows(dashboard, `${t('identifier_kind_eid')} •••• ${EID.slice(-4)}`);
  await shows(dashboard, t('identifier_keep'));
});

test('a code for a phone’s setup, which is a link, is the activation code in it', async () => {
  const link = `https://setup.example.com/esim?carddata=${encodeURIComponent(CODE)}`;
  await drop(fileOf('link.png', codePng(link, 4, 0)));
  await shows(dashboard, SHOWN);
});

test('another code is repeated, and said to be none', async () => {
  await chooseFile(fileOf('address.png', codePng(ADDRESS, 6, 0)));
  await shows(
    dashboard,
    `${t('identifier_picture_says', { text: ADDRESS })} ${t('identifier_web_address', { read: 'www.example.com' })}`,
  );
});

test('a picture without a code, a text under the name of a picture and a file of another kind each say so', async () => {
  await drop(fileOf('blank.png', pngOf(600)));
  await shows(dashboard, t('identifier_picture_none'));
  await drop(fileOf('text.png', 'no picture at all'));
  await shows(dashboard, t('identifier_picture_no_picture'));
  await drop(fileOf('blank-again.png', pngOf(600)), fileOf('second.png', pngOf(10)));
  await shows(dashboard, t('identifier_picture_none'));
  await drop(fileOf('list.pdf', '%PDF-1.7\n%âãÏÓ\n'));
  await shows(dashboard, t('identifier_picture_no_picture'));
});

test('a code that is small in a huge picture is read; a huge file, or a picture larger than a browser draws, is refused', async () => {
  const huge = join(folder, 'huge.png');
  writeFileSync(huge, codePng(CODE, 12, 2000));
  await drop(huge);
  await shows(dashboard, SHOWN);
  truncateSync(huge, 41_000_000);
  await drop(huge);
  await shows(dashboard, t('identifier_picture_too_big'));
  await drop(fileOf('endless.png', pngOf(30_000)));
  await shows(dashboard, t('identifier_picture_no_picture'));
});

test('what is typed afterwards takes the place of what the picture said', async () => {
  await drop(fileOf('blank.png', pngOf(600)));
  await shows(dashboard, t('identifier_picture_none'));
  await fill(dashboard, FIELD, EID);
  await shows(dashboard, t('identifier_kind_eid'));
  expect(await count(dashboard, `${DEVICE} .error`)).toBe(0);
  expect(await typed()).toBe(EID);
});
