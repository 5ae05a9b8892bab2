/** What is loaded where, gzipped, beside the limits. Limits are printed, not enforced: nothing timed or sized fails here. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { gzipSync } from 'node:zlib';
import { kb, print, type Row } from './report.ts';

const FOLDER = '.output/chrome-mv3';

const text = (file: string) => readFileSync(join(FOLDER, file), 'utf8');
const gzipped = (file: string) => gzipSync(text(file), { level: 9 }).length;

/**
 * Every script that a page loads before it can run: what it names, and what that imports, but not what is imported later
 * unless the beginning of its name is given.
 */
export const scriptsOf = (page: string, ...later: string[]): string[] => {
  const found = new Set<string>();
  const take = (file: string) => {
    if (found.has(file)) return;
    found.add(file);
    for (const [, to = ''] of text(file).matchAll(/(?:from|import)\s*["'](\.{1,2}\/[^"']+)["']/g))
      take(posix.join(posix.dirname(file), to));
  };
  for (const [, file = ''] of text(page).matchAll(/(?:src|href)="\/([^"]+\.js)"/g)) take(file);
  for (const start of later) {
    const chunk = readdirSync(join(FOLDER, 'chunks')).find((name) => name.startsWith(`${start}-`));
    if (!chunk) throw new Error(`${FOLDER}/chunks has no ${start}`);
    take(`chunks/${chunk}`);
  }
  return [...found];
};

const row = (what: string, files: string[], limit?: number): Row => {
  const size = files.reduce((sum, file) => sum + gzipped(file), 0);
  const beside =
    limit === undefined ? '' : `limit ${limit} KB${size > limit * 1000 ? ': OVER' : ''}`;
  return [what, kb(size), beside];
};

export const printSizes = (): void =>
  print('Code, gzipped (level 9)', [
    row('watcher, on the hosts of operators', ['portal.js'], 8),
    row('guide, where there is something to say', ['guide.js'], 30),
    row('reader of sentences, where there is something to read', ['reader.js']),
    row('popup, first load', scriptsOf('popup.html'), 35),
    row('popup, with a cancellation', scriptsOf('popup.html', 'cancellation-view')),
    row('side panel, first load', scriptsOf('sidepanel.html')),
    row('dashboard, first load', scriptsOf('dashboard.html')),
    row('background', ['background.js']),
  ]);
