import type { LABEL_MEANINGS } from '../../catalogue/words.ts';
import { foldText } from '../../fold-text.ts';
import { namedText } from '../own-text.ts';
import type { ControlFound } from '../reading.ts';
import type { Hints } from '../rules.ts';
import { CONTROL_CODES, type ControlCode, READING_LIMITS as MOST } from '../words.ts';
import type { Matcher } from './matcher.ts';
import type { Page } from './page.ts';
import { all, attribute, lineOf, nameOfTag } from './tree.ts';

/** Labels by which a place is known, not what the control does to line or device. */
const SAYS_LITTLE: ReadonlySet<Meaning> = new Set(['other', 'end-companion', 'request-refund']);

type Meaning = (typeof LABEL_MEANINGS)[number];

export const CONTROLS =
  'a[href],button,input[type=submit],input[type=button],input[type=image],summary,[role=button],[role=link],[role=menuitem],[role=tab],[role=switch]';

/** Where a control could do two things, it counts as the graver and the more special one. */
const PRECEDENCE: readonly ControlCode[] = [
  'cancel-account',
  ...CONTROL_CODES.filter((code) => code !== 'cancel-account' && code !== 'cancel-line'),
  'cancel-line',
];
/** A longer name is a text with a link on it, not what a control does. */
const LONGEST_NAME = 70;
/** Elements that name a control, and characters that are looked at of its name, however it is made up. */
const MOST_IDS = 10;
const MOST_SIGNS = 5_000;
const MOST_CONTROLS = 1_000;

const roleOf = (control: Element): string =>
  attribute(control, 'role') ?? (nameOfTag(control) === 'a' ? 'link' : 'button');

const referred = (control: Element): string => {
  const root = Node.prototype.getRootNode.call(control);
  const ids = attribute(control, 'aria-labelledby')?.trim().split(/\s+/, MOST_IDS) ?? [];
  return ids
    .filter(Boolean)
    .map((id) => lineOf(all(root, `#${CSS.escape(id)}`)[0]))
    .join(' ');
};

const pictures = (control: Element): string =>
  all(control, 'img[alt],[aria-label]').map(namedText).join(' ');

/** The name of a control, near enough to what browsers compute for the controls that portals have. */
const nameOf = (control: Element): string => {
  const name =
    referred(control).trim() ||
    attribute(control, 'aria-label') ||
    (nameOfTag(control) === 'input'
      ? (attribute(control, 'value') ?? attribute(control, 'alt'))
      : lineOf(control)) ||
    pictures(control) ||
    attribute(control, 'title') ||
    '';
  return name.slice(0, MOST_SIGNS).replace(/\s+/g, ' ').trim();
};

export type Pointed = { controls: ControlFound[]; seen: Set<Meaning>; signsOut: boolean };

/**
 * What the controls do, by their names: the operator's own labels first, which rule out the general phrases. Texts of
 * the page that are a label word for word count as seen too.
 */
export const readControls = (
  controls: Iterable<Element>,
  { texts, sees, ending }: Page,
  hints: Hints,
  matcher: Matcher,
): Pointed => {
  const labels = new Map(hints.labels.map(([text, means]) => [foldText(text), means]));
  const seen = new Set<Meaning>();
  const found = new Map<string, ControlFound>();
  let signsOut = false;
  for (const control of [...controls].slice(0, MOST_CONTROLS)) {
    const name = nameOf(control);
    const label = labels.get(foldText(name));
    const codes: string[] =
      label && !SAYS_LITTLE.has(label)
        ? [label === 'confirm-last-step' ? 'cancel-line' : label]
        : name.length <= LONGEST_NAME
          ? matcher.meanings('controls', matcher.sentence(name), ending).map(({ code }) => code)
          : [];
    if ((codes.length === 0 && !label) || !sees(control)) continue;
    if (label) seen.add(label);
    if (codes.includes('sign-out')) signsOut = true;
    const code = PRECEDENCE.find((one) => codes.includes(one));
    const role = roleOf(control).slice(0, MOST.value);
    if (code && name)
      found.set(`${code} ${role} ${name}`, {
        code,
        name: name.slice(0, MOST.name),
        role,
        ground: label && !SAYS_LITTLE.has(label) ? 'label' : 'phrase',
      });
  }
  for (const { text, shown } of labels.size > 0 ? texts : []) {
    const label = labels.get(foldText(text));
    if (label && shown() === text) seen.add(label);
  }
  return { controls: [...found.values()], seen, signsOut };
};
