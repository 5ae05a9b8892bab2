/** A part of a view that cannot be fetched, as after files were replaced beneath an open view. */
import { cpSync, readdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type PortalServer, startPortalServer } from '../portals/server.ts';
import { type Chromium, launchChromium } from './harness/chromium.ts';
import { removeFolder, tempFolder } from './harness/temp.ts';
import { openLine } from './journey/commands.ts';
import { textsIn } from './journey/texts.ts';
import { press, shows } from './journey/views.ts';

const t = textsIn('en');

let server: PortalServer;
let folder: string;
let chromium: Chromium;
beforeAll(async () => {
  server = await startPortalServer();
  folder = tempFolder('parts');
  cpSync('.output/chrome-mv3', folder, { recursive: true });
  chromium = await launchChromium({ extension: folder, portalPort: server.port });
});
afterAll(async () => {
  await chromium?.close();
  await server?.close();
  removeFolder(folder);
});

test('it says so in its place, with a way to try again, and leaves no empty page', async () => {
  const chunks = join(folder, 'chunks');
  const view = readdirSync(chunks).find((name) => name.startsWith('cancellation-view-')) ?? '';
  const part = join(chunks, view);
  renameSync(part, `${part}.away`);
  const page = await chromium.extensionPage('dashboard.html');
  const line = await openLine(page, 'Not to be drawn');
  await page.evaluate((id) => {
    location.hash = id;
  }, line);
  await shows(page, t('view_failed'));
  expect(await page.$('nav.top button'), 'the way to the other pages stays').not.toBeNull();
  renameSync(`${part}.away`, part);
  await press(page, t('try_again'));
  await shows(page, 'Not to be drawn');
});
