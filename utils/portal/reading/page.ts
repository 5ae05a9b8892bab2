import { LONGEST_PIECE, type Piece } from '../pieces.ts';
import type { Root } from '../roots.ts';
import type { Area, PLACES } from '../words.ts';
import type { Matcher } from './matcher.ts';
import { createSight, type Sight } from './seen.ts';
import {
  all,
  closest,
  isAround,
  isBefore,
  isConnected,
  lineOf,
  nameOfTag,
  parentOf,
  rootOf,
  titleOf,
  withoutTurns,
} from './tree.ts';

const HEADINGS = 'h1,h2,h3,h4,legend,caption,summary,[role=heading]';
const DIALOG = 'dialog,[role=dialog],[role=alertdialog],[aria-modal=true]';
const ALERT = '[role=alert],[role=status],[aria-live],output';
export const ASIDE = 'nav,footer,[role=navigation],[role=contentinfo]';
const MOST_HEADINGS = 60;
const LONGEST_HEADING = 200;

/** A word that is marked belongs to the word it stands in; anything else in a line stands apart. */
const GLUED = new Set(['b', 'i', 'em', 'strong', 'mark', 'u', 's', 'font']);

/** A text of the page, and what of it can be seen: asked only where the text means something. */
export type Text = {
  element: Element;
  nodes: globalThis.Text[];
  text: string;
  shown: () => string;
};

/** A heading, and what it says that the page or its part is about. */
type Heading = { element: Element; about: () => string[] };

const joined = (nodes: readonly globalThis.Text[]): string =>
  withoutTurns(
    nodes
      .map((node) => {
        const parent = parentOf(node);
        const data = node.data.slice(0, LONGEST_PIECE);
        return parent && GLUED.has(nameOfTag(parent)) ? data : ` ${data} `;
      })
      .join(''),
  )
    .replace(/\s+/g, ' ')
    .replace(/ (?=[.,;:!?])/g, '')
    .trim();

export const placeOf = (element: Element): (typeof PLACES)[number] =>
  closest(element, DIALOG)
    ? 'dialog'
    : closest(element, ALERT)
      ? 'alert'
      : closest(element, HEADINGS)
        ? 'heading'
        : 'text';

/** The subject of the page, told by its headings, and what can be seen of its texts. */
export const lookOver = (
  document: Document,
  roots: readonly Root[],
  area: Area | null,
  pieces: readonly Piece[],
  matcher: Matcher,
) => {
  const sees: Sight = createSight();
  const topics = (text: string): string[] =>
    matcher
      .meanings('about', matcher.sentence(text.slice(0, LONGEST_HEADING)), true)
      .map(({ code }) => code);
  const headings = roots
    .flatMap((root) => all(root, HEADINGS))
    .filter((heading) => !closest(heading, ASIDE))
    .slice(0, MOST_HEADINGS)
    .map((element): Heading => {
      let about: string[] | undefined;
      return {
        element,
        about: () => {
          about ??= topics(lineOf(element));
          return about;
        },
      };
    });
  const firstSeen = (list: readonly Heading[]) => list.find(({ element }) => sees(element));
  const chief =
    firstSeen(headings.filter(({ element }) => nameOfTag(element) === 'h1')) ?? firstSeen(headings);
  const title = topics(titleOf(document));
  const isAbout = (topic: string) => {
    const first = chief?.about() ?? [];
    return first.length > 0 ? first.includes(topic) : title.includes(topic);
  };
  const otherEnding = isAbout('other-ending') && !isAbout('cancel');
  const inDialog = headings.some(
    ({ element, about }) => closest(element, DIALOG) && about().includes('cancel') && sees(element),
  );
  const ending =
    !otherEnding &&
    (area === 'cancel' || isAbout('cancel') || title.includes('cancel') || inDialog);
  /** The heading that a text stands below, in its own tree or that of the host around it. */
  const headingOf = (element: Element): Heading | undefined => {
    const tree = rootOf(element);
    const heading = headings.findLast(
      ({ element: one }) =>
        rootOf(one) === tree && (isAround(one, element) || isBefore(one, element)) && sees(one),
    );
    const { host } = tree as Partial<ShadowRoot>;
    return heading ?? (host ? headingOf(host) : undefined);
  };
  const above = (element: Element): string[] => headingOf(element)?.about() ?? [];
  return {
    sees,
    headings,
    headingOf,
    isAbout,
    otherEnding,
    /** Whether a text is about ending a line: by the page, by the heading above it, by itself. */
    isEnding: (element: Element, text: string): boolean =>
      ending ||
      (!otherEnding && (above(element).includes('cancel') || topics(text).includes('cancel'))),
    ending,
    /** Said to everybody, or about something else: an answer to a question, a part with other things that end. */
    isGeneral: (element: Element): boolean => {
      const details = closest(element, 'details');
      if (details && /[?？]$/.test(lineOf(all(details, 'summary')[0]))) return true;
      const about = above(element);
      return (
        !about.includes('cancel') && (about.includes('help') || about.includes('other-ending'))
      );
    },
    texts: pieces.map(({ element, nodes }): Text => {
      const present = nodes.filter(isConnected);
      return {
        element,
        nodes: present,
        text: joined(present),
        shown: () => joined(present.filter((node) => sees(parentOf(node) ?? element))),
      };
    }),
  };
};
export type Page = ReturnType<typeof lookOver>;
