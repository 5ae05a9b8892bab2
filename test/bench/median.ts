/** How often each thing is measured; the middle one counts. */
export const TIMES = 9;

export const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted[Math.floor(sorted.length / 2)];
  if (middle === undefined) throw new Error('nothing was measured');
  return middle;
};

/** Milliseconds that a call takes. */
export const time = (call: () => unknown): number => {
  const start = performance.now();
  call();
  return performance.now() - start;
};

/** The results of as many calls as there are measurements, one after the other. */
export const repeat = async <T>(call: () => Promise<T>, times = TIMES): Promise<T[]> => {
  const results: T[] = [];
  while (results.length < times) results.push(await call());
  return results;
};
