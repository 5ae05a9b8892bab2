/** The operating system's side of a browser: where it is, and how it ends. */
import type { ChildProcess } from 'node:child_process';

/** Where Debian puts the browsers; `npm test` and `npm run demo` name others in these variables where there are others. */
export const CHROMIUM = process.env.UNLINE_CHROMIUM ?? '/usr/bin/chromium';
export const FIREFOX = process.env.UNLINE_FIREFOX ?? '/usr/bin/firefox-esr';

/** Resolves when the process has ended, at once if it already has. */
export function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => child.once('exit', () => resolve()));
}

/**
 * SIGKILL for a browser and the processes it started. It must have been started `detached`, so that its process
 * group is its own and nobody else's.
 */
export async function killGroup(child: ChildProcess): Promise<void> {
  const over = ended(child);
  killGroupNow(child);
  await over;
}

/** The same without waiting, for the moment when this process itself ends. */
export function killGroupNow(child: ChildProcess): void {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
