import { expect, test } from 'vitest';
import { commandSchema } from '../../../utils/cancellation/command.ts';
import { sharedAnswers } from '../../../utils/cancellation/shared-answers.ts';
import { commandOf, opening, type Step, stateOf, tell } from '../support/story.ts';

const open: Step = ['2026-03-02T10:00', 'open', opening()];
const answer = (topic: string, said: string, reason?: string): Step => [
  '2026-03-02T11:00',
  'precheck-answered',
  { topic, answer: said, ...(reason && { reason }) },
];
const state = (...steps: Step[]) => stateOf(tell([open, ...steps]));

test('answers are given on where nothing is answered yet, as commands that are taken', () => {
  const from = state(answer('keep-number', 'passed'), answer('bundle', 'skipped', 'no bundle'));
  const given = sharedAnswers(from, state(answer('keep-number', 'failed')));
  expect(given).toEqual([{ topic: 'bundle', answer: 'skipped', reason: 'no bundle' }]);
  for (const payload of given)
    expect(commandSchema.safeParse(commandOf(1, 'precheck-answered', payload)).success).toBe(true);
});

test('nothing answered, nothing given on', () => {
  expect(sharedAnswers(state(), state())).toEqual([]);
});
