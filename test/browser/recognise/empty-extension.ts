/** An extension whose only content script does nothing: for whoever needs to know when, and at what cost, one runs. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Writes it into `folder`, which is made if it is not there. Its script runs on every https page, as ours would. */
export function writeEmptyExtension(folder: string): void {
  const manifest = {
    manifest_version: 3,
    name: 'Empty content script',
    version: '1.0.0',
    background: { service_worker: 'background.js' },
    content_scripts: [{ matches: ['https://*/*'], js: ['content.js'], run_at: 'document_idle' }],
  };
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  for (const file of ['background.js', 'content.js']) writeFileSync(join(folder, file), '0;\n');
}
