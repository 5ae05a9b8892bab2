/**
 * `npm run codes -- [section] [words …]`: the closed vocabulary with its English sentences, one line a code; with
 * words only the lines that hold all of them, in any order. Look here before adding a code.
 */
import { readFileSync } from 'node:fs';
import vocabulary from '../../utils/catalogue/vocabulary.json' with { type: 'json' };
import { textKey } from '../../utils/i18n.ts';

const texts: Record<string, { message: string }> = JSON.parse(
  readFileSync('public/_locales/en/messages.json', 'utf8'),
);
const [first = '', ...rest] = process.argv.slice(2);
const known = Object.hasOwn(vocabulary, first);
const words = (known ? rest : [first, ...rest]).map((word) => word.toLowerCase());

for (const [section, codes] of Object.entries(vocabulary)) {
  if (known && section !== first) continue;
  for (const code of Object.keys(codes)) {
    const line = `${section}.${code}: ${texts[textKey(section, code)]?.message ?? ''}`;
    if (words.every((word) => line.toLowerCase().includes(word))) console.log(line);
  }
}
