/** Extensions to measure by: for whoever needs to know when a content script runs, and at what cost. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** One walk over the text nodes and one message: the least that any reader of pages does. */
const BARE_PASS = {
  'content.js': `let length = 0;
const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
for (let node = walker.nextNode(); node; node = walker.nextNode()) length += node.data.length;
chrome.runtime.sendMessage({ length }).catch(() => {});
`,
  'background.js': `chrome.runtime.onMessage.addListener((message, sender, reply) => { reply(null); });
`,
};

const EMPTY = { 'content.js': '0;\n', 'background.js': '0;\n' };

/** Writes it into `folder`, which is made if it is not there. Its script runs on every https page, as ours would. */
export const writeEmptyExtension = (folder: string): void => write(folder, EMPTY);

/** The same, with a script that passes over the page once. */
export const writeBareExtension = (folder: string): void => write(folder, BARE_PASS);

function write(folder: string, scripts: Record<string, string>): void {
  const manifest = {
    manifest_version: 3,
    name: 'Measure',
    version: '1.0.0',
    background: { service_worker: 'background.js' },
    content_scripts: [{ matches: ['https://*/*'], js: ['content.js'], run_at: 'document_idle' }],
  };
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  for (const [file, text] of Object.entries(scripts)) writeFileSync(join(folder, file), text);
}
