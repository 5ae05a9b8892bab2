/** `npm run read`, as somebody who adds an operator runs it. */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { removeFolder, tempFolder } from './harness/temp.ts';

const folder = tempFolder('pages');
afterAll(() => removeFolder(folder));

const file = (name: string, body: string): string => {
  const path = join(folder, name);
  writeFileSync(
    path,
    `<!doctype html><html lang="en"><title>A page</title><body>${body}</body></html>`,
  );
  return path;
};
const read = (...words: string[]) => {
  const { status, stdout, stderr } = spawnSync('node', ['test/tools/read-page.ts', ...words], {
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
};

const RECEIPT = file(
  'receipt.html',
  `<a href="/logout">Log out</a><h1>Cancel your line</h1>
   <p>We have received your request to cancel your line. Your reference number is CN-204511.</p>
   <button>Cancel my line</button>`,
);
const NOTHING = file('nothing.html', '<h1>Weather</h1><p>It rains.</p>');

test('prints one reading as an object', () => {
  const { status, stdout, stderr } = read(RECEIPT, '--address', 'https://www.giffgaff.com/cancel');
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(JSON.parse(stdout)).toEqual({
    operator: 'giffgaff-gb',
    area: 'cancel',
    signedIn: true,
    claims: [
      {
        code: 'request-received',
        text: 'We have received your request to cancel your line.',
        reference: 'CN-204511',
      },
    ],
    obstacles: [],
    controls: [{ code: 'cancel-line', name: 'Cancel my line', role: 'button' }],
    devices: [],
  });
});

test('prints several as a list, each under its address', () => {
  const words = [RECEIPT, '--address', 'https://www.att.com/cancel', NOTHING];
  const { status, stdout } = read(...words, '--address', 'https://nobody.example/');
  expect(status).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject([
    { operator: 'att-us', claims: [{ code: 'request-received' }] },
    { operator: null, area: 'other', signedIn: null, claims: [] },
  ]);
});

test('a file that is not there is named, and the others are read', () => {
  const { status, stdout, stderr } = read(
    'missing.html',
    NOTHING,
    '--address',
    'https://x.example/',
  );
  expect(status).toBe(1);
  expect(stderr).toContain('missing.html could not be read');
  expect(JSON.parse(stdout)).toHaveLength(1);
});

test.each([
  [[], 'No file was named'],
  [[NOTHING], 'The address is missing'],
  [[NOTHING, '--address', 'nowhere'], '--address needs a whole address'],
])('%j: %s', (words, why) => {
  const { status, stderr } = read(...words);
  expect(status).toBe(1);
  expect(stderr).toContain(why);
});
