import { isElement, rootElementOf, select, shadowOf } from './dom.ts';

/** More than this are not followed. */
const MOST_ROOTS = 200;
/** Elements that are asked for a tree of their own. */
const MOST_ELEMENTS = 200_000;

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
