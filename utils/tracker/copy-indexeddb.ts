import type { CopyArea, CopyHead, CopyRow } from './copy.ts';

const NAME = 'unline-copy';
/** One row a record in each: what is compared, and the bytes, so that comparing does not read them. */
const HEADS = 'heads';
const TEXTS = 'texts';

const asked = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

/** Both in one transaction: a row is there whole or not at all. Resolves once it is complete. */
const change = (
  database: IDBDatabase,
  act: (heads: IDBObjectStore, texts: IDBObjectStore) => void,
): Promise<void> =>
  new Promise((resolve, reject) => {
    const transaction = database.transaction([HEADS, TEXTS], 'readwrite');
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new Error('was aborted'));
    act(transaction.objectStore(HEADS), transaction.objectStore(TEXTS));
  });

const open = (): Promise<IDBDatabase> => {
  const request = indexedDB.open(NAME, 1);
  request.onupgradeneeded = () => {
    request.result.createObjectStore(HEADS);
    request.result.createObjectStore(TEXTS);
  };
  return asked(request);
};

/**
 * The second copy's area in IndexedDB. Rejects where the browser has none to give: Firefox with history switched off,
 * a profile that cannot be written (jakearchibald/idb#81).
 */
export const openIndexedDb = async (): Promise<CopyArea> => {
  const database = await open();
  // Another context that erases everything is not held up by this one.
  database.onversionchange = () => database.close();
  const of = (name: string) => database.transaction(name).objectStore(name);
  return {
    heads: async () => {
      const heads = of(HEADS);
      const [ids, rows] = await Promise.all([
        asked(heads.getAllKeys()),
        asked<unknown[]>(heads.getAll()),
      ]);
      return ids.map((id, index): [string, unknown] => [String(id), rows[index]]);
    },
    text: (id) => asked<unknown>(of(TEXTS).get(id)),
    put: (rows: readonly CopyRow[]) =>
      change(database, (heads, texts) => {
        for (const { id, text, ...head } of rows) {
          heads.put(head satisfies CopyHead, id);
          texts.put(text, id);
        }
      }),
    remove: (id) =>
      change(database, (heads, texts) => {
        heads.delete(id);
        texts.delete(id);
      }),
    clear: () =>
      change(database, (heads, texts) => {
        heads.clear();
        texts.clear();
      }),
  };
};
