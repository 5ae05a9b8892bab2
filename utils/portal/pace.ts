/** Looks at one address without an act of the person in between. */
const MOST = 20;
const SHORTEST = 400;
const LONGEST = 30_000;
const GROWTH = 1.6;
/** So many looks come at the shortest distance, then it grows. */
const FREE = 4;

/**
 * How often a page is looked at: at once after an act of the person, further apart the longer it changes by itself,
 * and no more at all after a while, whatever it does to its content or address.
 */
export const createPace = () => {
  let sinceAct = 0;
  let left = MOST;
  return {
    /** Milliseconds until the next look; undefined where there is to be none. */
    next: (): number | undefined =>
      left === 0 ? undefined : Math.min(SHORTEST * GROWTH ** Math.max(0, sinceAct - FREE), LONGEST),
    looked: (): void => {
      sinceAct += 1;
      left -= 1;
    },
    /** The address has changed: by itself it brings new looks, but not sooner. */
    moved: (): void => {
      left = MOST;
    },
    /** The person did something. */
    acted: (): void => {
      sinceAct = 0;
      left = MOST;
    },
  };
};
