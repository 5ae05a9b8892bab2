/** The Chromium package that the demonstration shows. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, type Stats, statSync } from 'node:fs';
import { join } from 'node:path';

/** Folder of the unpacked extension, from the project's folder. */
export const EXTENSION = '.output/chrome-mv3';

/** Everything that the package is made of. */
const SOURCES = [
  'components',
  'entrypoints',
  'public',
  'utils',
  'package-lock.json',
  'package.json',
  'tsconfig.json',
  'wxt.config.ts',
];

/**
 * Builds the extension, unless all of the last build is newer than all of its sources.
 *
 * @throws with what the build said, when it failed
 */
export function ensureBuilt(): void {
  if (isFresh()) return;
  console.log('Building the extension …');
  const { status, stdout, stderr, error } = spawnSync('wxt', ['build'], { encoding: 'utf8' });
  if (status !== 0)
    throw new Error(`The extension could not be built.\n${error?.message ?? stdout + stderr}`);
}

function isFresh(): boolean {
  if (!existsSync(join(EXTENSION, 'manifest.json'))) return false;
  const built = timesOf(EXTENSION, (entry) => entry.isFile());
  return Math.min(...built) > Math.max(...SOURCES.flatMap((source) => timesOf(source)));
}

/** When the file, or all that is in the folder, was last written. A folder counts too: it tells of a removed file. */
function timesOf(path: string, counts = (_: Stats) => true): number[] {
  const entry = statSync(path);
  const inside = entry.isDirectory()
    ? readdirSync(path).flatMap((name) => timesOf(join(path, name), counts))
    : [];
  return counts(entry) ? [entry.mtimeMs, ...inside] : inside;
}
