/** The catalogue: its weight, and what reading and searching it takes, on this machine's Node. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { readCatalogue } from '../../utils/catalogue/build.ts';
import { createSearch } from '../../utils/catalogue/search.ts';
import { median, TIMES, time } from './median.ts';
import { kb, ms, print } from './report.ts';

const FOLDER = '.output/chrome-mv3';
const TYPED = [
  'giffgaff',
  't-mobile',
  'Telefónica',
  'Cuba',
  '中国移动',
  'docomo',
  'vodafone germany',
  'ｅｅ',
];

/** What stands in the field after each key. */
const keystrokes = TYPED.flatMap((query) =>
  [...query].map((_, index) => [...query].slice(0, index + 1).join('')),
);

export const printCatalogue = (): void => {
  const names = readdirSync(join(FOLDER, 'operators')).sort();
  const texts = names.map((name) => readFileSync(join(FOLDER, 'operators', name), 'utf8'));
  const bytes = texts.map((text) => Buffer.byteLength(text));
  const packed = texts.reduce((sum, text) => sum + gzipSync(text, { level: 9 }).length, 0);
  const index = readFileSync(join(FOLDER, 'catalogue.json'));

  const parsing = texts.map((text) =>
    median(Array.from({ length: TIMES }, () => time(() => JSON.parse(text)))),
  );
  const { list } = readCatalogue('.');
  const building = Array.from({ length: TIMES }, () => time(() => createSearch(list)));
  const search = createSearch(list);
  const searching = keystrokes.map((query) =>
    median(Array.from({ length: TIMES }, () => time(() => search(query)))),
  );

  const biggest = bytes.indexOf(Math.max(...bytes));
  const sum = bytes.reduce((a, b) => a + b, 0);
  print(`Catalogue, ${names.length} operators`, [
    ['operators’ files in the package', kb(sum), `${kb(packed)} gzipped, each by itself`],
    [
      'list that search and views load',
      kb(index.length),
      `${kb(gzipSync(index, { level: 9 }).length)} gzipped`,
    ],
    ['the biggest operator', kb(bytes[biggest] ?? 0), names[biggest] ?? ''],
    ['parse one operator (median of all)', ms(median(parsing))],
    ['parse the slowest operator', ms(Math.max(...parsing))],
    ['build the search', ms(median(building)), 'once, when somebody types'],
    [
      'search after one key (median)',
      ms(median(searching)),
      `${keystrokes.length} keys, ${TYPED.length} names`,
    ],
    [
      'search after the slowest key',
      ms(Math.max(...searching)),
      `“${keystrokes[searching.indexOf(Math.max(...searching))]}”`,
    ],
  ]);
};
