/** The operating system's side of a browser: where it is, and how it ends. */
import type { ChildProcess } from 'node:child_process';

/** Where Debian puts the browsers; `npm test` and `npm run demo` name others in these variables where there are others. */
export const CHROMIUM = process.env.UNLINE_CHROMIUM ?? '/usr/bin/chromium';
export const FIREFOX = process.env.UNLINE_FIREFOX ?? '/usr/bin/firefox-esr';

/** The browsers are the same wherever the tests run. */
export const IN_UTC_AND_ENGLISH = {
  ...process.env,
  TZ: 'UTC',
  LANG: 'C.UTF-8',
  LC_ALL: 'C.UTF-8',
  LANGUAGE: 'en',
};

/** Chromium's options for hundreds of sites one after the other: a process for each takes longer than what is seen there. */
export const FEW_PROCESSES = [
  '--disable-site-isolation-trials',
  '--renderer-process-limit=2',
  '--disable-back-forward-cache',
];

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

/**
 * Sees to it that the browser does not outlive this process, however that ends (but by SIGKILL).
 *
 * @returns takes that back, for when the browser has ended
 */
export function endWithThisProcess(child: ChildProcess): () => void {
  const end = () => killGroupNow(child);
  const endAndExit = () => {
    end();
    process.exit(1);
  };
  process.on('exit', end);
  for (const signal of SIGNALS) process.on(signal, endAndExit);
  return () => {
    process.off('exit', end);
    for (const signal of SIGNALS) process.off(signal, endAndExit);
  };
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

function killGroupNow(child: ChildProcess): void {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
