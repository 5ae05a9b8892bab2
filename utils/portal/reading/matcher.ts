import { foldText } from '../../fold-text.ts';
import { DAY_WORD, spacedFolded, tightFolded } from '../normal.ts';
import type { Rule, RuleKind, Rules } from '../rules.ts';
import { type Day, dayFinder } from './days.ts';
import { createSearch } from './wording-search.ts';

/** A sentence in the forms in which it is looked through: as it is, and with its days marked. */
export type Sentence = {
  text: string;
  days: () => readonly Day[];
  isQuestion: boolean;
  plain: (tight: boolean) => string;
  marked: (tight: boolean) => string;
};

/** A meaning found in a sentence; `end` is a place in the form of its language. */
export type Match = { code: string; start: number; end: number; tight: boolean };

const LONGEST = 600;
/** A stop behind an abbreviation or a day (3. Mai) ends no sentence. */
const SENTENCE_END =
  /(?<=(?<!\b(?:n|nr|no|núm|num|art|sig|sr|sra|réf|ref|tel|dr|mr|mrs|ms|bzw|ca|z|b|d|h)|(?<!\d)\d{1,2})\.["”»)]?|[!?…]["”»)]?)\s+(?=\S)|(?<=[。！？])/iu;

/** The sentences of a text, at most so long that nothing in them can take much time. */
export const sentencesOf = (text: string): string[] =>
  text
    .replace(/\s+/g, ' ')
    .split(SENTENCE_END)
    .map((sentence) => sentence.trim().slice(0, LONGEST))
    .filter(Boolean);

const LONGEST_PIECE = 10;
const LONGEST_LATIN = 6;

type Index = Map<string, number[]>;

/** Places in the rules of which a piece stands in a text. */
const placesIn = (text: string, index: Index, tight: boolean): Set<number> => {
  const places = new Set<number>();
  const note = (piece: string) => {
    for (const place of index.get(piece) ?? []) places.add(place);
  };
  if (tight)
    for (let at = 0; at < text.length; at += 1) {
      note(text[at] as string);
      note(text.slice(at, at + 2));
      const latin = text.slice(at, at + LONGEST_LATIN).match(/^[a-z]{3,}/)?.[0] ?? '';
      for (let length = 3; length <= latin.length; length += 1) note(latin.slice(0, length));
    }
  else
    for (const word of text.trim().split(' ')) {
      note(` ${word} `);
      for (let length = 1; length <= Math.min(word.length, LONGEST_PIECE); length += 1)
        note(` ${word.slice(0, length)}`);
    }
  return places;
};

const prepare = ({ tight, words, before, after, sets }: Rules['languages'][number]) => {
  const indexes = Object.fromEntries(
    Object.entries(sets).map(([kind, { index }]) => [kind, new Map(Object.entries(index))]),
  ) as Record<RuleKind, Index>;
  return { tight, before, after, sets, indexes, search: createSearch(words, tight) };
};

/** What is asked for once is kept. */
const once = <T>(make: (tight: boolean) => T): ((tight: boolean) => T) => {
  const made = new Map<boolean, T>();
  return (tight) => {
    const known = made.get(tight) ?? make(tight);
    made.set(tight, known);
    return known;
  };
};

const daysIn = (text: string): number => text.split(DAY_WORD).length - 1;

/** The day that a match names: the first within it, else the next one, else the one before it. */
export const dayOf = (sentence: Sentence, { start, end, tight }: Match): string | undefined => {
  const days = sentence.days();
  const text = sentence.marked(tight);
  const [before, within] = [daysIn(text.slice(0, start)), daysIn(text.slice(start, end))];
  const day = days[before] ?? days[before - 1];
  return (within > 0 ? days[before] : day)?.iso ?? days.find(({ iso }) => iso)?.iso;
};

/** Reads sentences by the rules. */
export const createMatcher = ({ languages, monthFirst }: Rules) => {
  const prepared = languages.map(prepare);
  const findDays = dayFinder(
    Object.assign({}, ...languages.map(({ months }) => months)),
    monthFirst,
  );

  const sentence = (text: string): Sentence => {
    const folded = foldText(text);
    let days: Day[] | undefined;
    const found = () => {
      days ??= /\d/.test(folded) ? findDays(folded) : [];
      return days;
    };
    const markedText = () =>
      found().reduceRight(
        (rest, { at, length }) => `${rest.slice(0, at)} ${DAY_WORD} ${rest.slice(at + length)}`,
        folded,
      );
    const form = (tight: boolean, of: string) => (tight ? tightFolded(of) : spacedFolded(of));
    return {
      text,
      days: found,
      isQuestion: /[?？]["”»)]?$/.test(text),
      plain: once((tight) => form(tight, folded)),
      marked: once((tight) => form(tight, markedText())),
    };
  };

  /** Every meaning of a kind that the sentence carries, each once; `ending`: the page is about ending a line. */
  const meanings = (kind: RuleKind, { plain, marked }: Sentence, ending: boolean): Match[] => {
    const found = new Map<string, Match>();
    for (const { tight, before, after, search, sets, indexes } of prepared) {
      const places = placesIn(plain(tight), indexes[kind], tight);
      if (places.size === 0) continue;
      const { rules, not } = sets[kind];
      const text = marked(tight);
      const { find, has, follows } = search(text);
      for (const place of places) {
        const { code, wording, whereEnding } = rules[place] as Rule;
        if (found.has(code) || (whereEnding && !ending)) continue;
        for (const { start, ends } of find(wording)) {
          // A label may be part of a longer one; what follows it is its value.
          const isValue = kind === 'values';
          const end = isValue ? Math.max(...ends) : Math.min(...ends);
          if (!isValue && (has(before, end) || follows(after, end))) continue;
          if (!has(not[code] ?? [], text.length)) found.set(code, { code, start, end, tight });
          break;
        }
      }
    }
    return [...found.values()];
  };
  /** A text whose days are part of what is looked for: values behind labels. */
  const unmarked = (text: string): Sentence => {
    const { plain, ...rest } = sentence(text);
    return { ...rest, plain, marked: plain };
  };
  return { sentence, unmarked, meanings, findDays };
};
export type Matcher = ReturnType<typeof createMatcher>;

/** What follows in folded text behind so many letters and digits (those of a match in a normalised form). */
export const behind = (folded: string, form: string, end: number): string => {
  let left = form.slice(0, end).replaceAll(' ', '').length;
  let at = 0;
  for (const sign of folded) {
    if (left === 0) break;
    if (/[\p{L}\p{N}]/u.test(sign)) left -= 1;
    at += sign.length;
  }
  return folded.slice(at);
};
