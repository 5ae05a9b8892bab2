import type { LABEL_MEANINGS } from '../catalogue/words.ts';
import type { Area } from './words.ts';

export type RuleKind = 'about' | 'claims' | 'obstacles' | 'controls' | 'values';

/** A wording (see `reading/wording.ts`) and what it means; `whereEnding`: only on a page about ending a line. */
export type Rule = { code: string; wording: string; whereEnding?: true };

/** The rules of a kind. */
export type RuleSet = {
  rules: Rule[];
  /** Code → wordings that rule it out wherever they stand in the sentence. */
  not: Record<string, string[]>;
  /** Piece of normalised text → places in `rules`: a wording is found only where one of its pieces stands. */
  index: Record<string, number[]>;
};

/**
 * What has to stand in folded text for anything to be read there: words and beginnings of words of the languages that
 * part their words (in a line, with spaces between them), and patterns.
 */
export type Screen = { words: string; stems: string; patterns: string[] };

/** The wordings of one language, made ready when the extension is built. */
export type LanguageRules = {
  /** BCP 47. */
  language: string;
  /** Its words are not parted by spaces. */
  tight: boolean;
  words: Record<string, string[]>;
  /** Found before or within a wording: a condition, a future, an instruction. */
  before: string[];
  /** The same, right behind a wording. */
  after: string[];
  sets: Record<RuleKind, RuleSet>;
  /** Folded names of months → 1 to 12. */
  months: Record<string, number>;
  /** Where nothing of these stands in the text of a page, in controls, in headings, there is nothing to read. */
  texts: Screen;
  controls: Screen;
  headings: Screen;
  /** The same for headings that say that a line is ended. */
  cancelHeadings: Screen;
};

/** Everything that reading sentences takes; asked for only where a page holds a word of it. */
export type Rules = {
  languages: Omit<LanguageRules, 'texts' | 'controls' | 'headings' | 'cancelHeadings'>[];
  /** Whether 3/4/2026 is the fourth of March; null where it cannot be told. */
  monthFirst: boolean | null;
};

/**
 * What the background tells the reader about the page that it has come to. Where nothing is open at this operator, and
 * the address is none of a page about ending a line, only headings and the operator's labels are looked for.
 */
export type Hints = {
  /** As host and path tell it; null where they do not. */
  area: Area | null;
  /** The operator's own words. */
  labels: [text: string, means: (typeof LABEL_MEANINGS)[number]][];
  /** Of all languages, with the labels: found in the text of a page, shown or not, there may be something to read. */
  texts: Screen;
  /** The same for names of controls, and for headings. */
  controls: Screen;
  headings: Screen;
  /** The page is to be read whole. */
  whole: boolean;
};
