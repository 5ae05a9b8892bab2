import { around, documentOf, viewOf } from '../dom.ts';
import { isShown } from '../locate-shown.ts';

/** Clipped away with its place kept: text for screen readers alone. */
const isClipped = ({ clip, clipPath }: CSSStyleDeclaration): boolean =>
  clip === 'rect(0px, 0px, 0px, 0px)' || /^inset\((?:50|100)%/.test(clipPath);

const isInvisibleInk = ({ fontSize, color }: CSSStyleDeclaration): boolean =>
  fontSize === '0px' || /^rgba\(.*, 0\)$/.test(color);

/** Whether a person can see text of the element, after scrolling if need be. Remembers, for the time of one reading. */
export const createSight = () => {
  const known = new Map<Element, boolean>();
  const look = (element: Element): boolean => {
    const document = documentOf(element);
    const view = document && viewOf(document);
    if (!view || !isShown(element) || isInvisibleInk(view.getComputedStyle(element))) return false;
    return ![element, ...around(element)].some((each) => isClipped(view.getComputedStyle(each)));
  };
  return (element: Element | null | undefined): boolean => {
    if (!element) return false;
    const before = known.get(element);
    if (before !== undefined) return before;
    const seen = look(element);
    known.set(element, seen);
    return seen;
  };
};
export type Sight = ReturnType<typeof createSight>;
