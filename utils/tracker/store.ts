import { browser } from 'wxt/browser';
import { askedTogether } from './asked-together.ts';
import { keepingHeads } from './kept-heads.ts';

/** A key-value area without transactions; one `set` of several keys is the unit that is written. */
export interface Store {
  get(keys: string[] | null): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(keys: string[]): Promise<void>;
  clear(): Promise<void>;
}

/** Records, settings and facts of this installation; survives restarts. */
export const localStore: Store = keepingHeads(askedTogether(browser.storage.local));

/** What is known of open tabs; gone with the browser, never written to disk. */
export const sessionStore: Store = browser.storage.session;
