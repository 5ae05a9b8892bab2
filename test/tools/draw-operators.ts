/**
 * `npm run draw -- COUNT [SEED]`: operators by lot, outlines left out, for reading against the research. Prints the
 * seed; the same seed over the same operators draws the same.
 */
import { readCatalogueFiles } from '../../utils/catalogue/check/files.ts';
import { isOutline } from '../../utils/catalogue/outline.ts';
import type { Operator } from '../../utils/catalogue/schema.ts';

const [count = '20', given] = process.argv.slice(2);
const seed = given === undefined ? crypto.getRandomValues(new Uint32Array(1))[0] : Number(given);
if (seed === undefined || !Number.isInteger(seed))
  throw new Error(`the seed is no whole number: ${given}`);

/** Mulberry32: a small generator of numbers from 0 to 1 that a seed repeats. */
const random = (state: number) => () => {
  state = (state + 0x6d2b79f5) | 0;
  let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
};

const ids = readCatalogueFiles('.')
  .operators.map(({ text }) => JSON.parse(text) as Operator)
  .filter((operator) => !isOutline(operator))
  .map(({ id }) => id);
const next = random(seed);
const drawn = ids
  .map((id) => ({ id, lot: next() }))
  .sort((a, b) => a.lot - b.lot)
  .slice(0, Number(count));
console.log(`seed ${seed}, ${ids.length} operators`);
for (const { id } of drawn) console.log(id);
