import type { Country } from '../catalogue/country.ts';
import type { Operator } from '../catalogue/schema.ts';
import { type Retry, retryFor } from './playbook-retry.ts';
import { type PlayStep, stepsFor } from './playbook-steps.ts';
import { type OtherWay, otherWays, stateFormsFor } from './playbook-ways.ts';
import type { PlaybookCode } from './playbook-words.ts';
import type { Cancellation } from './state.ts';
import { OBSTACLES, type Obstacle } from './words.ts';

/** What to do about one thing in the way: steps, when to try again, and the other ways to the end, the easiest first. */
export type Playbook = {
  code: PlaybookCode;
  steps: PlayStep[];
  retry: Retry | undefined;
  others: OtherWay[];
  stateForms: NonNullable<Country['stateForms']>;
};

/** Only the four obstacles become events; a session that expired says nothing about the cancellation. */
export const isObstacle = (code: PlaybookCode): code is Obstacle =>
  (OBSTACLES as readonly PlaybookCode[]).includes(code);

/**
 * The playbook for something that stands in the way at this operator (DESIGN §2). `state` is null where no cancellation
 * is open yet; `now` is in the person's zone.
 */
export const playbookFor = (
  code: PlaybookCode,
  operator: Operator,
  country: Country | null,
  state: Cancellation | null,
  now: Temporal.ZonedDateTime,
): Playbook => {
  const retry = retryFor(code, operator, state, now);
  return {
    code,
    steps: stepsFor(code, { operator, state, now, retry }),
    retry,
    others: otherWays(code, operator, state, now),
    stateForms: stateFormsFor(operator, country, state?.way),
  };
};
