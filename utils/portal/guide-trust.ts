import { around, rectOf } from './dom.ts';

const LEAST_OPACITY = 0.9;
const LEAST_SIDE = 24;

const centre = (element: Element): [x: number, y: number] => {
  const { left, top, width, height } = rectOf(element);
  return [left + width / 2, top + height / 2];
};

/**
 * Whether the guide stands on the page as it was drawn: in the top layer, not faded, shrunk, covered or cut off. What a
 * person presses in a guide that is not may be meant for something else (INVARIANTS 19).
 */
export const isAsDrawn = (
  host: HTMLElement,
  root: ShadowRoot,
  card: HTMLElement,
  pressed: Element,
): boolean => {
  if (!host.isConnected || !host.matches(':popover-open')) return false;
  if (!card.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return false;
  const opacity = [host, ...around(host)].reduce(
    (product, one) => product * Number(getComputedStyle(one).opacity),
    1,
  );
  const { width, height } = rectOf(pressed);
  if (opacity < LEAST_OPACITY || width < LEAST_SIDE || height < LEAST_SIDE / 2) return false;
  const { left, top } = rectOf(card);
  const points = [centre(pressed), [left + card.clientWidth / 2, top + 6]] as const;
  return points.every(([x, y]) => {
    const outside = Document.prototype.elementFromPoint.call(document, x, y);
    const inside = root.elementFromPoint(x, y);
    return outside === host && inside !== null && card.contains(inside);
  });
};
