const GAP = 14;
const EDGE = 12;
/** Fields, buttons and links of the page, so many at most: they are looked at whenever the page scrolls. */
const CONTROLS = 'a[href],button,input,select,textarea,summary,label,[role=button]';
const MOST_CONTROLS = 300;

type Size = { width: number; height: number };
type Spot = { left: number; top: number };
type Box = Spot & Size;

const overlap = (a: Box, b: Box): boolean =>
  a.left < b.left + b.width &&
  b.left < a.left + a.width &&
  a.top < b.top + b.height &&
  b.top < a.top + a.height;

/** Where a card may stand beside a control, if there is room: below, above, right, left. */
const beside = (control: Box, size: Size, view: Size): Spot[] => {
  const within = (start: number, length: number, all: number) =>
    Math.min(Math.max(start, EDGE), Math.max(all - length - EDGE, EDGE));
  const left = within(control.left, size.width, view.width);
  const top = within(control.top, size.height, view.height);
  const spots = [
    { left, top: control.top + control.height + GAP },
    { left, top: control.top - GAP - size.height },
    { left: control.left + control.width + GAP, top },
    { left: control.left - GAP - size.width, top },
  ];
  return spots.filter(
    (spot) =>
      spot.left >= EDGE &&
      spot.top >= EDGE &&
      spot.left + size.width + EDGE <= view.width &&
      spot.top + size.height + EDGE <= view.height,
  );
};

/** The corners, the far one first. */
const corners = (size: Size, view: Size): Spot[] => {
  const right = view.width - size.width - EDGE;
  const bottom = view.height - size.height - EDGE;
  return [
    { left: right, top: bottom },
    { left: right, top: EDGE },
    { left: EDGE, top: bottom },
    { left: EDGE, top: EDGE },
  ];
};

/**
 * Where to put a card of the given size: beside the control that it means and never over it, else in a corner; of
 * these the place that covers the fewest other controls of the page, the nearest first.
 */
export const freePlace = (
  control: Box | undefined,
  size: Size,
  view: Size,
  others: readonly Box[] = [],
): Spot => {
  const free = corners(size, view).filter(
    (spot) => !control || !overlap({ ...spot, ...size }, control),
  );
  const spots = [...(control ? beside(control, size, view) : []), ...free];
  const covered = (spot: Spot) => others.filter((box) => overlap({ ...spot, ...size }, box)).length;
  const fewest = Math.min(...spots.map(covered));
  return (
    spots.find((spot) => covered(spot) === fewest) ?? { left: EDGE, top: view.height - size.height }
  );
};

const boxesOf = (page: Document): Box[] =>
  [...page.querySelectorAll(CONTROLS)]
    .slice(0, MOST_CONTROLS)
    .map((element) => element.getBoundingClientRect());

/** Moves the card beside the control, and frames the control; without one the card rests in the corner. */
export const placeBeside = (
  card: HTMLElement,
  frame: HTMLElement,
  control: Element | undefined,
): void => {
  const rect = control?.getBoundingClientRect();
  const seen =
    rect && rect.width > 0 && rect.bottom > 0 && rect.top < innerHeight ? rect : undefined;
  const view = { width: innerWidth, height: innerHeight };
  const { width, height } = card.getBoundingClientRect();
  const { left, top } = freePlace(seen, { width, height }, view, boxesOf(document));
  card.style.translate = `${Math.round(left)}px ${Math.round(top)}px`;
  frame.hidden = !seen;
  card.toggleAttribute('data-away', control !== undefined && !seen);
  if (!seen) return;
  frame.style.translate = `${Math.round(seen.left - 4)}px ${Math.round(seen.top - 4)}px`;
  frame.style.width = `${Math.round(seen.width + 8)}px`;
  frame.style.height = `${Math.round(seen.height + 8)}px`;
};
