import { hashOf } from './hash.ts';

/** A hash of each event together with the hash before it: what was changed, left out or put in afterwards shows. */
export const chainOf = async (events: readonly unknown[]): Promise<string[]> => {
  const chain: string[] = [];
  for (const event of events) chain.push(await hashOf([chain.at(-1) ?? '', event]));
  return chain;
};

/** The place of the first event that its chain does not fit; undefined where all fit. */
export const firstChanged = async (
  events: readonly unknown[],
  chain: readonly string[],
): Promise<number | undefined> => {
  const expected = await chainOf(events);
  const length = Math.max(expected.length, chain.length);
  const found = Array.from({ length }, (_, index) => index).find(
    (index) => expected[index] !== chain[index],
  );
  return found;
};
