import { DAY_WORD, spacedForm } from '../portal/normal.ts';
import { type Part, parseWording } from '../portal/reading/wording.ts';
import type { Lists } from '../portal/reading/wording-search.ts';
import type { Screen } from '../portal/rules.ts';

/** Chinese words are short; a longer piece of a Japanese or Korean one may be parted by a space on the page. */
const SIGNS = 2;
/** A Latin word among them. */
const LATIN = /^[a-z]{2,6}/;
const LETTERS = 9;

/** The pieces without those that hold another one. */
export const fewest = (pieces: readonly string[]): string[] => {
  const sorted = [...new Set(pieces)].sort((a, b) => a.length - b.length || (a < b ? -1 : 1));
  const kept: string[] = [];
  for (const piece of sorted) if (!kept.some((other) => piece.includes(other))) kept.push(piece);
  return kept.sort();
};

/** How often each word stands in the wordings of a language: the words that bind a sentence together stand out. */
const countWords = (texts: readonly string[]): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const text of texts)
    for (const word of spacedForm(text).trim().split(' '))
      counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
};

/**
 * Names pieces of text of which one stands wherever a wording does: those of the part that is the least common, as far
 * as the length of its words, their number in all `wordings` and the list of `common` ones tell. In languages that part their words a piece begins
 * with a space, and ends with one where it is a whole word. Throws where a wording has no part that must stand there, or
 * a list is missing.
 */
export const createAnchors = (
  lists: Lists,
  tight: boolean,
  wordings: readonly string[],
  common: readonly string[],
) => {
  const isCommon = new Set(common);
  const counts = tight ? new Map<string, number>() : countWords(wordings);
  const ofList = new Map<string, string[]>();
  const inList = (name: string): string[] => {
    const known = ofList.get(name);
    if (known) return known;
    const list = lists[name];
    if (!list) throw new Error(`there is no list {${name}}`);
    ofList.set(name, []);
    const found = ofOptions(list.map((one) => parseWording(one, tight)));
    ofList.set(name, found);
    return found;
  };
  const ofOptions = (options: Part[][]): string[] => {
    const each = options.map(anchorsOf);
    return each.every(({ length }) => length > 0) ? fewest(each.flat()) : [];
  };
  const ofWord = ({ text, open }: Extract<Part, { kind: 'word' }>): string[] => {
    if (text === DAY_WORD || text === '') return [];
    if (tight) return [text.match(LATIN)?.[0] ?? text.slice(0, SIGNS)];
    const words = text.split(' ').map((word, at, all) => ({
      word,
      piece: ` ${word.slice(0, LETTERS)}${(open && at === all.length - 1) || word.length > LETTERS ? '' : ' '}`,
    }));
    const best = words.sort((a, b) => cost(a.piece) - cost(b.piece))[0];
    return best ? [best.piece] : [];
  };
  const ofPart = (part: Part): string[] => {
    if (part.kind === 'gap' || (part.kind !== 'word' && part.optional)) return [];
    if (part.kind === 'list') return inList(part.name);
    return part.kind === 'one-of' ? ofOptions(part.options) : ofWord(part);
  };
  const cost = (piece: string): number => {
    const word = piece.trim();
    // A figure, or one sign of a language without spaces, says next to nothing.
    const saysNothing = /^\d+$/.test(word) || (tight && word.length < SIGNS);
    if (saysNothing || isCommon.has(word)) return 10_000;
    if (tight) return 1;
    return (1 + (counts.get(word) ?? 0)) / word.length ** 2;
  };
  const all = (pieces: readonly string[]) => pieces.reduce((sum, piece) => sum + cost(piece), 0);
  const anchorsOf = (parts: Part[]): string[] =>
    parts
      .map(ofPart)
      .filter(({ length }) => length > 0)
      .reduce<string[]>(
        (best, pieces) => (best.length === 0 || all(pieces) < all(best) ? pieces : best),
        [],
      );
  return (wording: string): string[] => {
    const found = anchorsOf(parseWording(wording, tight));
    if (found.length === 0) throw new Error(`“${wording}”: holds no word that must stand there`);
    return found;
  };
};

/** The pieces as they are looked for in the text of a page. */
export const screenOf = (pieces: readonly string[], tight: boolean): Screen => {
  if (tight) return { words: '', stems: '', patterns: pieces.length > 0 ? [pieces.join('|')] : [] };
  const isWord = (piece: string) => !/\d/.test(piece);
  const line = (list: readonly string[]) => list.map((piece) => piece.trim()).join(' ');
  const withFigures = pieces.filter((piece) => !isWord(piece)).map((piece) => piece.trim());
  const words = pieces.filter(isWord);
  return {
    words: line(words.filter((piece) => piece.endsWith(' '))),
    stems: line(words.filter((piece) => !piece.endsWith(' '))),
    patterns: withFigures.length > 0 ? [`\\b(?:${withFigures.join('|')})`] : [],
  };
};
