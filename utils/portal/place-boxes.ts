import { around, documentOf, frameOf, rectOf, select, viewOf } from './dom.ts';
import { type Box, around as boxAround } from './place.ts';

/** Fields, buttons and links of the page, so many at most: they are looked at whenever the guide moves. */
const CONTROLS = 'a[href],button,input,select,textarea,summary,label,[role=button]';
const MOST_CONTROLS = 300;
const MOST_FRAGMENTS = 6;
const MOST_FRAMES = 8;

type Frame = { left: number; top: number; scale: number; width: number; height: number };

const boxOf = ({ left, top, width, height }: DOMRect): Box => ({ left, top, width, height });

const cut = (box: Box, by: Box): Box => {
  const left = Math.max(box.left, by.left);
  const top = Math.max(box.top, by.top);
  return {
    left,
    top,
    width: Math.max(Math.min(box.left + box.width, by.left + by.width) - left, 0),
    height: Math.max(Math.min(box.top + box.height, by.top + by.height) - top, 0),
  };
};

const isThere = ({ width, height }: Box) => width >= 1 && height >= 1;

/** The part of the window that an element's scrolling and clipping parents leave to it, in its own document. */
const openTo = (element: Element): Box => {
  const document = documentOf(element);
  const view = document && viewOf(document);
  let open: Box = {
    left: 0,
    top: 0,
    width: view?.innerWidth ?? 0,
    height: view?.innerHeight ?? 0,
  };
  let { position } = getComputedStyle(element);
  for (const outer of around(element)) {
    // What body and root clip is the window, or as good as the window.
    if (position === 'fixed' || outer.localName === 'body' || outer.localName === 'html') break;
    const style = getComputedStyle(outer);
    // What is placed absolutely is clipped only by what is itself placed.
    const isEscaped = position === 'absolute' && style.position === 'static';
    if (!isEscaped && style.overflow !== 'visible') open = cut(open, boxOf(rectOf(outer)));
    if (!isEscaped) position = style.position;
  }
  return open;
};

/** Where the content of an element's frame begins in the frame's own document, and how much it is scaled. */
const contentOf = (frame: Element): Frame => {
  const rect = rectOf(frame);
  const { clientLeft, clientTop, clientWidth, clientHeight, offsetWidth } = frame as HTMLElement;
  const scale = offsetWidth > 0 ? rect.width / offsetWidth : 1;
  return {
    left: rect.left + clientLeft * scale,
    top: rect.top + clientTop * scale,
    width: clientWidth * scale,
    height: clientHeight * scale,
    scale,
  };
};

const outward = (boxes: readonly Box[], frame: Element): Box[] => {
  const content = contentOf(frame);
  const open = cut(openTo(frame), content);
  return boxes
    .map((box) => ({
      left: content.left + box.left * content.scale,
      top: content.top + box.top * content.scale,
      width: box.width * content.scale,
      height: box.height * content.scale,
    }))
    .map((box) => cut(box, open))
    .filter(isThere);
};

/** The boxes of a control as they are drawn: one, or one a line where a link wraps. */
const fragmentsOf = (control: Element): Box[] => {
  const rects = [...Element.prototype.getClientRects.call(control)].map(boxOf).filter(isThere);
  if (rects.length <= 1) return [boxOf(rectOf(control))];
  return rects.length <= MOST_FRAGMENTS ? rects : [boxAround(rects)];
};

/**
 * The boxes of a control that are within the window now, in px of the top window; none where it is scrolled away, clipped,
 * or gone. Frames of the page's own origin are looked through.
 */
export const boxesOf = (control: Element): Box[] => {
  if (!control.isConnected) return [];
  const open = openTo(control);
  let boxes = fragmentsOf(control)
    .map((box) => cut(box, open))
    .filter(isThere);
  let frame = frameOf(control);
  for (let depth = 0; frame && boxes.length > 0 && depth < MOST_FRAMES; depth += 1) {
    boxes = outward(boxes, frame);
    frame = frameOf(frame);
  }
  return boxes;
};

/** Boxes of the page's other controls that are within the window, those before and after the control in the page. */
export const otherBoxes = (document: Document, control: Element | undefined): Box[] => {
  const list = select(document, CONTROLS);
  const at = control ? Math.max(Array.prototype.indexOf.call(list, control), 0) : 0;
  const from = Math.max(at - MOST_CONTROLS / 2, 0);
  const boxes: Box[] = [];
  for (let index = from; index < list.length && index < from + MOST_CONTROLS; index += 1) {
    const one = list[index] as Element;
    const box = boxOf(rectOf(one));
    if (one !== control && isThere(box) && box.top < innerHeight && box.top + box.height > 0)
      boxes.push(box);
  }
  return boxes;
};
