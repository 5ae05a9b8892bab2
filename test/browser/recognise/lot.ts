/** Drawing by lot, so that it can be drawn again. */

/** The number that decides the lot: `UNLINE_SEED`, or another one each time. */
export const seed = Number(process.env.UNLINE_SEED ?? Math.floor(Math.random() * 2 ** 32));

/** Numbers from 0 to below 1 that follow from the seed: mulberry32, https://github.com/cprosche/mulberry32. */
const numbers = (from: number) => {
  let state = from;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

/** `count` different items (all, where there are fewer). */
export const draw = <T>(items: readonly T[], count: number, from = seed): T[] => {
  const next = numbers(from);
  const pool = [...items];
  const drawn: T[] = [];
  while (drawn.length < count && pool.length > 0)
    drawn.push(...pool.splice(Math.floor(next() * pool.length), 1));
  return drawn;
};
