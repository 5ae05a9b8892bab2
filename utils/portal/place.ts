/** Where the guide stands on the page, in numbers: px of the window, from its left and top edge. */

export type Size = { width: number; height: number };
export type Spot = { left: number; top: number };
export type Box = Spot & Size;
/** `most`: no higher than this, or it would cover the control. */
export type Place = Spot & { most?: number };

const GAP = 18;
const EDGE = 12;
/** Windows narrower than this have no room beside a control: there the guide is a sheet at the bottom, or at the top. */
const NARROW = 480;
const LEAST = 120;

export const overlap = (a: Box, b: Box): boolean =>
  a.left < b.left + b.width &&
  b.left < a.left + a.width &&
  a.top < b.top + b.height &&
  b.top < a.top + a.height;

/** The box around boxes. */
export const around = (boxes: readonly Box[]): Box => {
  const left = Math.min(...boxes.map((box) => box.left));
  const top = Math.min(...boxes.map((box) => box.top));
  const right = Math.max(...boxes.map((box) => box.left + box.width));
  const bottom = Math.max(...boxes.map((box) => box.top + box.height));
  return { left, top, width: right - left, height: bottom - top };
};

const within = (start: number, length: number, all: number) =>
  Math.min(Math.max(start, EDGE), Math.max(all - length - EDGE, EDGE));

/** Beside a control: below, above, then the side on which lines end, then the one on which they begin. */
const beside = (control: Box, size: Size, view: Size, rtl: boolean): Spot[] => {
  const start = rtl ? control.left + control.width - size.width : control.left;
  const left = within(start, size.width, view.width);
  const top = within(control.top, size.height, view.height);
  const right = { left: control.left + control.width + GAP, top };
  const before = { left: control.left - GAP - size.width, top };
  return [
    { left, top: control.top + control.height + GAP },
    { left, top: control.top - GAP - size.height },
    ...(rtl ? [before, right] : [right, before]),
  ];
};

/** The corners: where lines end before where they begin, the lower before the upper. */
const corners = (size: Size, view: Size, rtl: boolean): Spot[] => {
  const far = view.width - size.width - EDGE;
  const bottom = view.height - size.height - EDGE;
  const sides = rtl ? [EDGE, far] : [far, EDGE];
  return sides.flatMap((left) => [
    { left, top: bottom },
    { left, top: EDGE },
  ]);
};

const fits = (spot: Spot, size: Size, view: Size): boolean =>
  spot.left >= EDGE &&
  spot.top >= EDGE &&
  spot.left + size.width + EDGE <= view.width &&
  spot.top + size.height + EDGE <= view.height;

/** A sheet over the width of the window, below or above the control, whichever leaves it more room. */
const sheet = (controls: readonly Box[], size: Size, view: Size): Place => {
  const left = Math.max((view.width - size.width) / 2, 0);
  const all = controls.length > 0 ? around(controls) : undefined;
  const above = all ? all.top - GAP - EDGE : 0;
  const below = all ? view.height - all.top - all.height - GAP - EDGE : view.height - 2 * EDGE;
  const room = Math.max(above, below, Math.min(LEAST, view.height - 2 * EDGE));
  const height = Math.min(size.height, room);
  const most = size.height > room ? { most: room } : {};
  // At the bottom unless only the top has room enough.
  const top = below >= height || below >= above ? view.height - height - EDGE : EDGE;
  return { left, top: Math.max(top, EDGE), ...most };
};

/**
 * Where to put a card of the given size: beside the control that it means (given as its fragments, one box a line of a
 * link that wraps) and never over it, else in a corner; of these the place that covers the fewest other controls of the
 * page, the nearest first. Where no place is free, it is a sheet that leaves the control out, lower if need be.
 */
export const freePlace = (
  controls: readonly Box[],
  size: Size,
  view: Size,
  { others = [], rtl = false }: { others?: readonly Box[]; rtl?: boolean } = {},
): Place => {
  if (view.width < NARROW) return sheet(controls, size, view);
  const whole = controls.length > 0 ? around(controls) : undefined;
  const spots = [
    ...(whole ? beside(whole, size, view, rtl) : []),
    ...corners(size, view, rtl),
  ].filter(
    (spot) => fits(spot, size, view) && !controls.some((one) => overlap({ ...spot, ...size }, one)),
  );
  const covered = (spot: Spot) => others.filter((box) => overlap({ ...spot, ...size }, box)).length;
  const fewest = Math.min(...spots.map(covered));
  return spots.find((spot) => covered(spot) === fewest) ?? sheet(controls, size, view);
};

const clamp = (value: number, from: number, to: number) => Math.min(Math.max(value, from), to);

/** The shortest line from the card to a box: its two ends. */
export const lineBetween = (card: Box, box: Box): [from: Spot, to: Spot] => {
  const between = (start: number, length: number, otherStart: number, otherLength: number) => {
    const from = Math.max(start, otherStart);
    const to = Math.min(start + length, otherStart + otherLength);
    if (from <= to) return [(from + to) / 2, (from + to) / 2] as const;
    const near = start > otherStart ? start : start + length;
    return [near, clamp(near, otherStart, otherStart + otherLength)] as const;
  };
  const [fromX, toX] = between(card.left, card.width, box.left, box.width);
  const [fromY, toY] = between(card.top, card.height, box.top, box.height);
  return [
    { left: fromX, top: fromY },
    { left: toX, top: toY },
  ];
};
