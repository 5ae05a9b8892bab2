import { createRouter } from '../../../utils/tracker/router.ts';
import { createTabs } from '../../../utils/tracker/tab-state.ts';
import { createDisk } from './disk.ts';
import { journalOf, NOW, openLine } from './journal.ts';
import { catalogue, OWN } from './senders.ts';

/** A background without a browser: real journal, real tabs, over disks; what the browser alone can do is left out. */
export const background = async (reconcile: () => Promise<void> = async () => {}) => {
  const [local, session] = [createDisk(), createDisk()];
  const [kept, tabs] = [local.session(), session.session()];
  await journalOf(kept.store).run(openLine(1));
  kept.calls.length = 0;
  const tools = {
    journal: journalOf(kept.store),
    store: kept.store,
    tabs: createTabs(tabs.store),
    reconcile,
    catalogue: 'first',
    now: () => NOW,
    shownIn: async () => undefined,
  };
  return {
    route: createRouter(tools, OWN, catalogue.hosts),
    local,
    session,
    calls: [kept.calls, tabs.calls],
  };
};
