import { createCopy } from '../../../utils/tracker/copy.ts';
import { composeHosts } from '../../../utils/tracker/host-index.ts';
import { findOperator } from '../../../utils/tracker/own-operators.ts';
import { createQueue } from '../../../utils/tracker/queue.ts';
import { createRouter } from '../../../utils/tracker/router.ts';
import { createTabs } from '../../../utils/tracker/tab-state.ts';
import { createArea } from './area.ts';
import { createDisk } from './disk.ts';
import { journalOf, NOW, openLine } from './journal.ts';
import { catalogue, OWN } from './senders.ts';

/** A background without a browser: real journal, real tabs, over disks; what the browser alone can do is left out. */
export const background = async (run: () => Promise<void> = async () => {}) => {
  const reconcile = Object.assign(run, { between: createQueue() });
  const [local, session] = [createDisk(), createDisk()];
  const [kept, tabs] = [local.session(), session.session()];
  await journalOf(kept.store).run(openLine(1));
  kept.calls.length = 0;
  let refusal: string | undefined;
  const { set } = kept.store;
  kept.store.set = (items) => (refusal ? Promise.reject(new Error(refusal)) : set(items));
  const hosts = composeHosts(catalogue.hosts, catalogue.matches, [], new Set());
  const tools = {
    journal: journalOf(kept.store),
    store: kept.store,
    copy: createCopy(
      async () => createArea().area,
      () => NOW,
    ),
    tabs: createTabs(tabs.store),
    reconcile,
    reconcileSoon: () => void reconcile().catch(() => undefined),
    update: { waiting: async () => null, load: async () => {} },
    catalogue: 'first',
    now: () => NOW,
    shownIn: async () => undefined,
    unreadIn: async () => undefined,
    operator: (id: string) => findOperator(kept.store, id),
    reach: {
      catalogue: catalogue.hosts,
      hosts: () => hosts,
      ready: async () => {},
      refresh: async () => {},
      align: async () => {},
      giveBack: async () => {},
    },
  };
  return {
    route: createRouter(tools, OWN),
    tools,
    local,
    session,
    calls: [kept.calls, tabs.calls],
    /** From now on the browser refuses to write, in these words. */
    full: (words: string) => {
      refusal = words;
    },
  };
};
