import { type Calendar, calendarIn } from './days.ts';
import { daysUntilNext, REPEAT_HOUR, repeatsOf } from './repeats.ts';

/** When to wake and what to say: a pure function over what the heads, the installation and the settings tell. */

/** `due` is in milliseconds since the epoch, `until` the last day of its deadline (a plain date). */
export type Pending = {
  cancellation: string;
  key: string;
  due: number;
  until?: string;
  /** Said at most once. */
  once?: boolean;
};

/** How often and when a reminder was last handed to the browser: a fact of this installation, not of the cancellation. */
export type Shown = Record<string, { count: number; at: number }>;

/** Hours in which nothing is announced, on the clock of `zone`; `from` equal to `to` means none. */
export type Quiet = { from: string; to: string; zone: string };

export type Schedule = {
  /** Due now, announced or not: the number on the badge. */
  due: Pending[];
  /** To be announced now. */
  announce: Pending[];
  /** When the one alarm is to fire; undefined where nothing is pending. */
  wakeAt: number | undefined;
};

const DAY = 86_400_000;
const MINUTE = 60_000;
const MINUTES_A_DAY = 1_440;
/** Minutes of the day that are never quiet: an alarm may come late, and what is due must be said on some day. */
const LEAST_LOUD = 60;

export const shownKey = ({ cancellation, key }: Pick<Pending, 'cancellation' | 'key'>): string =>
  `${cancellation}/${key}`;

/** What a reminder is about, without the device or the retry that it names. */
export const codeOf = (key: string): string => key.split(':')[0] ?? key;

/**
 * When a reminder is to be announced next: when it falls due, and then at nine on the days that its kind repeats on, by
 * the calendar of the zone where the person is now. A showing that lies more than a day ahead was by a clock that has been set back
 * since: it does not count, or the reminder would stay silent for as long as the clock was set back.
 */
export const nextAnnouncement = (
  { due, once, until, ...item }: Pending,
  shown: Shown,
  now: number,
  calendar: Calendar,
): number => {
  const before = shown[shownKey(item)];
  if (!before) return due;
  const { at, count } = before;
  // What has come anew since is something else than what was said.
  if (due > at) return due;
  if (once) return Number.POSITIVE_INFINITY;
  if (at > now + DAY) return due;
  const day = calendar.dayOf(Math.min(at, now));
  const days = daysUntilNext(repeatsOf(codeOf(item.key), until, day.toString()), count);
  return calendar.hourAfter(day, days, REPEAT_HOUR);
};

const minuteOf = (clock: string): number => {
  const { hour, minute } = Temporal.PlainTime.from(clock);
  return hour * 60 + minute;
};

/** When quiet hours end: earlier than asked for where else less than an hour of the day would be left. */
const endOf = ({ from, to }: Quiet): Temporal.PlainTime => {
  const loud = (minuteOf(from) - minuteOf(to) + MINUTES_A_DAY) % MINUTES_A_DAY;
  const end = Temporal.PlainTime.from(to);
  return end.subtract({ minutes: Math.max(LEAST_LOUD - loud, 0) });
};

/** The end of the quiet hours that hold at `time`, or `time` itself when it is not quiet. */
export const afterQuiet = (time: number, quiet: Quiet): number => {
  if (quiet.from === quiet.to) return time;
  const at = Temporal.Instant.fromEpochMilliseconds(time).toZonedDateTimeISO(quiet.zone);
  const clock = at.toPlainTime();
  const [start, end] = [Temporal.PlainTime.from(quiet.from), endOf(quiet)];
  const since = Temporal.PlainTime.compare(clock, start) >= 0;
  const before = Temporal.PlainTime.compare(clock, end) < 0;
  const overnight = Temporal.PlainTime.compare(start, end) > 0;
  if (overnight ? !(since || before) : !(since && before)) return time;
  const day = overnight && since ? at.toPlainDate().add({ days: 1 }) : at.toPlainDate();
  // Of an hour that the clock shows twice, the later one: the end must not lie before `time`.
  return day.toPlainDateTime(end).toZonedDateTime(quiet.zone, { disambiguation: 'later' })
    .epochMilliseconds;
};

/**
 * What is due, what is to be announced, and when to look again. Due means `due <= now`, never equality; while anything
 * is pending the next look is at most a day ahead, so that a changed clock is noticed (DESIGN §10), and at least a
 * minute, the smallest alarm that every browser keeps.
 */
export const schedule = (pending: Pending[], shown: Shown, quiet: Quiet, now: number): Schedule => {
  const due = pending.filter((item) => item.due <= now);
  if (pending.length === 0) return { due, announce: [], wakeAt: undefined };
  const loud = afterQuiet(now, quiet) === now;
  const calendar = calendarIn(quiet.zone);
  const announce: Pending[] = [];
  let next = now + DAY;
  for (const item of pending) {
    const at = nextAnnouncement(item, shown, now, calendar);
    if (loud && at <= now) announce.push(item);
    else next = Math.min(next, Math.max(at, now));
  }
  // Quiet hours keep the order of times, so their end is looked for once.
  const wakeAt = Math.max(Math.min(afterQuiet(next, quiet), now + DAY), now + MINUTE);
  return { due, announce, wakeAt };
};
