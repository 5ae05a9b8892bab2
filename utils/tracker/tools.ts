import type { Journal } from './journal.ts';
import type { Store } from './store.ts';
import type { Tabs } from './tab-state.ts';

/** What the answers to messages work with. `now` gives milliseconds since the epoch. */
export type Tools = {
  journal: Journal;
  store: Store;
  tabs: Tabs;
  reconcile: () => Promise<void>;
  catalogue: string;
  now: () => number;
  /** The operator whose page a tab shows now; undefined on a page that is nobody's, whose address is not told. */
  shownIn: (tab: number) => Promise<string | undefined>;
};
