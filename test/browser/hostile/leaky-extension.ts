/** An extension that shows itself in every way that the probe looks for, to see that the probe sees. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const FILES = {
  'beside.js': `document.documentElement.setAttribute('data-leaky', '');
dispatchEvent(new CustomEvent('unline'));
postMessage('leaky', '*');
document.adoptedStyleSheets.push(new CSSStyleSheet());
`,
  'inside.js': `addEventListener('load', () => setTimeout(() => {
  window.leaky = true;
  document.querySelectorAll('p');
  fetch(location.href).then((answer) => answer.text()).then(() => { throw new Error('leaky'); });
}, 100));
`,
};

/** Writes it into `folder`; it runs on this host alone. */
export const writeLeakyExtension = (folder: string, host: string): void => {
  const matches = [`https://${host}/*`];
  const manifest = {
    manifest_version: 3,
    name: 'Leaky',
    version: '1.0.0',
    content_scripts: [
      { matches, js: ['beside.js'], run_at: 'document_idle' },
      { matches, js: ['inside.js'], run_at: 'document_start', world: 'MAIN' },
    ],
  };
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  for (const [file, text] of Object.entries(FILES)) writeFileSync(join(folder, file), text);
};
