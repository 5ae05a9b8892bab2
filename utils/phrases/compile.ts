import { foldText } from '../fold-text.ts';
import { parseWording } from '../portal/reading/wording.ts';
import type { LanguageRules, Rule, RuleKind, RuleSet } from '../portal/rules.ts';
import { createAnchors, fewest, screenOf } from './anchors.ts';
import type { Meaning, Phrases } from './schema.ts';

const KINDS: readonly RuleKind[] = ['about', 'claims', 'obstacles', 'controls', 'values'];

type Meanings = Record<string, Meaning | undefined>;

const rulesIn = (meanings: Meanings): Rule[] =>
  Object.entries(meanings).flatMap(([code, meaning]) => [
    ...(meaning?.anywhere ?? []).map((wording): Rule => ({ code, wording })),
    ...(meaning?.whereEnding ?? []).map((wording): Rule => ({ code, wording, whereEnding: true })),
  ]);

/** `pieces`: those of all kinds, none of which holds another. */
const setOf = (
  meanings: Meanings,
  anchorsOf: (wording: string) => string[],
  pieces: readonly string[],
): RuleSet => {
  const rules = rulesIn(meanings);
  const index: Record<string, number[]> = {};
  for (const [place, { wording }] of rules.entries()) {
    const own = anchorsOf(wording).map((anchor) => pieces.find((piece) => anchor.includes(piece)));
    for (const piece of new Set(own)) {
      index[piece as string] ??= [];
      index[piece as string]?.push(place);
    }
  }
  const not = Object.entries(meanings).flatMap(([code, meaning]) =>
    meaning?.not ? [[code, meaning.not] as const] : [],
  );
  return { rules, not: Object.fromEntries(not), index };
};

/** Names of months, long and short, in a language (BCP 47), folded. */
const monthsOf = (language: string): Record<string, number> => {
  const months: Record<string, number> = {};
  for (const month of ['long', 'short'] as const)
    for (const day of ['numeric', undefined] as const) {
      const format = new Intl.DateTimeFormat(language, { month, day, timeZone: 'UTC' });
      for (let index = 0; index < 12; index += 1) {
        const parts = format.formatToParts(Date.UTC(2026, index, 3));
        const name = foldText(parts.find(({ type }) => type === 'month')?.value ?? '');
        const bare = name.replace(/\.$/, '');
        if (/^\p{L}{3,}$/u.test(bare)) months[bare] ??= index + 1;
      }
    }
  return months;
};

/** Makes the phrases of a language ready for the reader. Throws where a wording cannot be read, with the wording. */
export const compilePhrases = (phrases: Phrases): LanguageRules => {
  const { language, tight, words, unless, common = [] } = phrases;
  const wordings = KINDS.flatMap((kind) => rulesIn(phrases[kind]).map(({ wording }) => wording));
  const anchorsOf = createAnchors(words, tight, wordings, common);
  const pieces = fewest(wordings.flatMap(anchorsOf));
  const set = (meanings: Meanings) => setOf(meanings, anchorsOf, pieces);
  const sets = Object.fromEntries(KINDS.map((kind) => [kind, set(phrases[kind])])) as Record<
    RuleKind,
    RuleSet
  >;
  const after = unless.after ?? [];
  const negations = Object.values(sets).flatMap(({ not }) => Object.values(not).flat());
  for (const wording of [...Object.values(words).flat(), ...unless.before, ...after, ...negations])
    parseWording(wording, tight);
  const screenFor = (...list: Pick<RuleSet, 'index'>[]) =>
    screenOf([...new Set(list.flatMap(({ index }) => Object.keys(index)))].sort(), tight);
  return {
    language,
    tight,
    words,
    before: unless.before,
    after,
    sets,
    months: monthsOf(language),
    texts: screenFor(sets.claims, sets.obstacles, sets.values),
    controls: screenFor(sets.controls),
    headings: screenFor(sets.about),
    cancelHeadings: screenFor(set({ cancel: phrases.about.cancel })),
  };
};
