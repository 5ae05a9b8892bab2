/** Functions for the service worker: what it reads from the package is held back, so that a page can be left meanwhile. */

type Held = typeof globalThis & { heldBack?: { waiting: number; release(): void } };

/** The operator is looked up when a page arrives and again when it was read: the second time it has to wait. */
export function holdReading(): void {
  const real = globalThis.fetch;
  const { promise, resolve } = Promise.withResolvers<void>();
  const held = {
    waiting: 0,
    release: () => {
      globalThis.fetch = real;
      resolve();
    },
  };
  let seen = 0;
  globalThis.fetch = async (...request) => {
    seen += 1;
    if (seen > 1) {
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
