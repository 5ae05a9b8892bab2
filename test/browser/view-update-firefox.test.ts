import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Browser as ExtensionApi } from 'webextension-polyfill';
import type { Firefox } from './harness/firefox.ts';
import { tempFolder } from './harness/temp.ts';
import { START_LIMIT, waitUntil } from './harness/wait.ts';
import { press } from './journey/act.ts';
import { textsIn } from './journey/texts.ts';
import { shows, textOf } from './journey/views.ts';
import { withFirefox } from './journey/with-browser.ts';

declare const browser: ExtensionApi;

const t = textsIn('en');
const EXTENSION = '.output/firefox-mv3';

let firefox: Firefox;

withFirefox((started) => {
  firefox = started;
});

/** The same extension as a newer version. */
const newer = (version: string): string => {
  const folder = tempFolder('newer');
  cpSync(EXTENSION, folder, { recursive: true });
  const file = join(folder, 'manifest.json');
  writeFileSync(file, JSON.stringify({ ...JSON.parse(readFileSync(file, 'utf8')), version }));
  return folder;
};
const version = () => firefox.inBackground(() => browser.runtime.getManifest().version);

test('the check-up says what Firefox tells', async () => {
  const view = await firefox.extensionPage('dashboard.html#/diagnostics');
  await shows(view, t('diagnostics_notifications_unknown'));
  await shows(view, t('diagnostics_all_granted'));
  await shows(view, t('diagnostics_alarm_none'));
  await press(view, t('diagnostics_show_one'));
  await shows(view, t('diagnostics_shown'));
  await view.close();
});

test('a new version waits for the open view, which says so and is there again where it was', async () => {
  const view = await firefox.extensionPage('dashboard.html#/catalogue');
  const before = await version();
  // Answered only once it is loaded; Firefox holds it back as long as the background wants to be asked.
  const installing = firefox.install(newer('9.9.9')).catch(() => undefined);
  await waitUntil(
    async () => (await textOf(view)).includes(t('update_ready', { version: '9.9.9' })),
    'the new version to be offered',
    START_LIMIT,
  );
  expect(await version()).toBe(before);

  const again = await firefox.openedBy('dashboard.html', () =>
    press(view, t('update_load')).catch(() => undefined),
  );
  await shows(again, t('update_done'));
  expect(await again.url()).toMatch(/#\/catalogue$/);
  expect(await version()).toBe('9.9.9');
  await installing;
});
