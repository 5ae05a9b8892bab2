/**
 * Hybrid logical clock: wall time in milliseconds, a counter for events within one millisecond (or while the wall
 * clock stands behind what was already seen), and the installation as the last word. Written so that the order of
 * the texts is the order of the events on every machine (Kulkarni et al., "Logical Physical Clocks", 2014).
 */
export type Tick = { ms: number; count: number };

const MOST_COUNT = 999_999;

/** The next tick after `last`; never goes back when the wall clock does. A full counter runs over into the time. */
export const nextTick = (last: Tick, wallMs: number): Tick => {
  if (wallMs > last.ms) return { ms: wallMs, count: 0 };
  return last.count < MOST_COUNT
    ? { ms: last.ms, count: last.count + 1 }
    : { ms: last.ms + 1, count: 0 };
};

export const printClock = ({ ms, count }: Tick, installation: string): string =>
  `${String(ms).padStart(15, '0')}-${String(count).padStart(6, '0')}-${installation}`;

/** Reads a printed clock; the caller has checked its form. */
export const readClock = (text: string): Tick => ({
  ms: Number(text.slice(0, 15)),
  count: Number(text.slice(16, 22)),
});

/** The later of two ticks. */
export const laterTick = (a: Tick, b: Tick): Tick =>
  a.ms > b.ms || (a.ms === b.ms && a.count >= b.count) ? a : b;
