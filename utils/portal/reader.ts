import type { Look } from './look.ts';
import { interpret } from './reading/interpret.ts';
import { createMatcher } from './reading/matcher.ts';
import type { Reading } from './reading.ts';
import type { Rules } from './rules.ts';

/** Makes a reader of these rules: from what a look at a page found to what the page says. Form values are never read. */
export const createReader = (rules: Rules) => {
  const matcher = createMatcher(rules);
  const dull = new Set<string>();
  return (found: ReturnType<Look['found']>): Reading => interpret({ ...found, matcher, dull });
};
export type CreateReader = typeof createReader;
