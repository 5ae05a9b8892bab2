import { isPending } from '../cancellation/fold.ts';
import type { Head } from '../cancellation/record.ts';
import { type Pending, type Shown, schedule } from '../cancellation/schedule.ts';
import type { Settings } from '../settings.ts';
import { noticeOf, settledNotices } from './announce.ts';
import type { Journal } from './journal.ts';
import type { Outside } from './outside.ts';
import { readOwn } from './own-operators.ts';
import { createQueue } from './queue.ts';
import { readSettings } from './settings.ts';
import { markShown, readShown } from './shown.ts';
import type { Store } from './store.ts';
import { readVisits, visitReminders } from './visits.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Everything that waits for its time, from heads and from this installation's own notes. */
export const pendingOf = (
  heads: readonly Head[],
  visits: Parameters<typeof visitReminders>[0],
): Pending[] => [
  ...heads
    .filter(({ status }) => isPending(status))
    .flatMap(({ id, reminders }) =>
      reminders.map(({ key, due, until }) => ({
        cancellation: id,
        key,
        due,
        ...(until && { until }),
      })),
    ),
  ...visitReminders(visits, heads),
];

/** The daily look moves with every reconcile; an alarm that already stands within the day is as good. */
const steady = (wakeAt: number, present: number | undefined, now: number): number =>
  wakeAt === now + DAY && present !== undefined && present > now && present <= wakeAt
    ? present
    : wakeAt;

type Parts = {
  journal: Pick<Journal, 'heads'>;
  store: Store;
  outside: Outside;
  /** Milliseconds since the epoch. */
  now: () => number;
};

/**
 * Brings alarm, badge, icon and notifications in line with what is stored; reads heads only. Run at every start of the
 * background and after every change: browsers wipe alarms on update, on disabling and on restart
 * (w3c/webextensions#406). Doing it twice changes nothing. A reminder counts as shown only after the browser took it.
 * Rejects where what is stored could not be read or the alarm not be set; the next start does it again.
 */
export const createReconcile = ({ journal, store, outside, now }: Parts) => {
  const enqueue = createQueue();

  /** The one alarm, at an absolute time. An unchanged one is left alone: creating it anew would restart it. */
  const align = async (wakeAt: number | undefined, time: number): Promise<void> => {
    const present = await outside.alarm();
    if (wakeAt === undefined) {
      if (present !== undefined) await outside.clearAlarm();
      return;
    }
    const when = steady(wakeAt, present, time);
    if (when !== present) await outside.setAlarm(when);
  };

  const read = async () => {
    try {
      return await Promise.all([
        journal.heads(),
        readVisits(store),
        readShown(store),
        readSettings(store),
        readOwn(store),
      ]);
    } catch (error) {
      // What is pending is not known: it is looked for again, and nothing that wakes is taken away.
      if ((await outside.alarm()) === undefined) await outside.setAlarm(now() + HOUR);
      throw error;
    }
  };

  const announce = async (
    items: readonly Pending[],
    heads: readonly Head[],
    own: readonly { id: string; name: string }[],
    { language }: Settings,
    today: string,
  ): Promise<string[]> => {
    const words = await outside.words(language);
    const names = new Map([...words.names, ...own.map(({ id, name }) => [id, name] as const)]);
    const notice = noticeOf(items, heads, today, { ...words, names });
    if (notice) await outside.notify(notice);
    return notice?.replaces ?? [];
  };

  let waiting: Promise<void> | undefined;
  /** What waits for its turn will see every change that came before it. */
  const reconcile = (): Promise<void> => {
    waiting ??= enqueue(async () => {
      waiting = undefined;
      const [heads, visits, shown, settings, own] = await read();
      const time = now();
      const zone = outside.zone();
      const quiet = { ...settings.quiet, zone };
      const pending = pendingOf(heads, visits);
      const planBy = (known: Shown) => schedule(pending, known, quiet, time);
      const plan = planBy(shown);
      // Before anything is said: a stop in between must not leave a background that nothing wakes.
      await align(plan.wakeAt, time);
      const badge = outside.badge(plan.due.length).then(
        () => undefined,
        (error: Error) => error,
      );
      try {
        const today = Temporal.Instant.fromEpochMilliseconds(time).toZonedDateTimeISO(zone);
        const day = today.toPlainDate().toString();
        const replaced =
          plan.announce.length > 0 ? await announce(plan.announce, heads, own, settings, day) : [];
        const known = await markShown(store, shown, plan.announce, pending, time);
        if (plan.announce.length > 0) await align(planBy(known).wakeAt, time);
        const standing = await outside.standing();
        const stale = new Set([...settledNotices(standing, plan.due), ...replaced]);
        for (const id of standing) if (stale.has(id)) await outside.withdraw(id);
      } catch {
        // The browser did not take it: badge and popup show what is due, the next look says it again (INVARIANTS 13).
      }
      const failed = await badge;
      if (failed) throw failed;
    });
    return waiting;
  };
  /** Runs a job while nothing is brought in line: what was read before it is not written or announced after it. */
  return Object.assign(reconcile, { between: enqueue });
};
export type Reconcile = ReturnType<typeof createReconcile>;
