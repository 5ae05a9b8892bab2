type Message = { kind?: unknown } | null | undefined;
type OnMessage = { addListener(callback: (message: Message) => void): void };
type Runtime = { runtime?: { onMessage?: OnMessage } };
type World = Record<symbol, AbortController | undefined> & { chrome?: Runtime };

const MARK = Symbol.for('portal');
const GUIDE = Symbol.for('guide');

/** What the background tells a page: `end`: access is gone; `look`: somebody wants to know all that it says. */
export const onWord = (kind: 'end' | 'look', act: () => void): void => {
  // By the name that each browser has itself: a page can put an element in the place of `browser` where that is none.
  (globalThis as unknown as World).chrome?.runtime?.onMessage?.addListener((message) => {
    if (message?.kind === kind) act();
  });
};

/**
 * Aborts when this run of the content script is over: when it is run anew in the same page (access was given once more
 * and nobody loaded the page again), or when the background says that access is gone. The guide goes with it.
 */
export const runOnce = (): AbortSignal => {
  const world = globalThis as unknown as World;
  world[MARK]?.abort();
  const running = new AbortController();
  world[MARK] = running;
  onWord('end', () => {
    running.abort();
    world[GUIDE]?.abort();
  });
  return running.signal;
};
