/**
 * `npm run check:catalogue [id …]`: every file of the catalogue against schema, vocabulary, hosts, sources and ledger.
 * Messages read `file:line:column: place: reason`. With the research beside the project the ledger is checked for
 * completeness. Ends with the shares of researched facts that have a code, were merged, or were left out.
 */
import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { checkCatalogue } from '../../utils/catalogue/check/check.ts';
import { readCatalogueFiles } from '../../utils/catalogue/check/files.ts';
import { type Problem, placed, problemText } from '../../utils/catalogue/check/place.ts';
import { type Ledger, missingPointers, shares, strayEntries } from './ledger.ts';

const RESEARCH = '../shared/research/operators';
const only = new Set(process.argv.slice(2));
const files = readCatalogueFiles('.');
const problems: Problem[] = checkCatalogue(files, Temporal.Now.plainDateISO().toString());
const ledgers: Ledger[] = [];
const read = (file: string) => (existsSync(file) ? readFileSync(file, 'utf8') : undefined);

for (const { file, text } of files.operators) {
  const name = basename(file);
  const ledgerFile = join('test/ledger', name);
  const ledgerText = read(ledgerFile);
  if (ledgerText === undefined) {
    problems.push({ file, line: 1, column: 1, path: '', reason: `has no ledger ${ledgerFile}` });
    continue;
  }
  const { data, say } = placed(ledgerFile, ledgerText, problems);
  const operator = placed(file, text, []).data;
  if (!data || !operator) continue;
  const ledger = data as Ledger;
  ledgers.push(ledger);
  for (const { pointer, reason } of strayEntries(ledger, operator as Record<string, unknown>))
    say([pointer], reason);
  const research = read(join(RESEARCH, name));
  if (research)
    for (const pointer of missingPointers(ledger, JSON.parse(research)))
      say([], `the researched fact ${pointer} is missing`);
}

const shown = problems.filter(({ file }) => only.size === 0 || only.has(basename(file, '.json')));
for (const problem of shown) console.error(problemText(problem));
const count = shares(ledgers);
const total = count.as + count.merged + count.left;
const share = (part: number) => `${part} (${total ? Math.round((100 * part) / total) : 0} %)`;
console.log(
  `${files.operators.length} operators, ${files.countries.length} countries; researched facts: ${share(count.as)} with a code, ${share(count.merged)} merged, ${share(count.left)} left out`,
);
process.exitCode = shown.length ? 1 : 0;
