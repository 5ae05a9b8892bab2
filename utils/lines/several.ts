/** The next ones are on their way while the journal works on the one before. */
const AT_ONCE = 6;

/**
 * Runs a job for each item, begun in their order, a few at once; none is begun any more once `goesOn` says no. The job
 * must not reject: the others would go on unseen.
 */
export const severalAtOnce = async <T>(
  items: readonly T[],
  job: (item: T, index: number) => Promise<void>,
  goesOn: () => boolean = () => true,
): Promise<void> => {
  const waiting = items.entries();
  const some = async () => {
    while (goesOn()) {
      const next = waiting.next();
      if (next.done) return;
      await job(next.value[1], next.value[0]);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, some));
};
