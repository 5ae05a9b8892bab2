import { around, documentOf, frameOf, rectOf, rootElementOf, viewOf } from './dom.ts';

/** Smaller than this (px) is not seen: texts for screen readers are boxes of one pixel. */
const SMALLEST = 4;
const FAINTEST = 0.1;
const MOST_FRAMES = 8;

const clips = /hidden|clip/;

const isOutside = ({ right, left, bottom }: DOMRect, element: Element): boolean => {
  const document = documentOf(element);
  const view = document && viewOf(document);
  const root = document && rootElementOf(document);
  if (!view || !root) return true;
  const beforeStart =
    view.getComputedStyle(root).direction === 'rtl'
      ? left >= Math.max(root.clientWidth, view.innerWidth)
      : right + view.scrollX <= 0;
  return beforeStart || bottom + view.scrollY <= 0;
};

/**
 * Whether a person can see a control, after scrolling if need be: not hidden, faded, collapsed by a parent, moved off the
 * page, or inert, nor in a frame that is.
 */
export const isShown = (element: Element, depth = 0): boolean => {
  const options = { opacityProperty: true, visibilityProperty: true, contentVisibilityAuto: false };
  if (!Element.prototype.checkVisibility.call(element, options)) return false;
  const rect = rectOf(element);
  if (rect.width < SMALLEST || rect.height < SMALLEST || isOutside(rect, element)) return false;
  let opacity = Number(getComputedStyle(element).opacity);
  for (const outer of around(element)) {
    const style = getComputedStyle(outer);
    opacity *= Number(style.opacity);
    if (opacity < FAINTEST || Element.prototype.hasAttribute.call(outer, 'inert')) return false;
    const { width, height } = rectOf(outer);
    const collapsed =
      (height < SMALLEST && clips.test(style.overflowY)) ||
      (width < SMALLEST && clips.test(style.overflowX));
    if (collapsed && style.display !== 'contents') return false;
  }
  const frame = frameOf(element);
  return !frame || (depth < MOST_FRAMES && isShown(frame, depth + 1));
};
