/**
 * Runs jobs one after the other, in the order given; a failed job does not stop the next. The answer of each comes
 * with its own promise.
 */
export const createQueue = () => {
  let tail: Promise<unknown> = Promise.resolve();
  return <T>(job: () => Promise<T>): Promise<T> => {
    const result = tail.then(job, job);
    tail = result.catch(() => undefined);
    return result;
  };
};
