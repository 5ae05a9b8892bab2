/** Whose lines they are, typed before the list of operators is there, as on a slow machine. */
import { test } from 'vitest';
import type { Chromium } from './harness/chromium.ts';
import { withChromium } from './journey/with-browser.ts';
import { chooseOperator } from './lists/list-view.ts';

let chromium: Chromium;

withChromium((started) => {
  chromium = started;
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
