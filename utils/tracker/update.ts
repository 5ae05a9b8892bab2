import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { ownPage } from '../packaged.ts';
import { moveAside } from './aside.ts';
import { REOPEN, UPDATE } from './keys.ts';
import type { Store } from './store.ts';

/**
 * A new version of Unline waits for the person as long as one of its views is open: loading it closes them all. Both
 * browsers hold an update back for a background that listens for it, until it reloads itself or the browser restarts
 * (developer.mozilla.org, runtime.onUpdateAvailable); Chromium also loads it by itself once nothing of Unline runs.
 */

const reopenSchema = z.array(z.string().check(z.maxLength(200))).check(z.maxLength(50));

/** Addresses of the views that are open: tabs, popup, side panel. */
const openViews = async (): Promise<string[]> =>
  (await browser.runtime.getContexts({}))
    .filter(({ contextType }) => contextType !== 'BACKGROUND')
    .flatMap(({ documentUrl }) => (documentUrl ? [documentUrl] : []));

/** Loads a new version at once where no view is open; else notes it (in session storage), and the views say it. */
export const announceUpdate = async (session: Store, version: string): Promise<void> => {
  if ((await openViews()).length > 0) return session.set({ [UPDATE]: version });
  // First: a note that stayed would have it loaded again and again.
  await session.remove([UPDATE]);
  browser.runtime.reload();
};

/** The version that waits; null where none does. */
export const waitingUpdate = async (session: Store): Promise<string | null> => {
  const version = (await session.get([UPDATE]))[UPDATE];
  return typeof version === 'string' ? version : null;
};

/** At each start: a version that waits is loaded once the views that it waited for are closed. */
export const loadIfWaiting = async (session: Store): Promise<void> => {
  const version = await waitingUpdate(session);
  if (version !== null) await announceUpdate(session, version);
};

/** The places of the dashboard at which views are opened again; a popup or side panel comes back as a dashboard. */
export const placesOf = (addresses: readonly string[]): string[] => [
  ...new Set(
    addresses.map((address) => {
      const { pathname, hash } = new URL(address);
      return pathname === '/dashboard.html' ? hash : '';
    }),
  ),
];

/** Loads the new version; views that are open now are opened again by its first start. */
export const loadUpdate = async (store: Store): Promise<void> => {
  await store.set({ [REOPEN]: placesOf(await openViews()).slice(0, 50) });
  browser.runtime.reload();
};

/** Opens the views that an update closed, once: what to open is forgotten first. */
export const reopenViews = async (store: Store): Promise<void> => {
  const stored = (await store.get([REOPEN]))[REOPEN];
  if (stored === undefined) return;
  const parsed = reopenSchema.safeParse(stored);
  if (!parsed.success) return moveAside(store, REOPEN, stored, 'does not parse');
  await store.remove([REOPEN]);
  for (const place of parsed.data)
    await browser.tabs.create({ url: ownPage(`/dashboard.html?updated${place}`) });
};
