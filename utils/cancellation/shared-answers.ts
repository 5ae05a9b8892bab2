import type { Payload } from './event.ts';
import type { Cancellation } from './state.ts';

/**
 * The person's answers for one line that may be given for another of its batch as well: those to questions that have no
 * answer of their own there. What was answered there stays.
 */
export const sharedAnswers = (
  from: Cancellation,
  to: Cancellation,
): Payload<'precheck-answered'>[] =>
  Object.values(from.answers)
    .filter(({ topic }) => to.answers[topic] === undefined)
    .map(({ at: _at, ...answer }) => answer);
