import { around, documentOf, frameOf, rectOf, rootElementOf, viewOf } from './dom.ts';

/** Frames of the screen without a change after which nothing moves any more. */
const STILL = 3;
const MOST_FRAMES = 8;

/**
 * Calls back when an element's box moves for whatever reason: the browser watches the window cut down to exactly this box,
 * so that any step out of it is a change. Armed anew after each.
 */
const watchBox = (element: Element, moved: () => void, signal: AbortSignal): (() => void) => {
  let observer: IntersectionObserver | undefined;
  const arm = (threshold = 1) => {
    observer?.disconnect();
    const document = documentOf(element);
    const root = document && rootElementOf(document);
    if (signal.aborted || !root || !element.isConnected) return;
    const { left, top, right, bottom, width, height } = rectOf(element);
    if (width === 0 || height === 0) return;
    const margins = [top, root.clientWidth - right, root.clientHeight - bottom, left];
    let first = true;
    const changed: IntersectionObserverCallback = ([entry]) => {
      const ratio = entry?.intersectionRatio ?? 0;
      if (!first) return moved();
      first = false;
      // Fractions of a pixel, or a parent that clips: what is seen now is the measure. Out of sight, scrolling tells.
      if (threshold === 1 && ratio < 1 && ratio > 0) arm(ratio);
    };
    observer = new IntersectionObserver(changed, {
      root: document,
      rootMargin: margins.map((margin) => `${-Math.floor(margin)}px`).join(' '),
      threshold: Math.min(Math.max(threshold, 0.001), 1),
    });
    observer.observe(element);
  };
  signal.addEventListener('abort', () => observer?.disconnect());
  return arm;
};

/** The control, and the frames in which it stands, from inside out. */
const chain = (control: Element): Element[] => {
  const all = [control];
  for (let frame = frameOf(control); frame && all.length < MOST_FRAMES; frame = frameOf(frame))
    all.push(frame);
  return all;
};

/**
 * Calls `place` in the next frame, and whenever the control may have moved (scrolling, size, layout, animations), then frame by frame until it
 * says often enough that nothing changed. Nothing runs while the page is still.
 *
 * @param place draws, and tells whether anything was different from the last time; with `true` it may take a control whose
 *   own box is the same as unmoved
 */
export const follow = (
  control: Element | undefined,
  card: Element,
  place: (lightly?: boolean) => boolean,
  signal: AbortSignal,
): void => {
  let still = 0;
  let isPlaced = false;
  let frame = 0;
  let first: ReturnType<typeof setTimeout> | undefined;
  const parts = control ? chain(control) : [];
  const step = () => {
    frame = 0;
    if (signal.aborted) return;
    isPlaced = true;
    still = place() ? 0 : still + 1;
    if (still < STILL) frame = requestAnimationFrame(step);
    else for (const arm of arms) arm();
  };
  const moved = () => {
    still = 0;
    if (isPlaced) frame ||= requestAnimationFrame(step);
  };
  const arms = parts.map((part) => watchBox(part, moved, signal));

  // A page that only grows below the control asks for no more.
  const sizes = new ResizeObserver(() => {
    if (!signal.aborted && isPlaced && place(true)) moved();
  });
  sizes.observe(card);
  for (const part of parts) {
    sizes.observe(part);
    const root = documentOf(part) && rootElementOf(documentOf(part) as Document);
    if (root) sizes.observe(root);
  }
  const options = { signal, passive: true, capture: true };
  const views = new Set([window, ...parts.map((part) => viewOf(documentOf(part) as Document))]);
  for (const view of views)
    for (const type of ['scroll', 'resize', 'transitionrun', 'animationstart'])
      view?.addEventListener(type, moved, options);
  // Scrolling inside of a shadow root is not heard outside of it.
  for (const part of parts)
    for (const outer of around(part))
      if (Node.prototype.getRootNode.call(outer) !== documentOf(outer))
        EventTarget.prototype.addEventListener.call(outer, 'scroll', moved, options);
  signal.addEventListener('abort', () => {
    sizes.disconnect();
    cancelAnimationFrame(frame);
    clearTimeout(first);
  });
  // At first behind a frame: the page is laid out then, so to look costs nothing.
  frame = requestAnimationFrame(() => {
    first = setTimeout(step);
  });
};
