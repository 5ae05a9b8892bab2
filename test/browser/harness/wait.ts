/** Waiting for something that has no event of its own. */

type Truthy<T> = Exclude<T, false | 0 | '' | null | undefined>;

/** Milliseconds that the start of a browser, or of an extension in it, may take. */
export const START_LIMIT = 60_000;

/** Milliseconds between two attempts: the first ones follow closely, and what takes long is not slowed by the asking. */
const PAUSES = { first: 10, growth: 1.5, longest: 100 };

/** An attempt that hangs would hide what was waited for. */
const never = async (limit: number): Promise<never> => {
  await new Promise((resolve) => setTimeout(resolve, limit).unref());
  throw new Error(`it did not end in ${limit} ms`);
};

/**
 * Asks again and again until the answer is truthy, and resolves with it.
 * An attempt that throws counts as "not yet"; the last error is told if time runs out.
 *
 * @param what completes the sentence "waited for …" in the error
 * @param limit milliseconds
 */
export async function waitUntil<T>(
  attempt: () => T | Promise<T>,
  what: string,
  limit = 10_000,
): Promise<Truthy<T>> {
  const deadline = Date.now() + limit;
  let last = 'it never came';
  for (let pause = PAUSES.first; ; pause = Math.min(pause * PAUSES.growth, PAUSES.longest)) {
    // An attempt that takes long may have begun before the thing was there: the last one begins after the limit.
    const isLast = Date.now() >= deadline;
    try {
      const answer = await Promise.race([attempt(), never(3 * limit)]);
      if (answer) return answer as Truthy<T>;
      last = `the last answer was ${JSON.stringify(answer)}`;
    } catch (error) {
      last = `the last attempt failed: ${error instanceof Error ? error.message : String(error)}`;
    }
    if (isLast) throw new Error(`waited ${limit} ms for ${what}: ${last}`);
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}
