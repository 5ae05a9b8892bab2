import { browser } from 'wxt/browser';
import { noteLeaving } from './answer-portal.ts';
import type { Tools } from './tools.ts';

type Parts = Pick<Tools, 'journal' | 'store' | 'tabs' | 'reconcile' | 'now'>;

/** A tab is gone: what was read in it ends, and a cancel page that stood in it was left. Twice is as good as once. */
export const tabGone = async (tools: Parts, tab: number): Promise<void> => {
  const reading = await tools.tabs.reading(tab);
  if (reading?.area === 'cancel') await noteLeaving(tools, tab, reading.operator);
  await tools.tabs.forget(tab);
};

/** The same for every tab that went while the background could not hear of it. */
export const forgetClosedTabs = async (tools: Parts): Promise<void> => {
  const open = new Set((await browser.tabs.query({})).map(({ id }) => id));
  for (const tab of await tools.tabs.known()) if (!open.has(tab)) await tabGone(tools, tab);
};
