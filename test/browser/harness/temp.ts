/** Throw-away folders for profiles and fixtures. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const left = new Set<string>();
process.on('exit', () => {
  for (const folder of left) removeFolder(folder);
});

/** A new empty folder, gone at the latest when this process ends. `name` only helps a person who finds it. */
export function tempFolder(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), `unline-${name}-`));
  left.add(folder);
  return folder;
}

/** Removes a folder and all in it. A browser that just ended may still be letting go of files: hence the retries. */
export function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
  left.delete(folder);
}
