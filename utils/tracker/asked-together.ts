import type { Store } from './store.ts';

/** An area whose questions of one moment go to the browser as one: each by itself costs a way there and back. */
export const askedTogether = (area: Store): Store => {
  let next: { keys: Set<string>; answer: Promise<Record<string, unknown>> } | undefined;
  const ask = () => {
    const keys = new Set<string>();
    const answer = Promise.resolve().then(() => {
      next = undefined;
      return area.get([...keys]);
    });
    next = { keys, answer };
    return next;
  };
  return {
    get: async (keys) => {
      if (keys === null) return area.get(null);
      const together = next ?? ask();
      for (const key of keys) together.keys.add(key);
      const found = await together.answer;
      return Object.fromEntries(
        keys.flatMap((key) => (Object.hasOwn(found, key) ? [[key, found[key]]] : [])),
      );
    },
    set: (items) => area.set(items),
    remove: (keys) => area.remove(keys),
    clear: () => area.clear(),
  };
};
