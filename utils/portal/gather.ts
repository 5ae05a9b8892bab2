import { foldSigns } from '../fold-text.ts';
import type { Spend } from './budget.ts';
import {
  isElement,
  nameOfTag,
  rootElementOf,
  select,
  shadowOf,
  textIn,
  textWalker,
} from './guide-dom.ts';

/** A stretch of text of one block, in the order of the page. */
export type Piece = { element: Element; nodes: Text[] };

const INLINE = new Set(
  'a abbr b bdi bdo cite code data del dfn em font i ins kbd label mark output q s samp small span strong sub sup time tt u var'.split(
    ' ',
  ),
);
const UNREAD = new Set('script style noscript template textarea select option title'.split(' '));

/** Controls, or parts of them, whose name is not their text. */
const NAMED = 'input,[aria-label],[aria-labelledby],img[alt]';
const BUTTONS = /^(?:submit|button|image)$/;

const NAMING = 'a,button,summary,[role=button],[role=link]';

/** More than this are not followed. */
const MOST_ROOTS = 200;
/** Stretches of text that are read, and characters of one. */
export const MOST_PIECES = 1_500;
export const LONGEST_PIECE = 5_000;
/** Characters of one root that are looked at, elements that are asked for a tree of their own, and for their names. */
const MOST_TEXT = 2_000_000;
const MOST_ELEMENTS = 200_000;
const MOST_NAMED = 20_000;
const LONGEST_NAME = 500;
/** Going over a text takes as long as so many of its characters. */
const NODE = 10;
/** A page with more scripts than this has their text told apart no more. */
const MOST_SCRIPTS = 2_000;
/** A shorter one may stand elsewhere in the text as well. */
const SHORTEST_SCRIPT = 20;
/** Stands between stretches of text while they are searched together, and in no page. */
const BETWEEN = '\0';

/** A part of the page with a text of its own: the body, an open shadow root, the body of a same-origin frame. */
export type Root = Element | ShadowRoot;

const isLeaf = (root: Root): boolean =>
  isElement(root) && Element.prototype.getElementsByTagName.call(root, '*').length === 0;

/** The part of a document that is shown. */
export const bodyOf = (document: Document): Element | undefined =>
  select(document, 'html>body,html>frameset')[0] ?? rootElementOf(document) ?? undefined;

const bodyIn = (frame: Element): Element | undefined => {
  try {
    const { contentDocument } = frame as HTMLIFrameElement;
    return contentDocument ? bodyOf(contentDocument) : undefined;
  } catch {
    return undefined;
  }
};

/** Adds the open shadow roots right inside a root, and tells how many elements were asked. Each page pays for this loop. */
const addShadows = (roots: Root[], root: Root, most: number): number => {
  const elements = select(root, '*');
  const count = Math.min(elements.length, most);
  for (let at = 0; at < count; at += 1) {
    const element = elements[at] as Element;
    // A field of a form may bear this name, so it is asked for again where there is something.
    const inside = element.shadowRoot && shadowOf(element);
    if (inside) roots.push(inside);
  }
  return count;
};

/** The root and all roots inside it: open shadow roots, frames of the same origin. */
export const rootsIn = (root: Root): Root[] => {
  const roots = [root];
  const own = isElement(root) ? shadowOf(root) : null;
  if (own) roots.push(own);
  if (!own && isLeaf(root)) return roots;
  let left = MOST_ELEMENTS;
  for (let index = 0; index < roots.length && roots.length < MOST_ROOTS; index += 1) {
    const each = roots[index] as Root;
    left -= addShadows(roots, each, left);
    const frames = select(each, 'iframe,frame');
    for (let at = 0; at < frames.length && roots.length < MOST_ROOTS; at += 1) {
      const body = bodyIn(frames[at] as Element);
      if (body) roots.push(body);
    }
  }
  return roots.slice(0, MOST_ROOTS);
};

/** Text of neighbouring elements stands without a space between it: “…0134Cancel this line”. */
export const parted = (text: string): string =>
  text.replace(/[a-z0-9à-öø-ÿ]{2}(?=[A-ZÀ-ÖØ-Þ])/g, '$& ');

/** Text as the screens look through it. */
export const screened = (text: string): string => foldSigns(parted(text));

const SCRIPTS = 'script,style,noscript';

