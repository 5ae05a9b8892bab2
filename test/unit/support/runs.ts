const { UNLINE_LONG, UNLINE_SEED } = process.env;

/** Whether this is the long run: `npm run test:long`. */
export const LONG = UNLINE_LONG === '1';

/**
 * How often a property is tried, short and long. fast-check prints the seed of a failure and the smallest sequence that
 * still fails; `UNLINE_SEED` repeats it, and the long run says its own from the start.
 */
export const runs = (short: number, long: number): { numRuns: number; seed: number } => {
  const seed = UNLINE_SEED ? Number(UNLINE_SEED) : Date.now() % 2 ** 31;
  if (LONG) console.info(`${long} runs, UNLINE_SEED=${seed}`);
  return { numRuns: LONG ? long : short, seed };
};

/** Milliseconds that a property of the long run may take. */
export const LONG_PATIENCE = 3 * 60 * 60_000;
