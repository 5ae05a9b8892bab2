import { isElement, shadowOf, textWalker } from '../dom.ts';
import { READING_LIMITS } from '../words.ts';
import { CONTROLS } from './controls.ts';
import type { Sight } from './seen.ts';
import { all, closest, isAround, isOneOf, lineOf, nameOfTag, nextOf, parentOf } from './tree.ts';

const ITEMS = 'li,tbody tr,[role=listitem],[role=row],article';
const NAMES = 'h2,h3,h4,h5,h6,strong,b,dt,th,td,[role=heading],[role=rowheader],[role=cell]';
const HEADINGS = 'h2,h3,h4,h5,h6';
const ASIDE = 'nav,footer';
/** A list that has more than this is a list of something else. */
const MOST = 60;
const MOST_PARTS = 200;

/** What an item of a list is called: its heading or first cell, else its first text; a control is no name. */
const nameOf = (item: Element): string => {
  const titled = all(item, NAMES).find((part) => lineOf(part) !== '' && !closest(part, CONTROLS));
  if (titled) return lineOf(titled);
  const walker = textWalker(item);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = parentOf(node);
    if (lineOf(node) !== '' && parent && !closest(parent, CONTROLS)) return lineOf(node);
  }
  return '';
};

/** The part of the page that a heading stands above: its siblings up to the next of its kind, or its parent's. */
const below = (heading: Element): Element[] => {
  const parts: Element[] = [];
  for (
    let next = nextOf(heading);
    next && nameOfTag(next) !== nameOfTag(heading) && parts.length < MOST_PARTS;
    next = nextOf(next)
  )
    parts.push(next);
  const parent = parentOf(heading);
  return parts.length > 0 || !parent || nameOfTag(parent) === 'body' ? parts : below(parent);
};

/** A row of columns' heads outside a table's head. */
const isHeadRow = (item: Element): boolean =>
  nameOfTag(item) === 'tr' && all(item, 'td').length === 0;

/** Names of what is listed below a heading that announces devices or lines, as the page shows them. */
export const listedBelow = (heading: Element, sees: Sight): string[] => {
  const table = closest(heading, 'table');
  const parts: Node[] = (table ? [table] : below(heading)).flatMap((part) => [
    part,
    ...(shadowOf(part) ? [shadowOf(part) as ShadowRoot] : []),
  ]);
  const items = parts.flatMap((part) => [
    ...(isElement(part) && isOneOf(part, ITEMS) ? [part] : []),
    ...all(part, ITEMS),
  ]);
  const cards =
    items.length > 0
      ? items
      : parts.filter(isElement).filter((part) => all(part, HEADINGS).length > 0);
  if (cards.length > MOST) return [];
  return cards
    .filter((item) => !cards.some((other) => other !== item && isAround(other, item)))
    .filter((item) => sees(item) && !closest(item, ASIDE) && !isHeadRow(item))
    .map((item) => nameOf(item).slice(0, READING_LIMITS.name))
    .filter(Boolean);
};
