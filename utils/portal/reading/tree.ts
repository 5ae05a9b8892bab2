/** The page's tree for the reader: as in `dom.ts`, no name in the page gets in the way. */
import { select, textIn } from '../dom.ts';

export { attributeOf as attribute, isConnected, nameOfTag } from '../dom.ts';

/** Elements that are looked at, and characters of one, to make a line of it. */
const MOST = 2_000;
const LONGEST = 5_000;

const { prototype } = Element;
const parent = Object.getOwnPropertyDescriptor(Node.prototype, 'parentElement')?.get;
const next = Object.getOwnPropertyDescriptor(prototype, 'nextElementSibling')?.get;
const previous = Object.getOwnPropertyDescriptor(prototype, 'previousElementSibling')?.get;
const title = Object.getOwnPropertyDescriptor(Document.prototype, 'title')?.get;

export const parentOf = (node: Node): Element | null => parent?.call(node);
export const nextOf = (element: Element): Element | null => next?.call(element);
export const previousOf = (element: Element): Element | null => previous?.call(element);
export const titleOf = (document: Document): string => title?.call(document);
export const closest = (element: Element, selector: string): Element | null =>
  prototype.closest.call(element, selector);
export const isAround = (outer: Node, inner: Node): boolean =>
  Node.prototype.contains.call(outer, inner);
export const isBefore = (first: Node, second: Node): boolean =>
  (Node.prototype.compareDocumentPosition.call(first, second) &
    Node.DOCUMENT_POSITION_FOLLOWING) !==
  0;
/** Elements that match, the first of them: no page that means well has more. */
export const all = (root: Node, selector: string): Element[] =>
  Array.prototype.slice.call(select(root, selector), 0, MOST);
export const rootOf = (node: Node): Node => Node.prototype.getRootNode.call(node);
export const isOneOf = (element: Element, selector: string): boolean =>
  prototype.matches.call(element, selector);

/** Marks that turn the direction of what follows (a quoted text shall not be shown otherwise than it was understood), and the one that counts as a space and is none. */
const TURNS = /[\u202a-\u202e\u2066-\u2069\ufeff]/g;

export const withoutTurns = (text: string): string => text.replace(TURNS, '');

/** The text of an element in one line. */
export const lineOf = (node: Node | null | undefined): string =>
  withoutTurns((node ? (textIn(node) ?? '') : '').slice(0, LONGEST))
    .replace(/\s+/g, ' ')
    .trim();
