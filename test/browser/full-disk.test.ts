/** A disk that is really full. */
import { execFileSync } from 'node:child_process';
import { appendFileSync, rmSync, statfsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Outcome } from '../../utils/tracker/journal.ts';
import { type PortalServer, startPortalServer } from '../portals/server.ts';
import { type Chromium, launchChromium } from './harness/chromium.ts';
import { removeFolder, tempFolder } from './harness/temp.ts';
import { waitUntil } from './harness/wait.ts';
import { ask, openLine } from './journey/commands.ts';
import { eventsOf } from './journey/in-chromium.ts';
import { noteOf } from './journey/insist.ts';

/** A disk of its own: in memory, and small. */
const mount = (folder: string): boolean => {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=80m', 'tmpfs', folder], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
};

const disk = tempFolder('small-disk');
const isMounted = mount(disk);
const filler = join(disk, 'filler');

/** Writes until nothing more goes in. */
const fill = (): void => {
  const { bsize } = statfsSync(disk);
  const block = Buffer.alloc(bsize);
  try {
    for (;;) appendFileSync(filler, block);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
  }
};

let server: PortalServer;
let chromium: Chromium | undefined;
beforeAll(async () => {
  server = await startPortalServer();
});
afterAll(async () => {
  await chromium?.close();
  await server?.close();
  // A process of the browser may hold a file for a moment longer.
  if (isMounted)
    await waitUntil(() => {
      execFileSync('umount', [disk], { stdio: 'ignore' });
      return true;
    }, 'the disk to be let go of');
  removeFolder(disk);
});

// 2026-11-23: only whoever may mount a disk can fill one without harm.
test.skipIf(!isMounted)(
  'I-08 what a full disk refuses is said to be that, leaves nothing half-written, and can be done again',
  async () => {
    chromium = await launchChromium({
      extension: '.output/chrome-mv3',
      portalPort: server.port,
      profile: join(disk, 'profile'),
    });
    const page = await chromium.extensionPage('dashboard.html#/catalogue');
    const line = await openLine(page, 'On a full disk');
    const before = await eventsOf(chromium, line);
    const note = () => noteOf(line, 'long enough to need room '.repeat(30).trim());
    // The file that is written to may have room for a few, and the browser gives room back as it tidies up.
    let last: Outcome = { ok: true, cancellation: line };
    for (let times = 0; last.ok && times < 30; times += 1) {
      fill();
      last = await ask(page, note());
    }
    expect(last).toMatchObject({ ok: false, failed: 'disk-full' });
    const full = (await eventsOf(chromium, line)).length;

    rmSync(filler);
    expect(await ask(page, note())).toEqual({ ok: true, cancellation: line });
    const after = await eventsOf(chromium, line);
    expect(after).toHaveLength(full + 1);
    expect(after.slice(0, before.length)).toEqual(before);
  },
);
