import type { PortalMessage } from './message.ts';

type Runtime = { id?: string; sendMessage(message: unknown): Promise<unknown> };

/** By the name that each browser has itself: where there is no `browser`, a page can put an element in its place. */
const runtime = (): Runtime | undefined =>
  (globalThis as unknown as { chrome?: { runtime?: Runtime } }).chrome?.runtime;

/** True once the extension was updated or removed and this script was left behind in the page. */
export const isOrphaned = (): boolean => !runtime()?.id;

/** Asks the background; null where nobody answers. Written without the polyfill, which would outweigh the reader. */
export const ask = async <T>(message: PortalMessage): Promise<T | null> => {
  try {
    return ((await runtime()?.sendMessage(message)) as T | undefined) ?? null;
  } catch {
    // The background is gone for good (update, removal): nothing may be thrown into the page (INVARIANTS 21).
    return null;
  }
};
