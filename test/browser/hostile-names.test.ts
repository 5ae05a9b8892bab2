/** Elements that bear the names of members, and sentences that are written otherwise than they look. */
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { REFERENCE, SAID } from '../portals/hostile/page.ts';
import { HOST } from '../portals/hostile/replica.ts';
import { openStage, type Stage } from './hostile/stage.ts';
import { isUsable } from './hostile/usable.ts';
import { openLine } from './journey/commands.ts';
import { guideOn } from './journey/guide.ts';

let stage: Stage;
let page: Page;
const faults: string[] = [];
beforeAll(async () => {
  stage = await openStage();
  await openLine(stage.view, 'Ana', 'tello-us');
});
afterAll(() => stage?.close());
afterEach(async () => {
  await page.close();
  expect(faults.splice(0)).toEqual([]);
});

/** Faults of scripts beside the page's are told on its console alone. */
const open = async (name: string) => {
  page = await stage.chromium.browser.newPage();
  const session = await page.createCDPSession();
  await session.send('Runtime.enable');
  session.on('Runtime.exceptionThrown', ({ exceptionDetails: { text, exception } }) =>
    faults.push(`${text} ${exception?.description}`),
  );
  await stage.goto(page, name);
};
const claimed = (code: string) =>
  stage.reads(page, `${code} to be read`, ({ claims }) => claims.some((one) => one.code === code));

test.each(['names in forms', 'names in the document'])('I-21 %s', async (name) => {
  await open(name);
  const { claims, controls, host } = await claimed('request-received');
  expect(claims).toMatchObject([{ text: SAID, reference: REFERENCE }]);
  expect(controls).toMatchObject([{ code: 'cancel-line', ground: 'label' }]);
  expect(host).toBe(HOST);
  await guideOn(page);
  await isUsable(stage, page);
});

test('I-21 names in a frame', async () => {
  await open('names in a frame');
  await claimed('cancelled');
});

test('I-21 names in a form that comes later', async () => {
  await open('a form that comes later');
  await guideOn(page);
  await page.evaluate(() => (window as unknown as { bring(): void }).bring());
  expect((await claimed('request-received')).claims[0]?.reference).toBe(REFERENCE);
});

test.each(['letters that are not seen', 'wide letters'])('%s are read past', async (name) => {
  await open(name);
  expect((await claimed('request-received')).claims).toHaveLength(1);
});

test('a quoted sentence turns nothing around in Unline’s own pages', async () => {
  await open('a direction that is not closed');
  const { claims } = await claimed('request-received');
  expect(JSON.stringify(claims)).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
  const popup = await stage.chromium.popup(page);
  await popup.waitForSelector('q');
  expect(await popup.evaluate(() => document.body.textContent)).not.toMatch(
    /[\u202a-\u202e\u2066-\u2069]/,
  );
});

test.each([
  'written backwards, shown forwards',
  'letters of another script',
  'words of the language itself',
])('nothing is claimed by %s', async (name) => {
  await open(name);
  await guideOn(page);
  // Beside it the same sentence as it is meant: by the look that reads this one the others were read as well.
  await page.evaluate((said) => document.body.append(said), SAID);
  const { claims, obstacles } = await stage.reads(
    page,
    'the sentence beside it',
    (reading) => reading.claims.length > 0,
  );
  expect(claims).toMatchObject([{ code: 'request-received' }]);
  expect(obstacles).toEqual([]);
  await isUsable(stage, page);
});
