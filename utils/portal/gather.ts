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

/** The root and all roots inside it: open shadow roots, frames of the same origin. */
export const rootsIn = (root: Root): Root[] => {
  const roots = [root];
  const own = isElement(root) ? shadowOf(root) : null;
  if (own) roots.push(own);
  if (!own && isLeaf(root)) return roots;
  let left = MOST_ELEMENTS;
  for (let index = 0; index < roots.length && roots.length < MOST_ROOTS; index += 1) {
    const each = roots[index] as Root;
    const elements = select(each, '*');
    const most = Math.min(elements.length, left);
    left -= most;
    for (let at = 0; at < most; at += 1) {
      const inside = shadowOf(elements[at] as Element);
      if (inside) roots.push(inside);
    }
    const frames = select(each, 'iframe,frame');
    for (let at = 0; at < frames.length && roots.length < MOST_ROOTS; at += 1) {
      const body = bodyIn(frames[at] as Element);
      if (body) roots.push(body);
    }
  }
  return roots.slice(0, MOST_ROOTS);
};

/** Text of neighbouring elements stands without a space between it: “…0134Cancel this line”. */
export const parted = (text: string): string => text.replace(/[a-z0-9]{2}(?=[A-Z])/g, '$& ');

const textOf = (node: Node): string => foldSigns(parted((textIn(node) ?? '').slice(0, MOST_TEXT)));

export const holds = (folded: string, screens: readonly RegExp[]): boolean =>
  screens.some((screen) => screen.test(folded));

const SCRIPTS = 'script,style,noscript';

const escaped = (text: string) => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');

/**
 * What of the screens stands in a root's own text, shown or hidden, as screens of that alone: much smaller ones. What
 * stands in scripts alone does not count: portals carry all of their texts there.
 */
export const narrowed = (root: Root, screens: readonly RegExp[], spend: Spend): RegExp[] => {
  const text = textOf(root);
  spend(text.length);
  const hit = screens.filter((screen) => screen.test(text));
  if (hit.length === 0) return [];
  const found = select(root, SCRIPTS);
  const scripts = found.length <= MOST_SCRIPTS ? Array.from(found, textOf) : [];
  return hit.flatMap((screen) => {
    const every = new RegExp(screen, 'g');
    const counts = new Map<string, number>();
    const count = (of: string, by: number) => {
      for (const found of of.match(every) ?? []) counts.set(found, (counts.get(found) ?? 0) + by);
    };
    count(text, 1);
    for (const script of scripts) count(script, -1);
    const left = [...counts].flatMap(([found, times]) => (times > 0 ? [escaped(found)] : []));
    const edge = screen.source.startsWith('\\b') ? '\\b' : '';
    return left.length > 0 ? [new RegExp(`${edge}(?:${left.join('|')})`)] : [];
  });
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

/**
 * The pieces of a root's own text that may mean something: names of controls where `inControls` finds something,
 * anything else where `inTexts` does.
 */
export const piecesIn = (
  root: Root,
  inTexts: readonly RegExp[],
  inControls: readonly RegExp[],
  spend: Spend,
): Piece[] => {
  const pieces: Piece[] = [];
  let piece: Piece | undefined;
  let text = '';
  const close = () => {
    if (!piece) return true;
    const folded = foldSigns(parted(text));
    if (holds(folded, inControls) || (holds(folded, inTexts) && !isName(piece))) pieces.push(piece);
    return pieces.length < MOST_PIECES;
  };
  const walker = textWalker(root);
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    const { data, parentElement } = node;
    if (!spend(NODE)) break;
    if (data.length === 0 || (parentElement && UNREAD.has(nameOfTag(parentElement)))) continue;
    const element =
      (parentElement ? blockAround(parentElement) : undefined) ??
      (root as Partial<ShadowRoot>).host;
    if (!element || (piece?.element !== element && !/\S/.test(data))) continue;
    if (piece?.element === element && text.length < LONGEST_PIECE) {
      piece.nodes.push(node);
      text += data.slice(0, LONGEST_PIECE);
      continue;
    }
    if (!close()) return pieces;
    piece = { element, nodes: [node] };
    text = data.slice(0, LONGEST_PIECE);
  }
  close();
  return pieces;
};
