export type Enqueue = <T>(job: () => Promise<T>) => Promise<T>;

/**
 * Runs jobs one after the other, in the order given; a failed job does not stop the next. The answer of each comes
 * with its own promise.
 */
export const createQueue = (): Enqueue => {
  let tail: Promise<unknown> = Promise.resolve();
  return <T>(job: () => Promise<T>): Promise<T> => {
    const result = tail.then(job, job);
    tail = result.catch(() => undefined);
    return result;
  };
};

const queues = new WeakMap<object, Map<string, Enqueue>>();

/** Runs a job that reads and writes one key of a store after every other such job for the same key. */
export const inTurn = <T>(store: object, key: string, job: () => Promise<T>): Promise<T> => {
  const ofStore = queues.get(store) ?? new Map<string, Enqueue>();
  queues.set(store, ofStore);
  const enqueue = ofStore.get(key) ?? createQueue();
  ofStore.set(key, enqueue);
  return enqueue(job);
};
