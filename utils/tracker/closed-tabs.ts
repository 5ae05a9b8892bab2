import { browser } from 'wxt/browser';
import { noteLeaving, type Parts } from './leaving.ts';

/** A tab is gone: what was read in it ends, and a cancel page that stood in it was left. Twice is as good as once. */
export const tabGone = async (tools: Parts, tab: number): Promise<void> => {
  await noteLeaving(tools, tab);
  await tools.tabs.forget(tab);
};

/**
 * The same for every tab that went while the background could not hear of it, or shows something else by now: a page
 * that is busy when it is left cannot say so.
 */
export const forgetClosedTabs = async (
  tools: Parts & { shownIn: (tab: number) => Promise<string | undefined> },
): Promise<void> => {
  const open = new Set((await browser.tabs.query({})).map(({ id }) => id));
  for (const tab of await tools.tabs.known()) if (!open.has(tab)) await tabGone(tools, tab);
  for (const [tab, { operator }] of await tools.tabs.readings())
    if ((await tools.shownIn(tab)) !== operator) await noteLeaving(tools, tab);
};
