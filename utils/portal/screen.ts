import type { Screen } from './rules.ts';

const LETTERS = 'a-z\u00df-\u024f';
const WORDS = new RegExp(`[${LETTERS}]+`, 'g');

/** Patterns that are kept, so that a page that changes has them made once. */
const MOST_MADE = 100;

/** A folded text, and each word that stands in it, once. */
export type Vocabulary = { folded: string; words: ReadonlySet<string> };

/** Figures are no part of a word: those of a neighbouring element stand without a space between them. */
export const vocabularyOf = (folded: string): Vocabulary => ({
  folded,
  words: new Set<string>(folded.match(WORDS)),
});

const listed = (list: string): Set<string> => new Set(list ? list.split(' ') : []);
const escaped = (text: string) => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');

/**
 * Finds what of a screen stands in a text. Words are looked up: a pattern of a thousand of them would take longer to be
 * made ready by the browser than the whole page takes to be looked at.
 */
export const createScreen = ({ words: whole, stems: begun, patterns }: Screen) => {
  const words = listed(whole);
  const stems = listed(begun);
  const lengths = [...new Set([...stems].map(({ length }) => length))];
  // Where words are not parted, one may begin inside another.
  const searches = patterns.map((pattern) => new RegExp(`(?=(${pattern}))`, 'g'));
  const made = new Map<string, RegExp>();
  return {
    isEmpty: words.size + stems.size + patterns.length === 0,
    hitsIn: (vocabulary: Vocabulary): Set<string> => {
      const hits = new Set<string>();
      if (words.size + stems.size > 0)
        for (const word of vocabulary.words) {
          if (words.has(word)) hits.add(word);
          for (const length of lengths) {
            const stem = word.slice(0, length);
            if (stems.has(stem)) hits.add(stem);
          }
        }
      for (const search of searches)
        for (const [, hit = ''] of vocabulary.folded.matchAll(search)) hits.add(hit);
      return hits;
    },
    /** A pattern of hits alone, also where several words are parted by what stands between two texts (`\\0`). */
    patternOf: (hits: ReadonlySet<string>): RegExp => {
      const key = [...hits].join();
      const known = made.get(key);
      if (known) return known;
      const pattern = (hit: string) => {
        if (stems.has(hit)) return `(?<![${LETTERS}])${hit}`;
        if (words.has(hit)) return `(?<![${LETTERS}])${hit}(?![${LETTERS}])`;
        return escaped(hit).replace(/\s+/g, '[\\s\\0]+');
      };
      const search = new RegExp(Array.from(hits, pattern).join('|'), 'g');
      if (made.size < MOST_MADE) made.set(key, search);
      return search;
    },
  };
};
export type ScreenSearch = ReturnType<typeof createScreen>;
