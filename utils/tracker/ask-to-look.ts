import { browser } from 'wxt/browser';
import type { Tabs } from './tab-state.ts';

/** Asks the page in a tab to say all that it says: somebody is looking. A page that is gone does not mind. */
export const askToLook = (tab: number): Promise<unknown> =>
  browser.tabs.sendMessage(tab, { kind: 'look' }).catch(() => undefined);

/** The same for every tab that shows this operator: from now on there is something to say there. */
export const lookAgainAt = async (operator: string, tabs: Tabs): Promise<void> => {
  const open = (await tabs.readings()).filter(([, reading]) => reading.operator === operator);
  await Promise.all(open.map(([tab]) => askToLook(tab)));
};
