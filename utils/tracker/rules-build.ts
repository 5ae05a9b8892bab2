import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Names the code below `utils/cancellation` that derives a record's state: changes whenever a file of it does. */
export const readRules = (root: string): string => {
  const folder = join(root, 'utils/cancellation');
  const hash = createHash('sha256');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  for (const file of files.filter((name) => name.endsWith('.ts')).sort())
    hash.update(`${file}\0${readFileSync(join(folder, file), 'utf8')}\0`);
  return hash.digest('hex').slice(0, 12);
};
