/**
 * `npm run check:catalogue [id …]`: every operator file against schema, vocabulary, hosts, sources and ledger.
 * Messages read `file: path: reason`. With the research beside the project the ledger is checked for completeness.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { canonical, print } from '../../utils/catalogue/canonical.ts';
import { checkCatalogue } from '../../utils/catalogue/check.ts';
import type { Operator } from '../../utils/catalogue/schema.ts';
import { type Ledger, researchPointers, shares } from './ledger.ts';

const RESEARCH = '../shared/research/operators';
const folder = 'public/operators';
const only = new Set(process.argv.slice(2));
const files = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .sort()
  .map((name) => ({ file: `${folder}/${name}`, text: readFileSync(join(folder, name), 'utf8') }));

/** Whether a list of the operator's file has an entry of this name. */
const bears = (list: unknown, name: string): boolean =>
  Array.isArray(list) &&
  list.some((item: Partial<Record<'code' | 'section' | 'type' | 'means', string>>) =>
    [item.code, item.section, item.type, item.means].includes(name),
  );

const problems = checkCatalogue(files);
const ledgers: Ledger[] = [];
for (const { file, text } of files) {
  const name = file.slice(folder.length + 1);
  const say = (path: string, reason: string) => problems.push({ file, path, reason });
  let operator: Record<string, unknown>;
  try {
    operator = JSON.parse(text);
    if (print(canonical(operator as unknown as Operator)) !== text)
      say('', 'is not in canonical form: run npm run format:catalogue');
  } catch {
    continue;
  }
  const ledgerFile = join('test/ledger', name);
  if (!existsSync(ledgerFile)) {
    say('', `has no ledger ${ledgerFile}`);
    continue;
  }
  const ledger: Ledger = JSON.parse(readFileSync(ledgerFile, 'utf8'));
  ledgers.push(ledger);
  for (const [pointer, entries] of Object.entries(ledger))
    for (const entry of [entries].flat()) {
      const target = 'as' in entry ? entry.as : 'merged' in entry ? entry.merged : undefined;
      if (target === undefined) {
        if (!(entry as { left?: string }).left)
          say(pointer, `${ledgerFile}: says neither where the fact went nor why it was left out`);
        continue;
      }
      const [section = '', code] = target.split('.');
      const list = operator[section];
      if (list === undefined || (code && !bears(list, code)))
        say(pointer, `${ledgerFile}: points to ${target}, which is not in the operator's file`);
    }
  const research = join(RESEARCH, name);
  if (existsSync(research))
    for (const pointer of researchPointers(JSON.parse(readFileSync(research, 'utf8'))))
      if (!(pointer in ledger)) say(pointer, `${ledgerFile}: this researched fact is missing`);
}

const shown = problems.filter(
  ({ file }) => only.size === 0 || [...only].some((id) => file.endsWith(`/${id}.json`)),
);
for (const { file, path, reason } of shown)
  console.error(`${file}: ${path ? `${path}: ` : ''}${reason}`);
const count = shares(ledgers);
const total = count.as + count.merged + count.left;
const share = (part: number) => `${part} (${total ? Math.round((100 * part) / total) : 0} %)`;
console.log(
  `${files.length} operators; researched facts: ${share(count.as)} with a code, ${share(count.merged)} merged, ${share(count.left)} left out`,
);
process.exitCode = shown.length ? 1 : 0;
