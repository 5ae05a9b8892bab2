const GAP = 14;
const EDGE = 12;

type Box = { left: number; top: number; width: number; height: number };

/** Free place for a card of the given size beside a control: below, above, right, left; else the far corner. */
export const freePlace = (
  control: Box | undefined,
  size: { width: number; height: number },
  view: { width: number; height: number },
): { left: number; top: number; beside: boolean } => {
  const corner = {
    left: view.width - size.width - EDGE,
    top: view.height - size.height - EDGE,
    beside: false,
  };
  if (!control) return corner;
  const left = Math.min(
    Math.max(control.left, EDGE),
    Math.max(view.width - size.width - EDGE, EDGE),
  );
  const below = control.top + control.height + GAP;
  if (below + size.height + EDGE <= view.height) return { left, top: below, beside: true };
  const above = control.top - GAP - size.height;
  if (above >= EDGE) return { left, top: above, beside: true };
  const top = Math.min(
    Math.max(control.top, EDGE),
    Math.max(view.height - size.height - EDGE, EDGE),
  );
  const right = control.left + control.width + GAP;
  if (right + size.width + EDGE <= view.width) return { left: right, top, beside: true };
  const other = control.left - GAP - size.width;
  if (other >= EDGE) return { left: other, top, beside: true };
  return { ...corner, top: control.top > view.height / 2 ? EDGE : corner.top };
};

/** Moves the card beside the control, and frames the control; without one the card rests in the corner. */
export const placeBeside = (
  card: HTMLElement,
  frame: HTMLElement,
  control: Element | undefined,
): void => {
  const rect = control?.getBoundingClientRect();
  const seen =
    rect && rect.width > 0 && rect.bottom > 0 && rect.top < innerHeight ? rect : undefined;
  const { left, top } = freePlace(seen, card.getBoundingClientRect(), {
    width: innerWidth,
    height: innerHeight,
  });
  card.style.translate = `${Math.round(left)}px ${Math.round(top)}px`;
  frame.hidden = !seen;
  if (!seen) return;
  frame.style.translate = `${Math.round(seen.left - 4)}px ${Math.round(seen.top - 4)}px`;
  frame.style.width = `${Math.round(seen.width + 8)}px`;
  frame.style.height = `${Math.round(seen.height + 8)}px`;
};
