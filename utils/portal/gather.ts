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
} from './dom.ts';

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

/** The texts below a root, in the order of the page. */
const textsIn = (root: Root, spend: Spend): Text[] => {
  const texts: Text[] = [];
  const walker = textWalker(root);
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    if (!spend(NODE)) break;
    texts.push(node);
  }
  return texts;
};

const dataOf = ({ data }: Text): string => data.slice(0, LONGEST_PIECE);

/** All texts as one, so that one search goes through them, and where each begins. */
const joined = (texts: readonly Text[]): { folded: string; starts: number[] } => {
  const datas = texts.map(dataOf);
  const isClean = !datas.some((data) => data.includes(BETWEEN));
  const clean = isClean ? datas : datas.map((data) => data.replaceAll(BETWEEN, ' '));
  const folded = screened(clean.join(BETWEEN));
  const starts = [0];
  for (let at = folded.indexOf(BETWEEN); at >= 0; at = folded.indexOf(BETWEEN, at + 1))
    starts.push(at + 1);
  return { folded, starts };
};

/** Which of the texts hold the beginning of a match. */
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

/** The stretch of text of one block around a text: its first and last place among the texts, none before `from`. */
const stretchAround = (
  texts: readonly Text[],
  place: number,
  from: number,
  blockOf: (text: Text) => Element | undefined,
): { first: number; last: number } => {
  const block = blockOf(texts[place] as Text);
  let length = (texts[place] as Text).data.length;
  const go = (step: 1 | -1): number => {
    let end = place;
    for (let at = place + step; at >= from && at < texts.length; at += step) {
      const text = texts[at] as Text;
      if (length >= LONGEST_PIECE) break;
      if (blockOf(text) !== block) {
        if (/\S/.test(text.data)) break;
        continue;
      }
      length += text.data.length;
      end = at;
    }
    return end;
  };
  return { first: go(-1), last: go(1) };
};

/**
 * The pieces of a root's own text that may mean something: names of controls where `inControls` finds something,
 * anything else where `inTexts` does. Both are global patterns of folded text. Only texts that hold a match are looked
 * at together with what stands around them.
 */
export const piecesIn = (
  root: Root,
  inTexts: RegExp | undefined,
  inControls: RegExp | undefined,
  spend: Spend,
): Piece[] => {
  const texts = textsIn(root, spend);
  const { folded, starts } = joined(texts);
  const held = inTexts ? holding(folded, starts, inTexts) : new Set<number>();
  const named = inControls ? holding(folded, starts, inControls) : new Set<number>();
  const blockOf = ({ parentElement }: Text): Element | undefined => {
    if (!parentElement) return (root as Partial<ShadowRoot>).host;
    return UNREAD.has(nameOfTag(parentElement)) ? undefined : blockAround(parentElement);
  };
  const pieces: Piece[] = [];
  let from = 0;
  for (const place of [...new Set([...held, ...named])].sort((a, b) => a - b)) {
    if (pieces.length >= MOST_PIECES) break;
    const element = blockOf(texts[place] as Text);
    if (place < from || !element) continue;
    const { first, last } = stretchAround(texts, place, from, blockOf);
    from = last + 1;
    const nodes = texts.slice(first, from).filter((text) => blockOf(text) === element);
    const isNamed = Array.from({ length: from - first }, (_, at) => first + at).some((at) =>
      named.has(at),
    );
    const piece = { element, nodes };
    if (isNamed || !isName(piece)) pieces.push(piece);
  }
  return pieces;
};
