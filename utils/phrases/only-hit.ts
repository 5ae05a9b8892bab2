import type { LanguageRules, RuleKind, RuleSet, Rules } from '../portal/rules.ts';

const onlyIn = ({ rules, not, index }: RuleSet, hits: ReadonlySet<string>): RuleSet => {
  const kept = Object.entries(index).filter(([piece]) => hits.has(piece.trim()));
  const places = [...new Set(kept.flatMap(([, list]) => list))].sort((a, b) => a - b);
  const moved = new Map(places.map((place, at) => [place, at]));
  const own = places.flatMap((place) => rules[place] ?? []);
  const codes = new Set(own.map(({ code }) => code));
  return {
    rules: own,
    not: Object.fromEntries(Object.entries(not).filter(([code]) => codes.has(code))),
    index: Object.fromEntries(
      kept.map(([piece, list]) => [piece, list.map((place) => moved.get(place) as number)]),
    ),
  };
};

const NAMES = /\{([a-z-]+)\}/g;

/** The lists that wordings name, and those that these name. */
const listsOf = (wordings: readonly string[], words: LanguageRules['words']) => {
  const kept: LanguageRules['words'] = {};
  const waiting = [...wordings];
  for (let wording = waiting.pop(); wording !== undefined; wording = waiting.pop())
    for (const [, name = ''] of wording.matchAll(NAMES)) {
      const list = words[name];
      if (!list || Object.hasOwn(kept, name)) continue;
      kept[name] = list;
      waiting.push(...list);
    }
  return kept;
};

/** The rules of a language of which a piece is among the hits, with the lists that they name. */
export const onlyHit = (
  { language, tight, words, before, after, sets, months }: LanguageRules,
  hits: ReadonlySet<string>,
): Rules['languages'][number] => {
  const kept = Object.fromEntries(
    Object.entries(sets).map(([kind, set]) => [kind, onlyIn(set, hits)]),
  ) as Record<RuleKind, RuleSet>;
  const named = Object.values(kept).flatMap(({ rules, not }) => [
    ...rules.map(({ wording }) => wording),
    ...Object.values(not).flat(),
  ]);
  return {
    language,
    tight,
    words: listsOf([...named, ...before, ...after], words),
    before,
    after,
    sets: kept,
    months,
  };
};
