/** When to wake and what to say: a pure function over what the heads, the installation and the settings tell. */

export type Pending = {
  cancellation: string;
  key: string;
  due: number /** Said at most once. */;
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

/** Days until a reminder is repeated, after it was shown once, twice, …: further apart, at last every thirty days. */
export const REPEAT_AFTER_DAYS = [1, 2, 4, 7, 14, 30] as const;

export const shownKey = ({ cancellation, key }: Pick<Pending, 'cancellation' | 'key'>): string =>
  `${cancellation}/${key}`;

/**
 * When a reminder is to be announced next. A showing that lies more than a day ahead was by a clock that has been set
 * back since: it does not count, or the reminder would stay silent for as long as the clock was set back.
 */
export const nextAnnouncement = (item: Pending, shown: Shown, now: number): number => {
  const before = shown[shownKey(item)];
  if (!before) return item.due;
  if (item.once) return Number.POSITIVE_INFINITY;
  const { at } = before;
  if (item.due > at || at > now + DAY) return item.due;
  const days = REPEAT_AFTER_DAYS[Math.min(before.count, REPEAT_AFTER_DAYS.length) - 1] ?? 1;
  return at + days * DAY;
};

/** The end of the quiet hours that hold at `time`, or `time` itself when it is not quiet. */
export const afterQuiet = (time: number, { from, to, zone }: Quiet): number => {
  if (from === to) return time;
  const at = Temporal.Instant.fromEpochMilliseconds(time).toZonedDateTimeISO(zone);
  const clock = at.toPlainTime();
  const [start, end] = [Temporal.PlainTime.from(from), Temporal.PlainTime.from(to)];
  const since = Temporal.PlainTime.compare(clock, start) >= 0;
  const before = Temporal.PlainTime.compare(clock, end) < 0;
  const overnight = Temporal.PlainTime.compare(start, end) > 0;
  if (overnight ? !(since || before) : !(since && before)) return time;
  const day = overnight && since ? at.toPlainDate().add({ days: 1 }) : at.toPlainDate();
  // Of an hour that the clock shows twice, the later one: the end must not lie before `time`.
  return day.toPlainDateTime(end).toZonedDateTime(zone, { disambiguation: 'later' })
    .epochMilliseconds;
};

/**
 * What is due, what is to be announced, and when to look again. Due means `due <= now`, never equality; while anything
 * is pending the next look is at most a day ahead, so that a changed clock is noticed (DESIGN §10), and at least a
 * minute, the smallest alarm that every browser keeps.
 */
export const schedule = (pending: Pending[], shown: Shown, quiet: Quiet, now: number): Schedule => {
  const due = pending.filter((item) => item.due <= now);
  const next = pending.map((item) => ({ item, at: nextAnnouncement(item, shown, now) }));
  const loud = afterQuiet(now, quiet) === now;
  const announce = loud ? next.filter(({ at }) => at <= now).map(({ item }) => item) : [];
  if (pending.length === 0) return { due, announce, wakeAt: undefined };
  const later = next
    .filter(({ item }) => !announce.includes(item))
    .map(({ at }) => (Number.isFinite(at) ? afterQuiet(Math.max(at, now), quiet) : at));
  const wakeAt = Math.max(Math.min(...later, now + DAY), now + MINUTE);
  return { due, announce, wakeAt };
};
