import { isElement, nameOfTag } from './dom.ts';

const WATCHED = { childList: true, subtree: true, characterData: true };
/** More changed places than this, or records of changes, are not told apart. */
const MOST = 300;
const MOST_RECORDS = 3_000;
const UNREAD = /^(?:script|style|link|meta|noscript)$/i;

/** What has changed since it was asked last: some elements, or so much that all has to be looked at. */
export type Changed = Set<Element> | 'all';

/** What of a change is to be looked at again: what came, or the text around what changed. */
const placesOf = ({ target, addedNodes }: MutationRecord): Node[] => {
  if (target.nodeType === Node.TEXT_NODE) return target.parentNode ? [target.parentNode] : [];
  return Array.from(addedNodes, (node) => (node.nodeType === Node.TEXT_NODE ? target : node));
};

const isRead = (node: Node): node is Element => isElement(node) && !UNREAD.test(nameOfTag(node));

const matters = (record: MutationRecord): boolean =>
  (record.addedNodes.length === 0 && record.removedNodes.length > 0) ||
  placesOf(record).some(isRead);

/**
 * Notes what changes on the page; looked through only when it is taken, so that a change costs next to nothing.
 * `onChange` is called with the first change after each `take`.
 */
export const createChanges = (onChange: () => void) => {
  let records: MutationRecord[] = [];
  let isAll = false;
  let isTold = false;
  const observer = new MutationObserver((more) => {
    if (isTold && isAll) return;
    if (!isTold && !more.some(matters)) return;
    if (records.length + more.length > MOST_RECORDS) isAll = true;
    else for (const record of more) records.push(record);
    if (isTold) return;
    isTold = true;
    onChange();
  });
  return {
    observe: (roots: Iterable<Node>): void => {
      for (const root of roots) observer.observe(root, WATCHED);
    },
    stop: (): void => observer.disconnect(),
    all: (): void => {
      isAll = true;
      records = [];
    },
    take: (): Changed => {
      const changed = isAll ? [] : records.flatMap(placesOf).filter(isRead);
      const places = new Set(changed);
      const taken = isAll || places.size > MOST ? 'all' : places;
      records = [];
      isAll = false;
      isTold = false;
      return taken;
    },
  };
};
