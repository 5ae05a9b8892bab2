import { foldSigns } from '../fold-text.ts';
import { select, shadowOf, textIn } from './guide-dom.ts';

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
/** Stretches of text of one root that are read. */
const MOST_PIECES = 1_500;
/** Characters of one root that are looked at, and elements that are asked for a tree of their own. */
const MOST_TEXT = 2_000_000;
const MOST_ELEMENTS = 200_000;

/** A part of the page with a text of its own: the body, an open shadow root, the body of a same-origin frame. */
export type Root = Element | ShadowRoot;

const isLeaf = (root: Root): boolean =>
  root.nodeType === 1 && Element.prototype.getElementsByTagName.call(root, '*').length === 0;

const bodyOf = (frame: Element): Element | null => {
  try {
    return (frame as HTMLIFrameElement).contentDocument?.body ?? null;
  } catch {
    return null;
  }
};

/** The root and all roots inside it: open shadow roots, frames of the same origin. */
export const rootsIn = (root: Root): Root[] => {
  const roots = [root];
  const own = root.nodeType === 1 ? shadowOf(root as Element) : null;
  if (own) roots.push(own);
  if (!own && isLeaf(root)) return roots;
  for (let index = 0; index < roots.length && roots.length < MOST_ROOTS; index += 1) {
    const each = roots[index] as Root;
    const elements = select(each, '*');
    const most = Math.min(elements.length, MOST_ELEMENTS);
    for (let at = 0; at < most; at += 1) {
      const inside = shadowOf(elements[at] as Element);
      if (inside) roots.push(inside);
    }
    const frames = select(each, 'iframe,frame');
    for (let at = 0; at < frames.length; at += 1) {
      const body = bodyOf(frames[at] as Element);
      if (body) roots.push(body);
    }
  }
  return roots.slice(0, MOST_ROOTS);
};

const textOf = (node: Node): string => foldSigns((textIn(node) ?? '').slice(0, MOST_TEXT));

export const holds = (folded: string, screens: readonly RegExp[]): boolean =>
  screens.some((screen) => screen.test(folded));

const SCRIPTS = 'script,style,noscript';

/**
 * Whether the screens find anything in a root's own text, shown or hidden. What stands in scripts alone does not
 * count: portals carry all of their texts there.
 */
export const isHit = (root: Root, screens: readonly RegExp[]): boolean => {
  const text = textOf(root);
  if (!holds(text, screens)) return false;
  const scripts = select(root, SCRIPTS);
  if (scripts.length === 0) return true;
  const every = screens.map((screen) => new RegExp(screen, 'g'));
  const hits = (of: string) =>
    every.reduce((sum, screen) => sum + (of.match(screen)?.length ?? 0), 0);
  let left = hits(text);
  for (let at = 0; at < scripts.length; at += 1) left -= hits(textOf(scripts[at] as Element));
  return left > 0;
};

/** The name that an element carries in an attribute. */
export const namedText = (element: Element): string => {
  const { getAttribute } = Element.prototype;
  const isInput = element instanceof HTMLInputElement;
  return (
    getAttribute.call(element, 'aria-label') ??
    (isInput ? getAttribute.call(element, 'value') : null) ??
    getAttribute.call(element, 'alt') ??
    ''
  );
};

/** Elements named in an attribute: never fields that somebody types into, whose content is not read. */
export const namedIn = (root: Root): Element[] => {
  const found = select(root, NAMED);
  const named: Element[] = [];
  for (let at = 0; at < found.length; at += 1) {
    const element = found[at] as Element;
    if (element.localName !== 'input' || BUTTONS.test(element.getAttribute('type') ?? ''))
      named.push(element);
  }
  return named;
};

const blockOf = (text: Text): Element | null => {
  let element = text.parentElement;
  while (element && INLINE.has(element.localName) && element.parentElement)
    element = element.parentElement;
  return element;
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
): Piece[] => {
  const pieces: Piece[] = [];
  let piece: Piece | undefined;
  let text = '';
  const close = () => {
    if (!piece) return true;
    const folded = foldSigns(text);
    if (holds(folded, inControls) || (holds(folded, inTexts) && !isName(piece))) pieces.push(piece);
    return pieces.length < MOST_PIECES;
  };
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    const { data, parentElement } = node;
    if (data.length === 0 || (parentElement && UNREAD.has(parentElement.localName))) continue;
    const element = blockOf(node) ?? (root as Partial<ShadowRoot>).host;
    if (!element || (piece?.element !== element && !/\S/.test(data))) continue;
    if (piece?.element === element) {
      piece.nodes.push(node);
      text += data;
      continue;
    }
    if (!close()) return pieces;
    piece = { element, nodes: [node] };
    text = data;
  }
  close();
  return pieces;
};
