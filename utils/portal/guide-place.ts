import { rectOf, rootElementOf } from './dom.ts';
import { drawLine } from './guide-line.ts';
import { freePlace } from './place.ts';
import { boxesOf, otherBoxes } from './place-boxes.ts';

/** `away`: the control is out of the window now, or cannot be seen. */
export type Placed = { changed: boolean; away: boolean };

/** Puts card and line where they belong, and remembers how, so that nothing is drawn twice. */
export const createPlacing = (card: HTMLElement, line: SVGElement) => {
  let drawnAs = '';
  let measuredAs = '';
  let away = false;
  // Nobody sees it where it does not belong.
  card.style.visibility = 'hidden';

  /** The control's own box, and the sizes of window and card: while these are the same, little can have moved. */
  const measure = (control: Element | undefined): string => {
    const { left, top, right, bottom } = control ? rectOf(control) : new DOMRect();
    return [left, top, right, bottom, innerWidth, innerHeight, card.scrollHeight].join();
  };

  const place = (control: Element | undefined, lightly: boolean): Placed => {
    const measured = measure(control);
    if (lightly && measured === measuredAs) return { changed: false, away };
    measuredAs = measured;
    const boxes = control ? boxesOf(control) : [];
    away = control !== undefined && boxes.length === 0;
    const { width, height } = rectOf(card);
    const size = { width, height: Math.max(height, card.scrollHeight + 2) };
    const view = { width: innerWidth, height: innerHeight };
    const now = JSON.stringify([boxes, size, view]);
    if (now === drawnAs) return { changed: false, away };
    drawnAs = now;
    const near = control ?? rootElementOf(document);
    const rtl = near !== null && getComputedStyle(near).direction === 'rtl';
    const others = otherBoxes(document, control);
    const { left, top, most } = freePlace(boxes, size, view, { others, rtl });
    card.style.maxHeight = most ? `${Math.floor(most)}px` : '';
    card.style.translate = `${Math.round(left)}px ${Math.round(top)}px`;
    card.style.visibility = '';
    card.toggleAttribute('data-away', away);
    drawLine(line, { left, top, width, height: most ?? size.height }, boxes);
    return { changed: true, away };
  };

  return {
    place,
    /** The card holds something else now: it is placed anew even where nothing moved. */
    forget: () => {
      drawnAs = '';
      measuredAs = '';
    },
  };
};
