import type { Store } from '../../../utils/tracker/store.ts';

/**
 * A stand-in for the browser's key-value area, at the edge that the tracker sees: it keeps JSON texts, so nobody shares
 * an object with it, and it outlives the sessions that use it. A session can be made to die at one of its calls, as the
 * browser stops a background, or to have its writes refused.
 */

export type Fault = {
  /** Which call of the session, from 1. */
  call: number;
  /** Before it takes effect, after it, or refused without effect. */
  how: 'dies-before' | 'dies-after' | 'rejects';
};
export type Call = { method: keyof Store; keys: string[] };

export const createDisk = (initial: Record<string, unknown> = {}) => {
  const data = new Map<string, string>();
  const put = (items: Record<string, unknown>) => {
    for (const [key, value] of Object.entries(items)) {
      const text = JSON.stringify(value);
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

  /** One life of a background. `died` resolves when its fault stopped it; its pending call then never returns. */
  const session = (fault?: Fault) => {
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
    const call = async <T>(method: keyof Store, keys: string[], effect: () => T): Promise<T> => {
      const number = calls.push({ method, keys });
      // A browser answers later, never within the call.
      await Promise.resolve();
      if (dead) return never<T>();
      if (fault?.call !== number) return effect();
      if (fault.how === 'rejects') throw new Error('quota exceeded');
      if (fault.how === 'dies-after') effect();
      tell();
      return never<T>();
    };
    const store: Store = {
      get: (keys) => call('get', keys ?? [], () => take(keys)),
      set: (items) => {
        const copy = structuredClone(items);
        return call('set', Object.keys(items), () => put(copy));
      },
      remove: (keys) =>
        call('remove', keys, () => {
          for (const key of keys) data.delete(key);
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
