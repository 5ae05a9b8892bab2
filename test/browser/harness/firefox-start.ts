/** Starts and ends the Firefox process, with the proxy and the Marionette session that belong to it. */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import {
  ended,
  endWithThisProcess,
  FIREFOX,
  IN_UTC_AND_ENGLISH,
  killGroup,
} from './browser-process.ts';
import { writeSettings } from './firefox-profile.ts';
import { Marionette } from './marionette.ts';
import { startProxy } from './proxy.ts';
import { START_LIMIT, waitUntil } from './wait.ts';

export interface RunningFirefox {
  marionette: Marionette;
  /** Ends Firefox, politely or by SIGKILL, and what belongs to it; resolves when it is gone. */
  end(how: 'close' | 'kill'): Promise<void>;
}

const PORT_FILE = 'MarionetteActivePort';

/**
 * Starts Firefox on a profile.
 *
 * @param extensionId gecko id of the extension that is, or will be, installed in this profile
 */
export async function startFirefox(
  profile: string,
  extensionId: string,
  { portalPort, headless = true }: { portalPort: number; headless?: boolean },
): Promise<RunningFirefox> {
  const proxy = await startProxy(portalPort);
  writeSettings(profile, extensionId, proxy.port);
  rmSync(join(profile, PORT_FILE), { force: true });
  const flags = [
    '--no-remote',
    '--marionette',
    '--remote-allow-system-access',
    ...(headless ? ['--headless'] : []),
  ];
  const child = spawn(FIREFOX, [...flags, '--profile', profile, 'about:blank'], {
    // Marionette gives Firefox an empty address for its "remote settings"; only with this does Firefox obey.
    env: { ...IN_UTC_AND_ENGLISH, MOZ_REMOTE_SETTINGS_DEVTOOLS: '1' },
    stdio: 'ignore',
    detached: true,
  });
  const outlived = endWithThisProcess(child);
  const tidy = async () => {
    outlived();
    await proxy.close();
  };
  try {
    const marionette = await Marionette.connect(await portOf(child, join(profile, PORT_FILE)));
    await marionette.send('WebDriver:NewSession', {
      acceptInsecureCerts: true,
      timeouts: { implicit: 10_000, script: 30_000, pageLoad: 30_000 },
    });
    const end = async (how: 'close' | 'kill') => {
      if (how === 'close')
        await marionette.alone(() => marionette.send('Marionette:Quit', { flags: ['eForceQuit'] }));
      else await killGroup(child);
      await ended(child);
      marionette.close();
      await tidy();
    };
    return { marionette, end };
  } catch (error) {
    await killGroup(child);
    await tidy();
    throw error;
  }
}

/** Firefox takes a free port and writes it into the profile once it listens. */
async function portOf(child: ChildProcess, file: string): Promise<number> {
  const port = waitUntil(
    () => existsSync(file) && Number(readFileSync(file, 'utf8')),
    'Firefox to start',
    START_LIMIT,
  );
  const failed = new Promise<never>((_, reject) => {
    child.once('error', reject);
    child.once('exit', (code) =>
      reject(new Error(`Firefox ended while it was starting, with code ${code}`)),
    );
  });
  return Promise.race([port, failed]);
}
