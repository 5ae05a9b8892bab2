import {
  type Pending,
  type Quiet,
  type Schedule,
  type Shown,
  schedule,
  shownKey,
} from '../../../utils/cancellation/schedule.ts';
import { MADRID, millis } from './story.ts';

export const DAY = 86_400_000;
export const HOUR = 3_600_000;
export const MINUTE = 60_000;
/** No quiet hours, the usual ones, and a time of day that is in neither. */
export const LOUD: Quiet = { from: '00:00', to: '00:00', zone: MADRID };
export const NIGHT: Quiet = { from: '21:00', to: '08:00', zone: MADRID };
export const NOON = millis('2026-03-02T12:00');

/** The day (a plain date) that a time falls on in a zone, and its time of day there. */
export const dayIn = (zone: string, time: number): string =>
  Temporal.Instant.fromEpochMilliseconds(time).toZonedDateTimeISO(zone).toPlainDate().toString();
export const timeIn = (zone: string, time: number): string =>
  Temporal.Instant.fromEpochMilliseconds(time)
    .toZonedDateTimeISO(zone)
    .toPlainTime()
    .toString({ smallestUnit: 'minute' });

/** A reminder of one cancellation. */
export const item = (key: string, due: number, more: Partial<Pending> = {}): Pending => ({
  cancellation: 'x',
  key,
  due,
  ...more,
});
/** Reminders by their keys. */
export const keysOf = (list: Pending[]) => list.map(({ key }) => key);

/** What the tracker keeps after it announced. */
export const said = (shown: Shown, { announce }: Schedule, now: number): Shown => ({
  ...shown,
  ...Object.fromEntries(
    announce.map((one) => [
      shownKey(one),
      { count: (shown[shownKey(one)]?.count ?? 0) + 1, at: now },
    ]),
  ),
});

/** Runs the schedule as the browser would: wakes when it asked to, at times late, until `end`. Times of announcing. */
export const live = (
  pending: Pending[],
  quiet: Quiet,
  { start, end, late = () => 0 }: { start: number; end: number; late?: () => number },
): { at: number; keys: string[] }[] => {
  const told: { at: number; keys: string[] }[] = [];
  let shown: Shown = {};
  for (let now = start; now <= end; ) {
    const plan = schedule(pending, shown, quiet, now);
    if (plan.announce.length > 0) told.push({ at: now, keys: keysOf(plan.announce) });
    shown = said(shown, plan, now);
    const { wakeAt } = schedule(pending, shown, quiet, now);
    if (wakeAt === undefined) break;
    now = wakeAt + late();
  }
  return told;
};
