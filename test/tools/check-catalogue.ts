/**
 * `npm run check:catalogue [id …]`: every file of the catalogue against schema, vocabulary, hosts, sources, texts and
 * ledger. Messages read `file:line:column: place: reason`. With the research beside the project the ledgers are checked
 * for completeness. Ends with the shares of researched facts that have a code, were merged, or were left out.
 */
import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { checkCatalogue } from '../../utils/catalogue/check/check.ts';
import { readCatalogueFiles, readTexts } from '../../utils/catalogue/check/files.ts';
import { type Problem, placed, problemText } from '../../utils/catalogue/check/place.ts';
import { missingDevicePointers, strayDeviceEntries } from './device-ledger.ts';
import { type Ledger, missingPointers, type Research, shares, strayEntries } from './ledger.ts';

type Kind = {
  files: { file: string; text: string }[];
  ledgers: string;
  research: string;
  stray: typeof strayEntries;
  missing: (ledger: Ledger, research: Research & Record<string, unknown>) => string[];
};

const only = new Set(process.argv.slice(2));
const files = readCatalogueFiles('.');
const problems: Problem[] = checkCatalogue(
  files,
  Temporal.Now.plainDateISO().toString(),
  readTexts('.'),
);
const read = (file: string) => (existsSync(file) ? readFileSync(file, 'utf8') : undefined);

const OPERATORS: Kind = {
  files: files.operators,
  ledgers: 'test/ledger',
  research: '../shared/research/operators',
  stray: strayEntries,
  missing: missingPointers,
};
const DEVICES: Kind = {
  files: files.devices,
  ledgers: 'test/ledger/devices',
  research: '../shared/research/devices',
  stray: strayDeviceEntries,
  missing: missingDevicePointers,
};

/** Checks the ledger of each file of a kind, and gives those that can be read. */
const checkLedgers = (kind: Kind): Ledger[] =>
  kind.files.flatMap(({ file, text }) => {
    const name = basename(file);
    const ledgerFile = join(kind.ledgers, name);
    const ledgerText = read(ledgerFile);
    if (ledgerText === undefined) {
      problems.push({ file, line: 1, column: 1, path: '', reason: `has no ledger ${ledgerFile}` });
      return [];
    }
    const { data, say } = placed(ledgerFile, ledgerText, problems);
    const entry = placed(file, text, []).data;
    if (!data || !entry) return [];
    const ledger = data as Ledger;
    for (const { pointer, reason } of kind.stray(ledger, entry as Record<string, unknown>))
      say([pointer], reason);
    const research = read(join(kind.research, name));
    if (research)
      for (const pointer of kind.missing(ledger, JSON.parse(research)))
        say([], `the researched fact ${pointer} is missing`);
    return [ledger];
  });

const sharesText = (ledgers: Ledger[]) => {
  const count = shares(ledgers);
  const total = count.as + count.merged + count.left;
  const share = (part: number) => `${part} (${total ? Math.round((100 * part) / total) : 0} %)`;
  return `researched facts: ${share(count.as)} with a code, ${share(count.merged)} merged, ${share(count.left)} left out`;
};

const sums = [
  `${files.operators.length} operators, ${files.countries.length} countries; ${sharesText(checkLedgers(OPERATORS))}`,
  `${files.devices.length} device families; ${sharesText(checkLedgers(DEVICES))}`,
];
const shown = problems.filter(({ file }) => only.size === 0 || only.has(basename(file, '.json')));
for (const problem of shown) console.error(problemText(problem));
for (const sum of sums) console.log(sum);
process.exitCode = shown.length ? 1 : 0;
