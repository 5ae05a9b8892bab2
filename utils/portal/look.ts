import { foldSigns } from '../fold-text.ts';
import {
  holds,
  isHit,
  namedIn,
  namedText,
  type Piece,
  piecesIn,
  type Root,
  rootsIn,
} from './gather.ts';
import { rootElementOf, select, textIn } from './guide-dom.ts';
import type { Hints } from './rules.ts';

const HEADINGS = 'title,h1';
/** Headings of parts, which say what a text below them is about. */
const ALL_HEADINGS = 'title,h1,h2,h3,h4,legend,caption,summary,[role=heading]';
const MOST_HEADINGS = 200;

const isConnected = (node: Node): boolean =>
  Node.prototype.getRootNode.call(node, { composed: true }).nodeType === 9;
const isAround = (outer: Node, inner: Node): boolean => Node.prototype.contains.call(outer, inner);

/** The part of a document that is shown. */
const bodyOf = (document: Document): Element | undefined =>
  select(document, 'html>body,html>frameset')[0] ?? rootElementOf(document) ?? undefined;

/**
 * Looks at a document for what may be worth reading. Looking is cheap: the text of the whole page is searched once for
 * any word of the rules, and only where one stands are texts taken apart. What was found is remembered by its place;
 * whether it can be seen is asked at reading, so that a dialog which opens needs no second look at the rest.
 */
export const createLook = (document: Document, hints: Hints) => {
  const [inTexts, inControls, inHeadings] = [hints.texts, hints.controls, hints.headings].map(
    (list) => list.map((one) => new RegExp(one)),
  ) as [RegExp[], RegExp[], RegExp[]];
  const anywhere = [...inTexts, ...inControls];
  let pieces: Piece[] = [];
  let named: Element[] = [];
  let roots: Root[] = [];

  const take = (root: Root) => {
    if (isHit(root, anywhere)) pieces.push(...piecesIn(root, inTexts, inControls));
    for (const element of namedIn(root))
      if (holds(foldSigns(namedText(element)), inControls)) named.push(element);
  };
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
      for (const root of roots) take(root);
    },
    /** Looks at what has changed. */
    at: (changed: Iterable<Element>): void => {
      forget((element) => !isConnected(element));
      for (const element of changed) {
        if (!isConnected(element)) continue;
        forget((one) => isAround(element, one));
        for (const root of rootsIn(element)) {
          take(root);
          if (root !== element && !roots.includes(root)) roots.push(root);
        }
      }
    },
    /** Whether anything found may mean something, so that the rules are needed to read it. */
    isWorthReading: (): boolean =>
      pieces.length > 0 ||
      named.length > 0 ||
      (hints.whole && select(document, 'input[type=password]').length > 0) ||
      Array.from(select(document, HEADINGS)).some(({ textContent }) =>
        holds(foldSigns(textContent ?? ''), inHeadings),
      ),
    /** The words of the rules that stand where something was found, and in headings. */
    hits: (): Set<string> => {
      // Where words are not parted, one may begin inside another.
      const every = [...hints.texts, ...hints.controls, ...hints.headings].map(
        (one) => new RegExp(one.startsWith('\\b') ? `(${one})` : `(?=(${one}))`, 'g'),
      );
      const hits = new Set<string>();
      const note = (text: string) => {
        const folded = foldSigns(text);
        for (const one of every) for (const [, hit = ''] of folded.matchAll(one)) hits.add(hit);
      };
      for (const { nodes } of pieces) note(nodes.map(({ data }) => data).join(''));
      for (const element of named) note(namedText(element));
      const headings = select(document, ALL_HEADINGS);
      for (let at = 0; at < Math.min(headings.length, MOST_HEADINGS); at += 1)
        note(textIn(headings[at] as Element) ?? '');
      return hits;
    },
    found: () => ({ document, roots, hints, pieces, named }),
  };
};
export type Look = ReturnType<typeof createLook>;
