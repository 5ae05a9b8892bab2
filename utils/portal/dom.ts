/**
 * The page's tree, read so that no name in the page gets in the way: `<img name="body">` shadows members of the
 * document, `<input name="parentNode">` those of its form, for content scripts too. Members are therefore taken from
 * the prototypes, which in this script's world no page can touch.
 */

const getter = <T, V>(prototype: T, name: string): ((of: T) => V) => {
  const get = Object.getOwnPropertyDescriptor(prototype, name)?.get;
  return (of) => get?.call(of) as V;
};

export const rootElementOf = getter<Document, HTMLElement | null>(
  Document.prototype,
  'documentElement',
);
export const focusedIn = getter<Document, Element | null>(Document.prototype, 'activeElement');
export const viewOf = getter<Document, Window | null>(Document.prototype, 'defaultView');
const typeOf = getter<Node, number>(Node.prototype, 'nodeType');
export const isElement = (node: Node): node is Element => typeOf(node) === Node.ELEMENT_NODE;
export const isConnected = getter<Node, boolean>(Node.prototype, 'isConnected');
export const nameOfTag = getter<Element, string>(Element.prototype, 'localName');
export const visibilityOf = getter<Document, DocumentVisibilityState>(
  Document.prototype,
  'visibilityState',
);
export const documentOf = getter<Node, Document | null>(Node.prototype, 'ownerDocument');
export const textIn = getter<Node, string | null>(Node.prototype, 'textContent');
export const shadowOf = getter<Element, ShadowRoot | null>(Element.prototype, 'shadowRoot');
const parentNodeOf = getter<Node, Node | null>(Node.prototype, 'parentNode');
const slotOf = getter<Element, Element | null>(Element.prototype, 'assignedSlot');

export const attributeOf = (element: Element, name: string): string | null =>
  Element.prototype.getAttribute.call(element, name);

/** Elements that match, in the document, in a shadow root or below an element. */
export const select = (root: Node, selector: string): ArrayLike<Element> => {
  const { prototype } =
    typeOf(root) === Node.DOCUMENT_NODE ? Document : isElement(root) ? Element : DocumentFragment;
  return prototype.querySelectorAll.call(root, selector);
};

/** Every element below a root; below documents and elements found one by one, as far as they are asked for. */
export const everything = (root: Node): ArrayLike<Element> => {
  if (typeOf(root) === Node.DOCUMENT_NODE)
    return Document.prototype.getElementsByTagName.call(root, '*');
  if (isElement(root)) return Element.prototype.getElementsByTagName.call(root, '*');
  return select(root, '*');
};

/** A walk over the texts below a root. */
export const textWalker = (root: Node): TreeWalker =>
  Document.prototype.createTreeWalker.call(document, root, NodeFilter.SHOW_TEXT);

export const rectOf = (element: Element): DOMRect =>
  Element.prototype.getBoundingClientRect.call(element);

/** The frame in which an element's document stands, where the page's own origin allows to know it. */
export const frameOf = (element: Element): Element | null => {
  const document = documentOf(element);
  return (document && viewOf(document)?.frameElement) ?? null;
};

/** The elements around one, from inside out, as they are laid out: through slots and shadow roots, to the document's. */
export function* around(element: Element): Generator<Element> {
  let node: Node | null = slotOf(element) ?? parentNodeOf(element);
  while (node && typeOf(node) !== Node.DOCUMENT_NODE) {
    if (isElement(node)) {
      yield node;
      node = slotOf(node) ?? parentNodeOf(node);
    } else node = (node as ShadowRoot).host;
  }
}

/** A new element, made by us. */
export const element = <K extends keyof HTMLElementTagNameMap>(
  tag: K,
  text = '',
  className = '',
): HTMLElementTagNameMap[K] => {
  const made = Document.prototype.createElement.call(document, tag) as HTMLElementTagNameMap[K];
  made.textContent = text;
  if (className) made.className = className;
  return made;
};
