import { type Precheck, prechecksOf } from '../../../utils/cancellation/prechecks.ts';
import type { Operator } from '../../../utils/catalogue/schema.ts';
import type { Topic } from '../../../utils/catalogue/words.ts';
import { opening, stateOf, tell } from './story.ts';

/** When every cancellation of these tests is opened, local time. */
export const START = '2026-03-02T10:00';
/** The questions at an operator for a cancellation that was just opened. */
export const checks = (operator: Operator, ...args: Parameters<typeof opening>) =>
  prechecksOf(stateOf(tell([[START, 'open', opening(...args)]])), operator);
/** Questions by their topics. */
export const topics = (list: Precheck[]) => list.map(({ topic }) => topic);
/** The question about a topic. */
export const about = (list: Precheck[], topic: Topic) => {
  const found = list.find((check) => check.topic === topic);
  if (!found) throw new Error(`${topic} is not asked`);
  return found;
};
/** A line on contract. */
export const contract = { name: 'Ana', kind: 'contract' } as const;