/** A root's own text, shown or hidden, without that of scripts: portals carry all of their texts there. */
export const ownText = (root: Root): string => {
  const text = (textIn(root) ?? '').slice(0, MOST_TEXT);
  const scripts = select(root, SCRIPTS);
  if (scripts.length === 0 || scripts.length > MOST_SCRIPTS) return text;
  const parts: string[] = [];
  let from = 0;
  for (let index = 0; index < scripts.length; index += 1) {
    const script = textIn(scripts[index] as Element) ?? '';
    const at = script.length < SHORTEST_SCRIPT ? -1 : text.indexOf(script, from);
    if (at < 0) continue;
    parts.push(text.slice(from, at));
    from = at + script.length;
  }
  return [...parts, text.slice(from)].join(' ');
};

/** The name that an element carries in an attribute. */
export const namedText = (element: Element): string => {
  const { getAttribute } = Element.prototype;
  const isInput = nameOfTag(element) === 'input';
  const name =
    getAttribute.call(element, 'aria-label') ??
    (isInput ? getAttribute.call(element, 'value') : null) ??
    getAttribute.call(element, 'alt') ??
    '';
  return name.slice(0, LONGEST_NAME);
};

/** Elements named in an attribute: never fields that somebody types into, whose content is not read. */
export const namedIn = (root: Root): Element[] => {
  const found = select(root, NAMED);
  const named: Element[] = [];
  const most = Math.min(found.length, MOST_NAMED);
  for (let at = 0; at < most; at += 1) {
    const element = found[at] as Element;
    if (nameOfTag(element) !== 'input' || BUTTONS.test(element.getAttribute('type') ?? ''))
      named.push(element);
  }
  return named;
};

/** The block that an element stands in, or is: what is marked in a line is no text of its own. */
export const blockAround = (element: Element): Element => {
  let block = element;
  while (INLINE.has(nameOfTag(block)) && block.parentElement) block = block.parentElement;
  return block;
};

/** Whether all of a stretch of text belongs to controls, so that it is a name and no sentence. */
const isName = ({ nodes }: Piece): boolean =>
  nodes.every(({ data, parentElement }) => {
    if (!/\S/.test(data)) return true;
    return parentElement !== null && Element.prototype.closest.call(parentElement, NAMING) !== null;
  });

/** The stretches of text of a root, in the order of the page, and the text of each. */
const stretchesIn = (root: Root, spend: Spend): { pieces: Piece[]; texts: string[] } => {
  const pieces: Piece[] = [];
  const texts: string[] = [];
  let last: Element | undefined;
  const walker = textWalker(root);
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    const { data, parentElement } = node;
    if (!spend(NODE)) break;
    if (data.length === 0 || (parentElement && UNREAD.has(nameOfTag(parentElement)))) continue;
    const element =
      (parentElement ? blockAround(parentElement) : undefined) ??
      (root as Partial<ShadowRoot>).host;
    if (!element || (element !== last && !/\S/.test(data))) continue;
    const at = pieces.length - 1;
    if (element === last && (texts[at] as string).length < LONGEST_PIECE) {
      pieces[at]?.nodes.push(node);
      texts[at] += data.slice(0, LONGEST_PIECE);
      continue;
    }
    last = element;
    pieces.push({ element, nodes: [node] });
    texts.push(data.slice(0, LONGEST_PIECE));
  }
  return { pieces, texts };
};

/** Which of the texts hold a match. `starts`: where each begins in the text of all of them. */
const holding = (folded: string, starts: readonly number[], search: RegExp): Set<number> => {
  const found = new Set<number>();
  let at = 0;
  search.lastIndex = 0;
  for (let match = search.exec(folded); match; match = search.exec(folded)) {
    while ((starts[at + 1] ?? Number.POSITIVE_INFINITY) <= match.index) at += 1;
    found.add(at);
    const next = starts[at + 1];
    if (next === undefined) break;
    search.lastIndex = next;
  }
  return found;
};

/**
 * The pieces of a root's own text that may mean something: names of controls where `inControls` finds something,
 * anything else where `inTexts` does. Both are global patterns of folded text.
 */
export const piecesIn = (
  root: Root,
  inTexts: RegExp | undefined,
  inControls: RegExp | undefined,
  spend: Spend,
): Piece[] => {
  const { pieces, texts } = stretchesIn(root, spend);
  // One search through all of them: a call for each would take longer than the search.
  const folded = screened(texts.map((text) => text.replaceAll(BETWEEN, ' ')).join(BETWEEN));
  const starts: number[] = [];
  for (let at = 0; at >= 0; at = folded.indexOf(BETWEEN, at) + 1 || -1) starts.push(at);
  const held = inTexts ? holding(folded, starts, inTexts) : new Set();
  const named = inControls ? holding(folded, starts, inControls) : new Set();
  return pieces
    .filter((piece, at) => named.has(at) || (held.has(at) && !isName(piece)))
    .slice(0, MOST_PIECES);
};
