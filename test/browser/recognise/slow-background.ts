/** Functions for the service worker: what it reads of one operator is held back, so that its page can be left meanwhile. */

type Held = typeof globalThis & { heldBack?: { waiting: number; release(): void } };

/** @param operator of which nothing was read before in this life of the worker, which keeps what it has read */
export function holdReading(operator: string): void {
  const real = globalThis.fetch;
  const { promise, resolve } = Promise.withResolvers<void>();
  const held = {
    waiting: 0,
    release: () => {
      globalThis.fetch = real;
      resolve();
    },
  };
  globalThis.fetch = async (...request) => {
    if (String(request[0]).endsWith(`/operators/${operator}.json`)) {
      held.waiting += 1;
      await promise;
    }
    return real(...request);
  };
  (globalThis as Held).heldBack = held;
}

export function isHeld(): boolean {
  return ((globalThis as Held).heldBack?.waiting ?? 0) > 0;
}

export function release(): void {
  (globalThis as Held).heldBack?.release();
}
