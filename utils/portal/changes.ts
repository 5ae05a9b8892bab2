import { isElement, nameOfTag } from './guide-dom.ts';

const WATCHED = { childList: true, subtree: true, characterData: true };
/** More changed places than this are not told apart. */
const MOST = 300;
const UNREAD = /^(?:script|style|link|meta|noscript)$/i;

/** What has changed since it was asked last: some elements, or so much that all has to be looked at. */
export type Changed = Set<Element> | 'all';

/** Notes which parts of the page change. `onChange` is called with the first change after each `take`. */
export const createChanges = (onChange: () => void) => {
  let changed: Changed = new Set();
  let isTold = false;
  const note = (node: Node | null) => {
    if (changed === 'all' || !node || !isElement(node) || UNREAD.test(nameOfTag(node))) return;
    changed.add(node);
    if (changed.size > MOST) changed = 'all';
  };
  const observer = new MutationObserver((records) => {
    if (changed !== 'all')
      for (const { target, addedNodes, removedNodes } of records) {
        if (target.nodeType === 3) note(target.parentNode);
        else if (addedNodes.length === 0 && removedNodes.length > 0) isRemoved = true;
        for (let at = 0; at < addedNodes.length; at += 1) {
          const node = addedNodes[at] as Node;
          note(!isElement(node) && node.nodeType === 3 ? target : node);
          if (changed === ('all' as Changed)) break;
        }
        if (changed === ('all' as Changed)) break;
      }
    if (isTold || (changed !== 'all' && changed.size === 0 && !isRemoved)) return;
    isTold = true;
    onChange();
  });
  let isRemoved = false;
  return {
    observe: (roots: Iterable<Node>): void => {
      for (const root of roots) observer.observe(root, WATCHED);
    },
    stop: (): void => observer.disconnect(),
    all: (): void => {
      changed = 'all';
    },
    take: (): Changed => {
      const taken = changed;
      changed = new Set();
      isTold = false;
      isRemoved = false;
      return taken;
    },
  };
};
