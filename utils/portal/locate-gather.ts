import { foldSigns } from '../fold-text.ts';
import { attributeOf, everything, nameOfTag, select, shadowOf, textIn } from './dom.ts';

const CONTROLS = [
  'a[href],area[href],button,summary',
  'input:is([type=submit],[type=button],[type=image],[type=checkbox],[type=radio])',
  ...['button', 'link', 'switch', 'tab', 'menuitem', 'checkbox', 'radio', 'option'].map(
    (role) => `[role=${role}]`,
  ),
].join();

/** Bounds, so that no page can make this last long: elements looked at, controls, shadow roots and frames. */
const MOST_ELEMENTS = 60_000;
const MOST_CONTROLS = 8_000;
const MOST_ROOTS = 60;
/** A longer text is no control's name. */
const LONGEST = 300;
const MOST_PICTURES = 4;
const MOST_IDS = 10;
/** Stands in no text of a page. */
const BETWEEN = '\0';

/** A control and the folded texts of which its name may be made. */
export type Candidate = { element: Element; text: string };

const ofLabels = (element: Element): string =>
  [...((element as HTMLInputElement).labels ?? [])].map((label) => textIn(label) ?? '').join(' ');

const ofNamed = (element: Element, ids: string): string => {
  const root = Node.prototype.getRootNode.call(element);
  return ids
    .split(/\s+/, MOST_IDS)
    .filter(Boolean)
    .flatMap((id) => [...iterate(select(root, `#${CSS.escape(id)}`), 1)])
    .map((one) => `${attributeOf(one, 'aria-label') ?? ''} ${textIn(one) ?? ''}`)
    .join(' ');
};

const ofPictures = (element: Element): string =>
  [...iterate(select(element, '[alt],[aria-label]'), MOST_PICTURES)]
    .map((one) => attributeOf(one, 'aria-label') ?? attributeOf(one, 'alt') ?? '')
    .join(' ');

const textOf = (element: Element): string => {
  const isInput = nameOfTag(element) === 'input';
  const inside = isInput
    ? `${(element as HTMLInputElement).value} ${attributeOf(element, 'alt') ?? ''} ${ofLabels(element)}`
    : (textIn(element) ?? '');
  if (inside.length > LONGEST) return '';
  const pictures = element.firstElementChild ? ofPictures(element) : '';
  return `${inside} ${attributeOf(element, 'title') ?? ''} ${pictures}`;
};

const candidate = (element: Element): Candidate => {
  const ids = attributeOf(element, 'aria-labelledby');
  const label = attributeOf(element, 'aria-label') ?? '';
  const text = ids ? ofNamed(element, ids) : label.trim() === '' ? textOf(element) : label;
  return { element, text: text.slice(0, LONGEST * 2).replaceAll(BETWEEN, ' ') };
};

function* iterate(list: ArrayLike<Element>, most: number): Generator<Element> {
  for (let index = 0; index < most; index += 1) {
    const one = list[index];
    if (!one) return;
    yield one;
  }
}

/** Documents of frames and open shadow roots directly below a root. */
const innerRoots = (root: Node, most: number): { roots: Node[]; looked: number } => {
  const roots: Node[] = [];
  const frames = iterate(select(root, 'iframe,frame'), MOST_ROOTS);
  for (const frame of frames) {
    const inner = (frame as HTMLIFrameElement).contentDocument;
    if (inner) roots.push(inner);
  }
  let looked = 0;
  for (const element of iterate(everything(root), most)) {
    looked += 1;
    const shadow = shadowOf(element);
    if (shadow) roots.push(shadow);
  }
  return { roots, looked };
};

/** The open modal dialog, where there is one: behind it nothing can be pressed. */
export const modalOf = (document: Document): Element | undefined => {
  const open = select(document, 'dialog:modal');
  return open[open.length - 1];
};

/**
 * The page's controls, open shadow roots and frames of its own origin included. None where there are more than can be
 * looked at: then no name is known to be the only one of its kind.
 */
export const gather = (document: Document): Candidate[] => {
  const waiting: Node[] = [modalOf(document) ?? document];
  const found: Candidate[] = [];
  let elements = MOST_ELEMENTS;
  for (let seen = 0; seen < MOST_ROOTS; seen += 1) {
    const root = waiting.shift();
    if (!root) break;
    for (const control of iterate(select(root, CONTROLS), MOST_CONTROLS + 1 - found.length))
      found.push(candidate(control));
    const { roots, looked } = innerRoots(root, elements);
    elements -= looked;
    waiting.push(...roots);
  }
  if (found.length > MOST_CONTROLS) return [];
  // All at once: one call for each takes longer than the folding.
  const folded = foldSigns(found.map(({ text }) => text).join(BETWEEN)).split(BETWEEN);
  return found.map(({ element }, at) => ({ element, text: folded[at] ?? '' }));
};
