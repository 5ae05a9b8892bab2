import { browser } from 'wxt/browser';
import { isPending } from '../cancellation/fold.ts';
import type { Head } from '../cancellation/record.ts';
import { type Pending, schedule } from '../cancellation/schedule.ts';
import { loadTexts } from '../texts.ts';
import { announce, withdrawSettled } from './announce.ts';
import type { Journal } from './journal.ts';
import { readOwn } from './own-operators.ts';
import { createQueue } from './queue.ts';
import { readSettings } from './settings.ts';
import { markShown, readShown } from './shown.ts';
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

/** The one alarm, at an absolute time. An unchanged one is left alone: creating it anew would restart it. */
const setAlarm = async (wakeAt: number | undefined): Promise<void> => {
  const present = await browser.alarms.get(ALARM);
  if (wakeAt === undefined) {
    if (present) await browser.alarms.clear(ALARM);
    return;
  }
  if (present?.scheduledTime !== wakeAt) await browser.alarms.create(ALARM, { when: wakeAt });
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
      const wakeAt = async (known: typeof shown) =>
        steady(schedule(pending, known, quiet, time).wakeAt, await browser.alarms.get(ALARM), time);
      // Before anything is said: a stop in between must not leave a background that nothing wakes.
      await setAlarm(await wakeAt(shown));
      try {
        if (plan.announce.length > 0) {
          const { t } = await loadTexts(settings.language);
          await announce(plan.announce, heads, await readOwn(store), t);
        }
        await setAlarm(await wakeAt(await markShown(store, shown, plan.announce, pending, time)));
      } catch {
        // The browser did not take it: badge and popup show what is due, the next look says it again (INVARIANTS 13).
      }
      await withdrawSettled(plan.due);
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
