import { browser } from 'wxt/browser';
import { loadList } from '../catalogue/load.ts';
import { ownPage } from '../packaged.ts';
import type { Settings } from '../settings.ts';
import { loadTexts } from '../texts.ts';
import type { Words } from './announce.ts';
import { showDue } from './toolbar.ts';

/** The one alarm (DESIGN §10). */
export const ALARM = 'unline';

/** What reconciling needs of the browser, one small act each. Every one may reject. */
export type Outside = {
  /** When the alarm is to fire (milliseconds since the epoch); undefined where there is none. */
  alarm: () => Promise<number | undefined>;
  setAlarm: (when: number) => Promise<void>;
  clearAlarm: () => Promise<void>;
  /** How many things are due, on icon and badge. */
  badge: (count: number) => Promise<void>;
  /** Resolves once the browser took the notification. */
  notify: (notice: { id: string; title: string; message: string }) => Promise<void>;
  /** Ids of the notifications that stand. */
  standing: () => Promise<string[]>;
  withdraw: (id: string) => Promise<void>;
  /** Texts in the language to show, and the names of the operators of the catalogue. */
  words: (language: Settings['language']) => Promise<Words>;
  /** The time zone of this machine. */
  zone: () => string;
};

export const browserOutside: Outside = {
  alarm: async () => (await browser.alarms.get(ALARM))?.scheduledTime,
  setAlarm: async (when) => browser.alarms.create(ALARM, { when }),
  clearAlarm: async () => void (await browser.alarms.clear(ALARM)),
  badge: showDue,
  // Firefox throws on buttons and requireInteraction (mdn/browser-compat-data#1631): title, message and icon only.
  notify: async ({ id, title, message }) =>
    void (await browser.notifications.create(id, {
      type: 'basic',
      iconUrl: ownPage('/icon/due-128.png'),
      title,
      message,
    })),
  standing: async () => Object.keys(await browser.notifications.getAll()),
  withdraw: async (id) => void (await browser.notifications.clear(id)),
  words: async (choice) => {
    const [{ t, language }, list] = await Promise.all([loadTexts(choice), loadList()]);
    return { t, language, names: new Map(list.map(({ id, name }) => [id, name])) };
  },
  zone: () => Temporal.Now.timeZoneId(),
};
