import type { Topic } from '../catalogue/words.ts';
import { lastSubmission } from './fold.ts';
import { noticesSeen } from './removal-notices.ts';
import type { RemovalStep } from './removal-step.ts';
import type { Cancellation } from './state.ts';

/** Whether the person settled a question of the checklist: nothing is left to do about it, or it was put aside with a reason. */
const isSettledByPerson = ({ answers }: Cancellation, topic: Topic): boolean => {
  const answer = answers[topic]?.answer;
  return answer === 'passed' || answer === 'skipped';
};

/** The codes of other accounts have moved: the person says so, and no account is left for later. */
const haveCodesMoved = (state: Cancellation): boolean =>
  isSettledByPerson(state, 'codes-elsewhere') && !Object.values(state.accounts).includes('later');

/** Whether the record itself shows that a step of the order was taken, whatever the person marked. */
const isTold = (state: Cancellation, { subject, code, reaches }: RemovalStep): boolean => {
  const device = state.devices.find(({ id }) => id === subject);
  if (reaches) return (device?.marks ?? state.lineMarks)[reaches] !== undefined;
  switch (code) {
    case 'note-line':
      return state.line.number !== undefined;
    case 'note-identifiers':
    case 'note-from-account':
      return device?.identifiers !== undefined;
    case 'find-way-without-code':
      return isSettledByPerson(state, 'sign-in-code');
    case 'move-codes':
      return haveCodesMoved(state);
    case 'switch-off':
      return device?.marks['profile-removed'] !== undefined;
    case 'send-notices':
      return device !== undefined && noticesSeen(device) === 'notices-sent';
    case 'write-off':
      return device?.writtenOff !== undefined;
    default:
      // Of another way than the chosen one nothing was asked, nor of a line that turned out to live on.
      return (
        code === `submit-${state.way}` && lastSubmission(state) !== undefined && !state.reopenedAt
      );
  }
};

/** Steps of a plan that were taken: those of which the record tells it, and those of which only the person could. */
export type Taken = { done: ReadonlySet<string>; marked: ReadonlySet<string> };

export const takenSteps = (state: Cancellation, steps: readonly RemovalStep[]): Taken => {
  const told = steps.filter((one) => isTold(state, one)).map(({ id }) => id);
  const marked = steps
    .map(({ id }) => id)
    .filter((id) => state.stepsTaken[id] && !told.includes(id));
  return { done: new Set([...told, ...marked]), marked: new Set(marked) };
};
