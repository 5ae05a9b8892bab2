import { drawGuide, withdrawGuide } from './inject-guide.ts';
import { cancellationOfTab, hasSomethingToSay } from './portal-side.ts';
import { readSettings } from './settings.ts';
import type { Tools } from './tools.ts';

type Parts = Pick<Tools, 'journal' | 'store' | 'tabs' | 'shownIn'>;

/**
 * Draws the guide into a tab, brings it up to date or takes it away, by what its page was read to say and by the record
 * as it is now. `mayStand`: false where none can be there yet.
 */
export const alignGuide = async (
  { journal, store, tabs, shownIn }: Parts,
  tab: number,
  mayStand = true,
): Promise<void> => {
  const reading = await tabs.reading(tab);
  if (!reading) return;
  const { operator, host } = reading;
  const head = cancellationOfTab(operator, await tabs.binding(tab), await journal.heads());
  const { guideOff } = await readSettings(store);
  if ((await shownIn(tab)) !== operator) return;
  const wish = await tabs.guide(tab);
  const isWelcome = wish === 'wanted' || (wish !== 'away' && !guideOff.includes(host));
  if (isWelcome && hasSomethingToSay(reading, head)) await drawGuide(tab);
  else if (mayStand) await withdrawGuide(tab);
};

/** The same in every tab that was read: what was done in a view changes what is to be said there. */
export const alignGuides = async (parts: Parts): Promise<void> => {
  const tabs = await parts.tabs.readings();
  await Promise.allSettled(tabs.map(([tab]) => alignGuide(parts, tab)));
};
