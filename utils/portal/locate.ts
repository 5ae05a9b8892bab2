import { computeAccessibleName, getRole } from 'dom-accessibility-api';
import { type Fit, fitOf, mayHold, plainName } from './locate-fit.ts';
import { gather } from './locate-gather.ts';
import { isShown } from './locate-shown.ts';

export type Located = { control: Element; fit: Fit };
/** Looks for the control that bears a name; a role decides between several. */
export type Locate = (name: string, role?: string) => Located | undefined;

/** Names asked of the library for one wanted name: it is thorough, and slow. */
const MOST_NAMES = 80;

const nameOf = (element: Element): string => {
  try {
    return computeAccessibleName(element, {
      getComputedStyle: (of, pseudo) => getComputedStyle(of, pseudo),
      computedStyleSupportsPseudoElements: false,
    });
  } catch {
    // The page's names shadow what the library asks of the document: this control has then no name that we know.
    return '';
  }
};

/** What a person sees of a control: for a hidden checkbox with its own drawing, its label. */
const seenOf = (element: Element): Element | undefined => {
  if (isShown(element)) return element;
  const labels = element.localName === 'input' ? (element as HTMLInputElement).labels : null;
  return [...(labels ?? [])].find((label) => isShown(label));
};

/** Links to one address are one control, wherever they stand; a control around another is that other. */
const isOne = (found: Element[]): boolean => {
  const [first, ...rest] = found;
  const target = first?.localName === 'a' ? (first as HTMLAnchorElement).href : '';
  return (
    /^https:[^#]*$/.test(target) &&
    rest.every((other) => other.localName === 'a' && (other as HTMLAnchorElement).href === target)
  );
};

const only = (found: Element[], role: string | undefined): Element | undefined => {
  const inner = found.filter(
    (one) => !found.some((other) => other !== one && Node.prototype.contains.call(one, other)),
  );
  if (inner.length <= 1) return inner[0];
  const ofRole = role ? inner.filter((one) => getRole(one) === role) : inner;
  return ofRole.length === 1 || (ofRole.length > 1 && isOne(ofRole)) ? ofRole[0] : undefined;
};

/**
 * Reads a page's controls once, and finds among them by accessible name: the visible one of exactly this name, else the
 * only visible one whose name is near it. Undefined where there is none, or more than one: a control is never guessed
 * (DESIGN §8).
 */
export const createLocate = (document: Document): Locate => {
  const candidates = gather(document);
  const names = new Map<Element, string>();
  const named = (element: Element): string => {
    const name = names.get(element) ?? plainName(nameOf(element).slice(0, 300));
    names.set(element, name);
    return name;
  };
  return (name, role) => {
    const wanted = plainName(name);
    if (wanted === '') return undefined;
    const words = wanted.split(' ');
    let left = MOST_NAMES;
    const fits: Record<Fit, Element[]> = { exact: [], near: [] };
    for (const { element, text } of candidates) {
      if (!mayHold(text, words)) continue;
      // Too many to know them all: then none of them is known to be the only one.
      if (left-- === 0) return undefined;
      const fit = fitOf(named(element), wanted);
      if (fit) fits[fit].push(element);
    }
    for (const fit of ['exact', 'near'] as const) {
      const seen = fits[fit].flatMap((element) => seenOf(element) ?? []);
      const control = only([...new Set(seen)], role);
      if (control) return { control, fit };
      if (seen.length > 0) return undefined;
    }
    return undefined;
  };
};
