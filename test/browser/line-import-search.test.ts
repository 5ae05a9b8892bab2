/** Whose lines they are, typed before the list of operators is there, as on a slow machine. */
import { afterAll, beforeAll, test } from 'vitest';
import { type PortalServer, startPortalServer } from '../portals/server.ts';
import { type Chromium, launchChromium } from './harness/chromium.ts';
import { chooseOperator } from './lists/list-view.ts';

let server: PortalServer;
let chromium: Chromium;

beforeAll(async () => {
  server = await startPortalServer();
  chromium = await launchChromium({ extension: '.output/chrome-mv3', portalPort: server.port });
});
afterAll(async () => {
  await chromium?.close();
  await server?.close();
});

test('what is typed too early is found once the list is there', async () => {
  const page = await chromium.extensionPage('dashboard.html#/diagnostics');
  await page.evaluateOnNewDocument(() => {
    const fetched = window.fetch;
    // The list comes only after something was typed.
    const typed = new Promise((resolve) => addEventListener('input', resolve, { once: true }));
    window.fetch = async (...asked) => {
      if (String(asked[0]).endsWith('/catalogue.json')) await typed;
      return fetched(...asked);
    };
  });
  await page.goto(`chrome-extension://${chromium.id}/dashboard.html?early#/lines`);
  await chooseOperator(page, 'giffgaff');
});
