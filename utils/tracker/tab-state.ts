import type { Reading } from '../portal/reading.ts';
import type { Store } from './store.ts';

/** What was read in a tab; gone with the tab (INVARIANTS 22). */
export type TabReading = Reading & {
  operator: string;
  host: string;
  /** All of the page was read, not its headings alone. */
  whole: boolean;
  /** A cancel page stood in the tab, and the person has not left it yet. */
  unfinished: boolean;
};

const READING_PREFIX = 'tab:';
const readingKey = (tab: number) => `${READING_PREFIX}${tab}`;
const bindingKey = (tab: number) => `bind:${tab}`;
const guideKey = (tab: number) => `guide-away:${tab}`;

/** What Unline knows of open tabs, over session storage. */
export const createTabs = (store: Store) => {
  const value = async <T>(key: string): Promise<T | undefined> =>
    (await store.get([key]))[key] as T | undefined;
  return {
    reading: (tab: number) => value<TabReading>(readingKey(tab)),
    /** Every tab of which something was read. */
    readings: async (): Promise<[tab: number, reading: TabReading][]> =>
      Object.entries(await store.get(null))
        .filter(([key]) => key.startsWith(READING_PREFIX))
        .map(([key, reading]) => [Number(key.slice(READING_PREFIX.length)), reading as TabReading]),
    /** Every tab of which anything is known. */
    known: async (): Promise<number[]> => [
      ...new Set(
        Object.keys(await store.get(null)).flatMap((key) => {
          const [, tab] = /^(?:tab|bind|guide-away):(\d+)$/.exec(key) ?? [];
          return tab === undefined ? [] : [Number(tab)];
        }),
      ),
    ],
    setReading: (tab: number, reading: TabReading) => store.set({ [readingKey(tab)]: reading }),
    /** The cancellation that the person bound this tab to. */
    binding: (tab: number) => value<string>(bindingKey(tab)),
    bind: (tab: number, cancellation: string | null) =>
      cancellation === null
        ? store.remove([bindingKey(tab)])
        : store.set({ [bindingKey(tab)]: cancellation }),
    /** What the person said of the guide in this tab; undefined: nothing. */
    guide: (tab: number) => value<'away' | 'wanted'>(guideKey(tab)),
    sendGuideAway: (tab: number) => store.set({ [guideKey(tab)]: 'away' }),
    /** The person asks for the guide in this tab, also on a site where it is off. */
    wantGuide: (tab: number) => store.set({ [guideKey(tab)]: 'wanted' }),
    forget: (tab: number) => store.remove([readingKey(tab), bindingKey(tab), guideKey(tab)]),
    /** The page of a tab has changed to one that is nobody's: its reading goes, the binding stays for the tab's life. */
    leave: (tab: number) => store.remove([readingKey(tab)]),
  };
};
export type Tabs = ReturnType<typeof createTabs>;
