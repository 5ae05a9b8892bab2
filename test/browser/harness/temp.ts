/** Throw-away folders for profiles and fixtures. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A new empty folder; `name` only helps a person who finds it. */
export function tempFolder(name: string): string {
  return mkdtempSync(join(tmpdir(), `unline-${name}-`));
}

/** Removes a folder and all in it. A browser that just ended may still be letting go of files: hence the retries. */
export function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
}
