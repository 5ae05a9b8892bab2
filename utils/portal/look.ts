import { createBudget, type Spend } from './budget.ts';
import { isConnected, select, textIn } from './dom.ts';
import { namedIn, namedText, ownText, screened } from './own-text.ts';
import { blockAround, LONGEST_PIECE, MOST_PIECES, type Piece, piecesIn } from './pieces.ts';
import { bodyOf, type Root, rootsIn } from './roots.ts';
import type { Hints } from './rules.ts';
import { createScreen, type ScreenSearch, vocabularyOf } from './screen.ts';

const HEADINGS = 'title,h1';
/** Headings of parts, which say what a text below them is about. */
const ALL_HEADINGS = 'title,h1,h2,h3,h4,legend,caption,summary,[role=heading]';
const MOST_HEADINGS = 200;
/** Characters that one look goes over, and then takes the words of the rules from. */
const MOST_LOOKED_AT = 8_000_000;
const MOST_NOTED = 500_000;

const textOf = (heading: Element): string => (textIn(heading) ?? '').slice(0, LONGEST_PIECE);
const holds = (text: string, screen: ScreenSearch): boolean =>
  screen.hitsIn(vocabularyOf(screened(text))).size > 0;
const isAround = (outer: Node, inner: Node): boolean => Node.prototype.contains.call(outer, inner);

/**
 * Looks at a document for what may be worth reading. Looking is cheap: the text of the whole page is searched once for
 * any word of the rules, and only where one stands are texts taken apart. What was found is remembered by its place;
 * whether it can be seen is asked at reading, so that a dialog which opens needs no second look at the rest.
 */
export const createLook = (document: Document, hints: Hints) => {
  const [inTexts, inControls, inHeadings] = [hints.texts, hints.controls, hints.headings].map(
    createScreen,
  ) as [ScreenSearch, ScreenSearch, ScreenSearch];
  const isNothingWanted = inTexts.isEmpty && inControls.isEmpty;
  let pieces: Piece[] = [];
  let named: Element[] = [];
  let roots: Root[] = [];

  const take = (root: Root, spend: Spend) => {
    if (isNothingWanted || pieces.length >= MOST_PIECES || !spend(0)) return;
    const text = ownText(root);
    spend(text.length);
    const vocabulary = vocabularyOf(screened(text));
    const [texts, controls] = [inTexts, inControls].map((screen) => {
      const hits = screen.hitsIn(vocabulary);
      return hits.size > 0 ? screen.patternOf(hits) : undefined;
    });
    if (texts || controls) pieces.push(...piecesIn(root, texts, controls, spend));
    if (inControls.isEmpty) return;
    for (const element of namedIn(root)) {
      const name = namedText(element);
      if (named.length >= MOST_PIECES || !spend(name.length)) return;
      if (holds(name, inControls)) named.push(element);
    }
  };
  const first = (selector: string): Element[] =>
    Array.prototype.slice.call(select(document, selector), 0, MOST_HEADINGS);
  const forget = (isGone: (element: Element) => boolean) => {
    pieces = pieces.filter(({ element }) => !isGone(element));
    named = named.filter((element) => !isGone(element));
  };

  return {
    isWhole: hints.whole,
    /** Parts of the page with a tree of their own, as of the last look. */
    roots: (): readonly Root[] => roots,
    /** Looks at all of it. */
    all: (): void => {
      pieces = [];
      named = [];
      const body = bodyOf(document);
      roots = body ? rootsIn(body) : [];
      const spend = createBudget(MOST_LOOKED_AT);
      for (const root of roots) take(root, spend);
    },
    /** Looks at what has changed. */
    at: (changed: Iterable<Element>): void => {
      const spend = createBudget(MOST_LOOKED_AT);
      forget((element) => !isConnected(element));
      for (const element of new Set(Array.from(changed, blockAround))) {
        if (!isConnected(element)) continue;
        forget((one) => isAround(element, one));
        for (const root of rootsIn(element)) {
          take(root, spend);
          if (root !== element && !roots.includes(root)) roots.push(root);
        }
      }
    },
    /** Whether anything found may mean something, so that the rules are needed to read it. */
    isWorthReading: (): boolean =>
      pieces.length > 0 ||
      named.length > 0 ||
      (hints.whole && select(document, 'input[type=password]').length > 0) ||
      first(HEADINGS).some((heading) => holds(textOf(heading), inHeadings)),
    /** The words of the rules that stand where something was found, and in headings. */
    hits: (): Set<string> => {
      const spend = createBudget(MOST_NOTED);
      const texts = [
        ...first(ALL_HEADINGS).map(textOf),
        ...pieces.map(({ nodes }) =>
          nodes.map(({ data }) => data.slice(0, LONGEST_PIECE)).join(''),
        ),
        ...named.map(namedText),
      ].filter(({ length }) => spend(length));
      const vocabulary = vocabularyOf(screened(texts.join('\n')));
      return new Set(
        [inTexts, inControls, inHeadings].flatMap((screen) => [...screen.hitsIn(vocabulary)]),
      );
    },
    found: () => ({ document, roots, hints, pieces, named }),
  };
};
export type Look = ReturnType<typeof createLook>;
