/** Takes something off what there is; false once there is nothing left. */
export type Spend = (cost: number) => boolean;

/**
 * What a page may cost. Counted, not timed: what is read of a page shall not depend on how busy the machine is.
 *
 * @param most in characters, or what takes as long as one
 */
export const createBudget = (most: number): Spend => {
  let left = most;
  return (cost) => {
    left -= cost;
    return left > 0;
  };
};
