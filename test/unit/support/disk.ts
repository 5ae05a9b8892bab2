import type { Store } from '../../../utils/tracker/store.ts';

/**
 * A stand-in for the browser's key-value area, at the edge that the tracker sees: it keeps JSON texts, so nobody shares
 * an object with it, and it outlives the sessions that use it. A session can be made to die at one of its calls, as the
 * browser stops a background, or to have its writes refused.
 */

export type Fault = {
  /** Which call of the session, from 1. */
  call: number;
  /**
   * The background dies before the call takes effect or after it; or the call is refused: without effect, after it took
   * effect whole, or after about the first half of its keys did.
   */
  how: 'dies-before' | 'dies-after' | 'rejects' | 'applies-rejects' | 'half-rejects';
};
export type Call = { method: keyof Store; keys: string[] };

/** Chromium keeps the fields of what it stores in the order of their names; Firefox as they were written. */
const byName = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(byName);
  if (value === null || typeof value !== 'object') return value;
  const fields = Object.entries(value).map(([name, inner]): [string, unknown] => [
    name,
    byName(inner),
  ]);
  return Object.fromEntries(fields.sort(([a], [b]) => (a < b ? -1 : 1)));
};

/** A value as it stands on the disk. */
export const textOf = (value: unknown): string => JSON.stringify(byName(value));

export const createDisk = (initial: Record<string, unknown> = {}) => {
  const data = new Map<string, string>();
  const put = (items: Record<string, unknown>) => {
    for (const [key, value] of Object.entries(items)) {
      const text = textOf(value);
      if (text !== undefined) data.set(key, text);
    }
  };
  put(initial);
  const take = (keys: string[] | null): Record<string, unknown> =>
    Object.fromEntries(
      [...data]
        .filter(([key]) => keys === null || keys.includes(key))
        .map(([key, text]) => [key, JSON.parse(text)]),
    );

  /** One life of a background. `died` resolves when a fault stopped it; its pending call then never returns. */
  const session = (...faults: Fault[]) => {
    const calls: Call[] = [];
    let dead = false;
    let tell = () => {};
    const died = new Promise<'died'>((resolve) => {
      tell = () => {
        dead = true;
        resolve('died');
      };
    });
    const never = <T>() => new Promise<T>(() => {});
    const call = async <T>(
      method: keyof Store,
      keys: string[],
      effect: (some?: string[]) => T,
    ): Promise<T> => {
      const number = calls.push({ method, keys });
      // A browser answers later, never within the call.
      await Promise.resolve();
      if (dead) return never<T>();
      const fault = faults.find((one) => one.call === number);
      if (!fault) return effect();
      if (fault.how === 'half-rejects')
        effect(keys.slice(0, Math.max(1, Math.floor(keys.length / 2))));
      if (fault.how === 'dies-after' || fault.how === 'applies-rejects') effect();
      if (fault.how.endsWith('rejects')) throw new Error('quota exceeded');
      tell();
      return never<T>();
    };
    const store: Store = {
      get: (keys) => call('get', keys ?? [], () => take(keys)),
      set: (items) => {
        const copy = structuredClone(items);
        const only = (some: string[]) =>
          Object.fromEntries(Object.entries(copy).filter(([key]) => some.includes(key)));
        return call('set', Object.keys(items), (some) => put(some ? only(some) : copy));
      },
      remove: (keys) =>
        call('remove', keys, (some = keys) => {
          for (const key of some) data.delete(key);
        }),
      clear: () => call('clear', [], () => data.clear()),
    };
    return { store, died, calls };
  };

  return {
    session,
    put,
    /** Everything that is kept, by key. */
    all: () => take(null),
    /** The bytes of one key. */
    text: (key: string) => data.get(key),
  };
};
export type Disk = ReturnType<typeof createDisk>;
