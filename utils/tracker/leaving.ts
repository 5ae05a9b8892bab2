import { cancellationOfTab } from './portal-side.ts';
import type { TabReading } from './tab-state.ts';
import type { Tools } from './tools.ts';
import { noteVisit } from './visits.ts';

export type Parts = Pick<Tools, 'journal' | 'store' | 'tabs' | 'reconcile' | 'now'>;

/**
 * A cancel page was left and nothing is recorded as submitted: asked about once, later. Each page is left once, also
 * where its tab is closed only later.
 */
export const noteLeaving = async (
  { journal, store, tabs, reconcile, now }: Parts,
  tab: number,
): Promise<void> => {
  const reading = await tabs.reading(tab);
  if (!reading?.unfinished) return;
  // At once: by the time that the visit is noted the next page may have been read.
  await tabs.setReading(tab, { ...reading, unfinished: false });
  const { operator } = reading;
  const bound = await tabs.binding(tab);
  // In one go: what is erased meanwhile leaves no note behind.
  const isNoted = await journal.exclusively(async (records) => {
    const head = cancellationOfTab(operator, bound, await records.heads());
    if (head?.status !== 'preparing') return false;
    await noteVisit(store, head.id, now());
    return true;
  });
  if (isNoted) await reconcile();
};

/** Whether a cancel page stands in the tab that nobody has left yet: this one, or one that moved on by itself. */
export const isUnfinished = (
  { operator, area }: Pick<TabReading, 'operator' | 'area'>,
  before: TabReading | undefined,
): boolean => area === 'cancel' || (before?.operator === operator && before.unfinished);
