import { HEAD_PREFIX } from './keys.ts';
import type { Store } from './store.ts';

const isHead = (key: string): boolean => key.startsWith(HEAD_PREFIX);

/**
 * An area whose heads are read once in the life of the background: to fetch a thousand of them takes most of the time
 * of a list. What is written goes through here (the background is the only writer, DESIGN §10), and is read again.
 */
export const keepingHeads = (area: Store): Store => {
  const kept = new Map<string, unknown>();
  /** Goes up with every write of a head: what was asked before it may be older. */
  let writes = 0;
  const forget = (keys: readonly string[] | 'all') => {
    if (keys !== 'all' && !keys.some(isHead)) return;
    writes += 1;
    if (keys === 'all') kept.clear();
    else for (const key of keys) kept.delete(key);
  };
  /** Forgotten before and after: a read in between sees the one or the other, and a refused write may have done a part. */
  const writing = async (
    keys: readonly string[] | 'all',
    write: () => Promise<void>,
  ): Promise<void> => {
    forget(keys);
    try {
      await write();
    } finally {
      forget(keys);
    }
  };
  return {
    get: async (keys) => {
      if (keys === null) return area.get(null);
      const known = keys.flatMap((key) => (kept.has(key) ? [[key, kept.get(key)] as const] : []));
      const others = keys.filter((key) => !kept.has(key));
      if (others.length === 0) return Object.fromEntries(known);
      const before = writes;
      const found = await area.get(others);
      if (before === writes)
        for (const [key, value] of Object.entries(found)) if (isHead(key)) kept.set(key, value);
      return { ...found, ...Object.fromEntries(known) };
    },
    set: (items) => writing(Object.keys(items), () => area.set(items)),
    remove: (keys) => writing(keys, () => area.remove(keys)),
    clear: () => writing('all', () => area.clear()),
  };
};
