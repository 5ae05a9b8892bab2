/** What journeys in Chromium look at outside of Unline's views. */
import type { Page } from 'puppeteer-core';
import type { Browser as ExtensionApi } from 'webextension-polyfill';
import type { CancellationEvent } from '../../../utils/cancellation/event.ts';
import type { Chromium } from '../harness/chromium.ts';
import { waitUntil } from '../harness/wait.ts';

declare const chrome: ExtensionApi;

/** How many alarms are set. */
export const alarmCount = (chromium: Chromium): Promise<number> =>
  chromium.inWorker(async () => (await chrome.alarms.getAll()).length);

/** When the one alarm fires, in milliseconds since the epoch; undefined where none is set. */
export const wakesAt = (chromium: Chromium): Promise<number | undefined> =>
  chromium.inWorker(async () => (await chrome.alarms.getAll())[0]?.scheduledTime);

/** Puts something into storage past Unline, as only a fault or a newer version would. */
export const plant = (chromium: Chromium, items: Record<string, unknown>): Promise<unknown> =>
  chromium.inWorker((values) => chrome.storage.local.set(values), items);

/** Waits until the toolbar names the operator on this tab. */
export const recognised = (chromium: Chromium, page: Page, operator: string): Promise<unknown> =>
  waitUntil(
    async () => (await chromium.toolbar(page)).title === `Unline: ${operator}`,
    `the toolbar to name ${operator}`,
  );

/** The popup over a page of the operator's, opened in a tab of its own, once that is recognised. */
export const popupOn = async (
  chromium: Chromium,
  address: string,
  operator: string,
): Promise<Page> => {
  const page = await chromium.open(address);
  await recognised(chromium, page, operator);
  return chromium.popup(page);
};

/** Waits until the badge says how many things are due. */
export const dueOnBadge = (chromium: Chromium, page: Page, number: number): Promise<unknown> =>
  waitUntil(
    async () => (await chromium.toolbar(page)).badge === (number > 0 ? String(number) : ''),
    `the badge to say ${number}`,
  );

/** Everything that is stored, by key. */
export const stored = (chromium: Chromium): Promise<Record<string, unknown>> =>
  chromium.inWorker(() => chrome.storage.local.get());

/** The stored events of one cancellation, oldest first. */
export const eventsOf = async (chromium: Chromium, id: string): Promise<CancellationEvent[]> => {
  const log = (await stored(chromium))[`log:${id}`] as { events: CancellationEvent[] } | undefined;
  if (!log) throw new Error(`there is no record ${id}`);
  return log.events;
};
