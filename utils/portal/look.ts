import { foldSigns } from '../fold-text.ts';
import { createBudget, type Spend } from './budget.ts';
import {
  blockAround,
  bodyOf,
  holds,
  LONGEST_PIECE,
  MOST_PIECES,
  namedIn,
  namedText,
  narrowed,
  type Piece,
  parted,
  piecesIn,
  type Root,
  rootsIn,
} from './gather.ts';
import { isConnected, select, textIn } from './guide-dom.ts';
import type { Hints } from './rules.ts';

const HEADINGS = 'title,h1';
/** Headings of parts, which say what a text below them is about. */
const ALL_HEADINGS = 'title,h1,h2,h3,h4,legend,caption,summary,[role=heading]';
const MOST_HEADINGS = 200;
/** Characters that one look goes over, and then takes the words of the rules from. */
const MOST_LOOKED_AT = 8_000_000;
const MOST_NOTED = 500_000;

const textOf = (heading: Element): string => (textIn(heading) ?? '').slice(0, LONGEST_PIECE);
const isAround = (outer: Node, inner: Node): boolean => Node.prototype.contains.call(outer, inner);

/**
 * Looks at a document for what may be worth reading. Looking is cheap: the text of the whole page is searched once for
 * any word of the rules, and only where one stands are texts taken apart. What was found is remembered by its place;
 * whether it can be seen is asked at reading, so that a dialog which opens needs no second look at the rest.
 */
export const createLook = (document: Document, hints: Hints) => {
  const [inTexts, inControls, inHeadings] = [hints.texts, hints.controls, hints.headings].map(
    (list) => list.map((one) => new RegExp(one)),
  ) as [RegExp[], RegExp[], RegExp[]];
  let pieces: Piece[] = [];
  let named: Element[] = [];
  let roots: Root[] = [];

  const take = (root: Root, spend: Spend) => {
    if (pieces.length >= MOST_PIECES || !spend(0)) return;
    const texts = narrowed(root, inTexts, spend);
    const controls = narrowed(root, inControls, spend);
    if (texts.length + controls.length > 0) pieces.push(...piecesIn(root, texts, controls, spend));
    for (const element of namedIn(root)) {
      const name = namedText(element);
      if (named.length >= MOST_PIECES || !spend(name.length)) return;
      if (holds(foldSigns(name), inControls)) named.push(element);
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
      first(HEADINGS).some((heading) => holds(foldSigns(textOf(heading)), inHeadings)),
    /** The words of the rules that stand where something was found, and in headings. */
    hits: (): Set<string> => {
      // Where words are not parted, one may begin inside another.
      const every = [...hints.texts, ...hints.controls, ...hints.headings].map(
        (one) => new RegExp(one.startsWith('\\b') ? `(${one})` : `(?=(${one}))`, 'g'),
      );
      const hits = new Set<string>();
      const spend = createBudget(MOST_NOTED);
      const note = (text: string) => {
        if (!spend(text.length)) return;
        const folded = foldSigns(parted(text));
        for (const one of every) for (const [, hit = ''] of folded.matchAll(one)) hits.add(hit);
      };
      for (const heading of first(ALL_HEADINGS)) note(textOf(heading));
      for (const { nodes } of pieces)
        note(nodes.map(({ data }) => data.slice(0, LONGEST_PIECE)).join(''));
      for (const element of named) note(namedText(element));
      return hits;
    },
    found: () => ({ document, roots, hints, pieces, named }),
  };
};
export type Look = ReturnType<typeof createLook>;
