import { browser } from 'wxt/browser';
import { isPending } from '../cancellation/fold.ts';
import type { Head } from '../cancellation/record.ts';
import { type Pending, type Shown, schedule, shownKey } from '../cancellation/schedule.ts';
import { loadTexts } from '../texts.ts';
import { announce, withdrawSettled } from './announce.ts';
import type { Journal } from './journal.ts';
import { SHOWN } from './keys.ts';
import { createQueue } from './queue.ts';
import { readSettings } from './settings.ts';
import type { Store } from './store.ts';
import { showDue } from './toolbar.ts';
import { readVisits, visitReminders } from './visits.ts';

export const ALARM = 'unline';

/** Everything that waits for its time, from heads and from this installation's own notes. */
export const pendingOf = (
  heads: readonly Head[],
  visits: Parameters<typeof visitReminders>[0],
): Pending[] => [
  ...heads
    .filter(({ status }) => isPending(status))
    .flatMap(({ id, reminders }) =>
      reminders.map(({ key, due }) => ({ cancellation: id, key, due })),
    ),
  ...visitReminders(visits, heads),
];

const readShown = async (store: Store): Promise<Shown> => {
  const stored = (await store.get([SHOWN]))[SHOWN];
  return stored && typeof stored === 'object' ? (stored as Shown) : {};
};

/** The one alarm, at an absolute time. An unchanged one is left alone: creating it anew would restart it. */
const setAlarm = async (wakeAt: number | undefined): Promise<void> => {
  const present = await browser.alarms.get(ALARM);
  if (wakeAt === undefined) {
    if (present) await browser.alarms.clear(ALARM);
    return;
  }
  if (present?.scheduledTime !== wakeAt) await browser.alarms.create(ALARM, { when: wakeAt });
};

const markShown = async (
  store: Store,
  shown: Shown,
  items: readonly Pending[],
  pending: readonly Pending[],
  now: number,
): Promise<Shown> => {
  const known = new Set(pending.map(shownKey));
  const kept = Object.entries(shown).filter(([key]) => known.has(key));
  const added = items.map(
    (item) =>
      [shownKey(item), { count: (shown[shownKey(item)]?.count ?? 0) + 1, at: now }] as const,
  );
  const next = Object.fromEntries([...kept, ...added]);
  if (JSON.stringify(next) !== JSON.stringify(shown)) await store.set({ [SHOWN]: next });
  return next;
};

/**
 * Brings alarm, badge, icon and notifications in line with what is stored. Run at every start of the background and
 * after every change: browsers wipe alarms on update, on disabling and on restart (w3c/webextensions#406). Doing it
 * twice changes nothing. A reminder counts as shown only after the browser took it.
 */
export const createReconcile = (journal: Journal, store: Store, now: () => number) => {
  const enqueue = createQueue();
  return (): Promise<void> =>
    enqueue(async () => {
      const [heads, visits, shown, settings] = await Promise.all([
        journal.heads(),
        readVisits(store),
        readShown(store),
        readSettings(store),
      ]);
      const pending = pendingOf(heads, visits);
      const quiet = { ...settings.quiet, zone: Temporal.Now.timeZoneId() };
      const time = now();
      const plan = schedule(pending, shown, quiet, time);
      await showDue(plan.due.length);
      let after = shown;
      try {
        if (plan.announce.length > 0) {
          const { t } = await loadTexts(settings.language);
          await announce(plan.announce, heads, t);
        }
        after = await markShown(store, shown, plan.announce, pending, time);
      } finally {
        await setAlarm(
          steady(
            schedule(pending, after, quiet, time).wakeAt,
            await browser.alarms.get(ALARM),
            time,
          ),
        );
        await withdrawSettled(plan.due);
      }
    });
};

const DAY = 86_400_000;

/** The daily look moves with every reconcile; an alarm that already stands within the day is as good. */
const steady = (
  wakeAt: number | undefined,
  present: { scheduledTime: number } | undefined,
  now: number,
): number | undefined =>
  wakeAt === now + DAY && present && present.scheduledTime > now && present.scheduledTime <= wakeAt
    ? present.scheduledTime
    : wakeAt;
