import { type Box, lineBetween } from './place.ts';

const SVG = 'http://www.w3.org/2000/svg';
const PAD = 4;
const TIP = 7;

const svg = (tag: string, attributes: Record<string, string | number>): SVGElement => {
  const made = Document.prototype.createElementNS.call(document, SVG, tag) as SVGElement;
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, String(value));
  return made;
};

/** Drawn twice: a light edge under a dark stroke is seen on any background. */
const twice = (path: string): SVGElement[] =>
  ['edge', 'ink'].map((name) => svg('path', { class: name, d: path }));

const round = (value: number) => Math.round(value * 2) / 2;

const framePath = ({ left, top, width, height }: Box): string => {
  const [x, y, w, h] = [left - PAD, top - PAD, width + 2 * PAD, height + 2 * PAD].map(round);
  return `M${x} ${y}h${w}v${h}h-${w}z`;
};

/** A line with a tip at the control's frame; none where card and frame touch. */
const linePath = (card: Box, box: Box): string => {
  const frame = {
    left: box.left - PAD,
    top: box.top - PAD,
    width: box.width + 2 * PAD,
    height: box.height + 2 * PAD,
  };
  const [from, to] = lineBetween(card, frame);
  const length = Math.hypot(to.left - from.left, to.top - from.top);
  if (length < TIP) return '';
  const [x, y] = [(to.left - from.left) / length, (to.top - from.top) / length];
  const wing = (side: number) =>
    `M${round(to.left)} ${round(to.top)}L${round(to.left - TIP * (x + (side * y) / 1.5))} ${round(
      to.top - TIP * (y - (side * x) / 1.5),
    )}`;
  return `M${round(from.left)} ${round(from.top)}L${round(to.left)} ${round(to.top)}${wing(1)}${wing(-1)}`;
};

/** What is drawn around the control and from the card to it. Nothing of it catches a click. */
export const createLine = (): SVGElement => svg('svg', { class: 'line', 'aria-hidden': 'true' });

/** Draws a frame around each of the boxes, and a line from the card to the nearest; nothing where there are none. */
export const drawLine = (line: SVGElement, card: Box, boxes: readonly Box[]): void => {
  const length = (box: Box) => {
    const [from, to] = lineBetween(card, box);
    return Math.hypot(to.left - from.left, to.top - from.top);
  };
  const nearest = boxes.toSorted((a, b) => length(a) - length(b))[0];
  const paths = [...boxes.map(framePath), nearest ? linePath(card, nearest) : ''];
  line.replaceChildren(...twice(paths.join('')));
};
