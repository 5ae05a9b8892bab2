/** A disk that is really full, in both browsers. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { Browser as ExtensionApi } from 'webextension-polyfill';
import type { CancellationEvent } from '../../utils/cancellation/event.ts';
import type { Outcome } from '../../utils/tracker/journal.ts';
import { type PortalServer, startPortalServer } from '../portals/server.ts';
import { launchChromium } from './harness/chromium.ts';
import { launchFirefox } from './harness/firefox.ts';
import { mountSmallDisk } from './harness/small-disk.ts';
import { waitUntil } from './harness/wait.ts';
import type { View } from './journey/act.ts';
import { ask, openLine } from './journey/commands.ts';
import { eventsOf } from './journey/in-chromium.ts';
import { noteOf } from './journey/insist.ts';

declare const browser: ExtensionApi;

const disk = mountSmallDisk(200);
let server: PortalServer;
let close: () => Promise<void>;
beforeAll(async () => {
  server = await startPortalServer();
});
afterEach(() => close?.());
afterAll(async () => {
  await server?.close();
  await disk?.remove();
});

/** Adds notes until one is refused (a file may have room for a few), and once more when there is room: the refusal. */
const fillUp = async (
  page: View,
  line: string,
  events: () => Promise<CancellationEvent[]>,
): Promise<Outcome> => {
  const before = await events();
  const note = () => noteOf(line, 'long enough to need room '.repeat(30).trim());
  let last: Outcome = { ok: true, cancellation: line };
  for (let times = 0; last.ok && times < 30; times += 1) {
    disk?.fill();
    last = await ask(page, note());
  }
  const full = (await events()).length;

  disk?.free();
  // Firefox refuses one more time than it has to. Whoever tries again does so with the same command.
  const again = note();
  await waitUntil(async () => (await ask<Outcome>(page, again)).ok, 'it to be written');
  const after = await events();
  expect(after).toHaveLength(full + 1);
  expect(after.slice(0, before.length)).toEqual(before);
  return last;
};
const profileIn = (folder: string, name: string): string => {
  const profile = join(folder, name);
  mkdirSync(profile);
  return profile;
};

// 2026-11-23: only whoever may mount a disk can fill one without harm.
test.skipIf(!disk)(
  'I-08 what a full disk refuses is said to be that, leaves nothing half-written, and can be done again',
  async () => {
    const chromium = await launchChromium({
      extension: '.output/chrome-mv3',
      portalPort: server.port,
      profile: profileIn(disk?.folder ?? '', 'chromium'),
    });
    close = () => chromium.close();
    const page = await chromium.extensionPage('dashboard.html#/catalogue');
    const line = await openLine(page, 'On a full disk');
    const refused = await fillUp(page, line, () => eventsOf(chromium, line));
    expect(refused).toMatchObject({ ok: false, failed: 'disk-full' });
  },
);

// Likewise.
test.skipIf(!disk)('I-08 the same in Firefox, which names no reason or a limit', async () => {
  const firefox = await launchFirefox({
    extension: '.output/firefox-mv3',
    portalPort: server.port,
    profile: profileIn(disk?.folder ?? '', 'firefox'),
  });
  close = () => firefox.close();
  const page = await firefox.extensionPage('dashboard.html#/catalogue');
  const line = await openLine(page, 'On a full disk');
  const refused = await fillUp(page, line, () =>
    firefox.inBackground(async (id) => {
      const key = `log:${id}`;
      const found = await browser.storage.local.get(key);
      return (found[key] as { events: CancellationEvent[] }).events;
    }, line),
  );
  expect(refused).toMatchObject({ ok: false });
  expect(['quota-reached', 'write-rejected']).toContain('failed' in refused && refused.failed);
});
