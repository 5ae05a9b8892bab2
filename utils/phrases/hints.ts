import type { Operator } from '../catalogue/schema.ts';
import { foldText } from '../fold-text.ts';
import { areaOfAddress, type KnownPage } from '../portal/address.ts';
import type { Hints, LanguageRules, Rules, Screen } from '../portal/rules.ts';
import { isMonthFirst, languagesToRead, type PhraseLanguage } from './languages.ts';
import { onlyHit } from './only-hit.ts';

/** Gives the rules of a language. */
export type Lexicon = (language: PhraseLanguage) => Promise<LanguageRules>;

type Facts = Pick<Operator, 'country' | 'labels' | 'pages'>;

const rulesIn = (lexicon: Lexicon, facts: Facts | undefined, pageLanguage: string) =>
  Promise.all(languagesToRead(facts?.country, pageLanguage).map(lexicon));

const escaped = (text: string) => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');

/** A label as it stands in folded text, however the page breaks its lines. */
const labelPattern = (text: string): string => escaped(foldText(text)).replaceAll(' ', '\\s+');

/**
 * What the reader needs at first: the area by the address, the operator's labels, what to look for. `whole`: the page is
 * to be read whole even where its address is none of a page about ending a line.
 */
export const hintsFor = async (
  facts: Facts | undefined,
  address: string,
  pageLanguage: string,
  lexicon: Lexicon,
  whole: boolean,
): Promise<Hints> => {
  const pages = (facts?.pages ?? [])
    .filter(({ foreign }) => !foreign)
    .map(({ url, purpose }): KnownPage => [url, purpose]);
  const labels = (facts?.labels ?? []).map(({ text, means }): Hints['labels'][number] => [
    text,
    means,
  ]);
  const languages = await rulesIn(lexicon, facts, pageLanguage);
  const area = areaOfAddress(new URL(address), pages);
  const isWhole = whole || area === 'cancel';
  const own = labels.length > 0 ? [labels.map(([text]) => labelPattern(text)).join('|')] : [];
  const together = (screens: Screen[]): Screen => {
    const line = (name: 'words' | 'stems') =>
      screens
        .map((screen) => screen[name])
        .filter(Boolean)
        .join(' ');
    const patterns = screens.flatMap((screen) => screen.patterns);
    return { words: line('words'), stems: line('stems'), patterns };
  };
  const withOwn = (screens: Screen[]): Screen =>
    together([{ words: '', stems: '', patterns: own }, ...screens]);
  return {
    area,
    labels,
    texts: withOwn(isWhole ? languages.map(({ texts }) => texts) : []),
    controls: withOwn(isWhole ? languages.map(({ controls }) => controls) : []),
    headings: together(
      languages.map(({ headings, cancelHeadings }) => (isWhole ? headings : cancelHeadings)),
    ),
    whole: isWhole,
  };
};

/**
 * What it needs where words of the rules stand on the page: the wordings that one of `hits` belongs to, and what these
 * rest on. Hits that are no word of the rules are passed over.
 */
export const rulesFor = async (
  facts: Facts | undefined,
  pageLanguage: string,
  hits: readonly string[],
  lexicon: Lexicon,
): Promise<Rules> => ({
  languages: (await rulesIn(lexicon, facts, pageLanguage)).map((rules) =>
    onlyHit(rules, new Set(hits)),
  ),
  monthFirst: isMonthFirst(facts?.country, pageLanguage),
});
