import type { Operator } from '../catalogue/schema.ts';
import type { Copy } from './copy.ts';
import type { Reach } from './host-index-live.ts';
import type { Journal } from './journal.ts';
import type { Reconcile } from './reconcile.ts';
import type { Store } from './store.ts';
import type { Tabs } from './tab-state.ts';

/** What the answers to messages work with. `now` gives milliseconds since the epoch. */
export type Tools = {
  journal: Journal;
  store: Store;
  /** The second copy of the records. */
  copy: Copy;
  tabs: Tabs;
  reconcile: Reconcile;
  /** The same a moment later, once for all that changes until then; nobody waits for it. */
  reconcileSoon: () => void;
  /** The new version that waits, and loading it. */
  update: { waiting: () => Promise<string | null>; load: () => Promise<void> };
  /** Which addresses are whose, and where Unline may read. */
  reach: Reach;
  /** An operator of the catalogue or the person's own. */
  operator: (id: string) => Promise<Operator | undefined>;
  catalogue: string;
  now: () => number;
  /** The operator whose page a tab shows now; undefined on a page that is nobody's, whose address is not told. */
  shownIn: (tab: number) => Promise<string | undefined>;
  /** The same of a page that Unline may not read: its address is told right after a click on the toolbar alone. */
  unreadIn: (tab: number) => Promise<string | undefined>;
};
