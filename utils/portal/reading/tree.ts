/** The page's tree for the reader: as in `guide-dom.ts`, no name in the page gets in the way. */
import { select, textIn } from '../guide-dom.ts';

const { prototype } = Element;
const parent = Object.getOwnPropertyDescriptor(Node.prototype, 'parentElement')?.get;
const next = Object.getOwnPropertyDescriptor(prototype, 'nextElementSibling')?.get;
const connected = Object.getOwnPropertyDescriptor(Node.prototype, 'isConnected')?.get;
const name = Object.getOwnPropertyDescriptor(prototype, 'localName')?.get;
const title = Object.getOwnPropertyDescriptor(Document.prototype, 'title')?.get;

export const parentOf = (node: Node): Element | null => parent?.call(node);
export const nextOf = (element: Element): Element | null => next?.call(element);
export const isConnected = (node: Node): boolean => connected?.call(node);
export const nameOfTag = (element: Element): string => name?.call(element);
export const titleOf = (document: Document): string => title?.call(document);
export const closest = (element: Element, selector: string): Element | null =>
  prototype.closest.call(element, selector);
export const attribute = (element: Element, wanted: string): string | null =>
  prototype.getAttribute.call(element, wanted);
export const isAround = (outer: Node, inner: Node): boolean =>
  Node.prototype.contains.call(outer, inner);
export const isBefore = (first: Node, second: Node): boolean =>
  (Node.prototype.compareDocumentPosition.call(first, second) &
    Node.DOCUMENT_POSITION_FOLLOWING) !==
  0;
export const all = (root: Node, selector: string): Element[] => Array.from(select(root, selector));
export const rootOf = (node: Node): Node => Node.prototype.getRootNode.call(node);
export const isOneOf = (element: Element, selector: string): boolean =>
  prototype.matches.call(element, selector);

/** The text of an element in one line. */
export const lineOf = (node: Node | null | undefined): string =>
  (node ? (textIn(node) ?? '') : '').replace(/\s+/g, ' ').trim();
