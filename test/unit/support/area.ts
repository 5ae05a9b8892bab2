import type { CopyArea, CopyRow } from '../../../utils/tracker/copy.ts';

/**
 * A stand-in for IndexedDB, at the edge that the tracker sees: it keeps texts and outlives the backgrounds that use it.
 * `fail` makes every call from then on reject, as where the browser has no place to give; `hold` lets them wait.
 */
export const createArea = () => {
  const rows = new Map<string, { head: string; text: string }>();
  const calls: string[] = [];
  let failing: string | undefined;
  let held: Promise<void> | undefined;
  const call = async <T>(name: string, effect: () => T): Promise<T> => {
    calls.push(name);
    await held;
    await Promise.resolve();
    if (failing !== undefined) throw new Error(failing);
    return effect();
  };
  const area: CopyArea = {
    heads: () =>
      call('heads', () =>
        [...rows].map(([id, { head }]): [string, unknown] => [id, JSON.parse(head)]),
      ),
    text: (id) => call('text', () => rows.get(id)?.text),
    put: (list) => {
      const copies = structuredClone(list) as CopyRow[];
      return call('put', () => {
        for (const { id, text, ...head } of copies)
          rows.set(id, { head: JSON.stringify(head), text });
      });
    },
    remove: (id) => call('remove', () => void rows.delete(id)),
    clear: () => call('clear', () => rows.clear()),
  };
  return {
    area,
    calls,
    /** The texts that are copied, by id. */
    all: () => Object.fromEntries([...rows].map(([id, { text }]) => [id, text])),
    /** The same as records. */
    logs: () => Object.fromEntries([...rows].map(([id, { text }]) => [id, JSON.parse(text)])),
    /** Plants a text, with the head that it had. */
    spoil: (id: string, text: string, hash = 'spoilt') =>
      rows.set(id, {
        head: JSON.stringify({ hash, length: 1, savedAt: '2026-03-10T12:00:00.000Z' }),
        text,
      }),
    lose: (id: string) => rows.delete(id),
    fail: (why: string | undefined) => {
      failing = why;
    },
    /** Calls wait until the function that comes back is called. */
    hold: () => {
      let release = () => {};
      held = new Promise((resolve) => {
        release = () => {
          held = undefined;
          resolve();
        };
      });
      return release;
    },
  };
};
export type Area = ReturnType<typeof createArea>;
