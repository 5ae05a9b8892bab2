import type { Spend } from './budget.ts';
import { nameOfTag, textWalker } from './dom.ts';
import { screened } from './own-text.ts';
import type { Root } from './roots.ts';

/** A stretch of text of one block, in the order of the page. */
export type Piece = { element: Element; nodes: Text[] };

const INLINE = new Set(
  'a abbr b bdi bdo cite code data del dfn em font i ins kbd label mark output q s samp small span strong sub sup time tt u var'.split(
    ' ',
  ),
);
const UNREAD = new Set('script style noscript template textarea select option title'.split(' '));

const NAMING = 'a,button,summary,[role=button],[role=link]';

/** Stretches of text that are read, and characters of one. */
export const MOST_PIECES = 1_500;
export const LONGEST_PIECE = 5_000;
/** Going over a text takes as long as so many of its characters. */
const NODE = 10;
/** Stands between stretches of text while they are searched together, and in no page. */
const BETWEEN = '\0';

/** The block that an element stands in, or is: what is marked in a line is no text of its own. */
export const blockAround = (element: Element): Element => {
  let block = element;
  while (INLINE.has(nameOfTag(block)) && block.parentElement) block = block.parentElement;
  return block;
};

/** Whether all of a stretch of text belongs to controls, so that it is a name and no sentence. */
const isName = ({ nodes }: Piece): boolean =>
  nodes.every(({ data, parentElement }) => {
    if (!/\S/.test(data)) return true;
    return parentElement !== null && Element.prototype.closest.call(parentElement, NAMING) !== null;
  });

/** The texts below a root, in the order of the page. */
const textsIn = (root: Root, spend: Spend): Text[] => {
  const texts: Text[] = [];
  const walker = textWalker(root);
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    if (!spend(NODE)) break;
    texts.push(node);
  }
  return texts;
};

const dataOf = ({ data }: Text): string => data.slice(0, LONGEST_PIECE);

/** All texts as one, so that one search goes through them, and where each begins. */
const joined = (texts: readonly Text[]): { folded: string; starts: number[] } => {
  const datas = texts.map(dataOf);
  const isClean = !datas.some((data) => data.includes(BETWEEN));
  const clean = isClean ? datas : datas.map((data) => data.replaceAll(BETWEEN, ' '));
  const folded = screened(clean.join(BETWEEN));
  const starts = [0];
  for (let at = folded.indexOf(BETWEEN); at >= 0; at = folded.indexOf(BETWEEN, at + 1))
    starts.push(at + 1);
  return { folded, starts };
};

/** Which of the texts hold the beginning of a match. */
const holding = (folded: string, starts: readonly number[], search: RegExp): Set<number> => {
  const found = new Set<number>();
  let at = 0;
  search.lastIndex = 0;
  for (let match = search.exec(folded); match; match = search.exec(folded)) {
    while ((starts[at + 1] ?? Number.POSITIVE_INFINITY) <= match.index) at += 1;
    found.add(at);
    const next = starts[at + 1];
    if (next === undefined) break;
    search.lastIndex = next;
  }
  return found;
};

/** The stretch of text of one block around a text: its first and last place among the texts, none before `from`. */
const stretchAround = (
  texts: readonly Text[],
  place: number,
  from: number,
  blockOf: (text: Text) => Element | undefined,
): { first: number; last: number } => {
  const block = blockOf(texts[place] as Text);
  let length = (texts[place] as Text).data.length;
  const go = (step: 1 | -1): number => {
    let end = place;
    for (let at = place + step; at >= from && at < texts.length; at += step) {
      const text = texts[at] as Text;
      if (length >= LONGEST_PIECE) break;
      if (blockOf(text) !== block) {
        if (/\S/.test(text.data)) break;
        continue;
      }
      length += text.data.length;
      end = at;
    }
    return end;
  };
  return { first: go(-1), last: go(1) };
};

/**
 * The pieces of a root's own text that may mean something: names of controls where `inControls` finds something,
 * anything else where `inTexts` does. Both are global patterns of folded text. Only texts that hold a match are looked
 * at together with what stands around them.
 */
export const piecesIn = (
  root: Root,
  inTexts: RegExp | undefined,
  inControls: RegExp | undefined,
  spend: Spend,
): Piece[] => {
  const texts = textsIn(root, spend);
  const { folded, starts } = joined(texts);
  const held = inTexts ? holding(folded, starts, inTexts) : new Set<number>();
  const named = inControls ? holding(folded, starts, inControls) : new Set<number>();
  const blockOf = ({ parentElement }: Text): Element | undefined => {
    if (!parentElement) return (root as Partial<ShadowRoot>).host;
    return UNREAD.has(nameOfTag(parentElement)) ? undefined : blockAround(parentElement);
  };
  const pieces: Piece[] = [];
  let from = 0;
  for (const place of [...new Set([...held, ...named])].sort((a, b) => a - b)) {
    if (pieces.length >= MOST_PIECES) break;
    const element = blockOf(texts[place] as Text);
    if (place < from || !element) continue;
    const { first, last } = stretchAround(texts, place, from, blockOf);
    from = last + 1;
    const nodes = texts.slice(first, from).filter((text) => blockOf(text) === element);
    const isNamed = Array.from({ length: from - first }, (_, at) => first + at).some((at) =>
      named.has(at),
    );
    const piece = { element, nodes };
    if (isNamed || !isName(piece)) pieces.push(piece);
  }
  return pieces;
};
