/**
 * `npm run bench`: prints the numbers that the project is held to, and the machine they were measured on. It measures
 * what is in `.output`: build before. Parts can be named: `npm run bench -- sizes popup`.
 */
import { existsSync } from 'node:fs';
import { availableParallelism, cpus, totalmem } from 'node:os';
import { printCatalogue } from './catalogue.ts';
import { printIdentifiers } from './identifiers.ts';
import { printLines } from './lines.ts';
import { printPageCost } from './page-cost.ts';
import { printPopup } from './popup.ts';
import { printReader } from './reader.ts';
import { printReading } from './reading.ts';
import { print } from './report.ts';
import { printSizes } from './sizes.ts';
import { printTracker } from './tracker.ts';
import { printTyping } from './typing.ts';

const PARTS: Record<string, () => void | Promise<void>> = {
  sizes: printSizes,
  popup: printPopup,
  catalogue: printCatalogue,
  identifiers: printIdentifiers,
  lines: printLines,
  typing: printTyping,
  'page-cost': printPageCost,
  reader: printReader,
  reading: printReading,
  tracker: printTracker,
};

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !Object.hasOwn(PARTS, name));
if (unknown.length > 0)
  throw new Error(`No part ${unknown.join(', ')}; there are ${Object.keys(PARTS).join(', ')}.`);
if (!existsSync('.output/chrome-mv3/manifest.json'))
  throw new Error('There is nothing to measure: run npm run build first.');

print('Machine', [
  ['cores', String(availableParallelism()), cpus()[0]?.model ?? ''],
  ['memory', `${(totalmem() / 1e9).toFixed(1)} GB`],
  ['Node', process.versions.node],
]);
for (const [name, run] of Object.entries(PARTS))
  if (wanted.length === 0 || wanted.includes(name)) await run();
