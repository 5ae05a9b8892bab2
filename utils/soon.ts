/** The longest rest between two runs, in milliseconds: whoever waits for what a run brings waits no longer than this. */
const LONGEST_REST = 2_000;
/** How much longer than a run the rest after it is. */
const REST = 4;

/**
 * Runs a job a moment later (milliseconds), once for all calls until then and never twice at a time; what is called for
 * while it runs makes one more run. After each run it rests, so that a burst of calls leaves most of the time to
 * whatever causes it. What becomes of the job is its own matter: a rejection ends here.
 */
export const createSoon = (job: () => Promise<unknown>, moment: number): (() => void) => {
  let present: 'idle' | 'waiting' | 'running' = 'idle';
  let isWanted = false;
  let restsUntil = 0;
  const wait = () => {
    present = 'waiting';
    setTimeout(run, Math.max(moment, restsUntil - performance.now()));
  };
  const run = async () => {
    present = 'running';
    isWanted = false;
    const start = performance.now();
    await job().catch(() => undefined);
    const end = performance.now();
    restsUntil = end + Math.min(LONGEST_REST, REST * (end - start));
    present = 'idle';
    if (isWanted) wait();
  };
  return () => {
    isWanted = true;
    if (present === 'idle') wait();
  };
};
