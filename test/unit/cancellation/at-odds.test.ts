/** Views, order, guide and reminders follow one record: none may lead where another says not to go. */
import { describe, expect, test } from 'vitest';
import { fold, lastSubmission, statusOf } from '../../../utils/cancellation/fold.ts';
import { nextStep } from '../../../utils/cancellation/next-step.ts';
import { remindersOf } from '../../../utils/cancellation/reminders.ts';
import { removalOf } from '../../../utils/cancellation/removal-input.ts';
import { operatorFile, SILENT } from '../support/operators.ts';
import { asked, opening, PHONE, reached, type Step, stateOf, tell } from '../support/story.ts';

const START = '2026-03-02T10:00';
const open = (way: Parameters<typeof opening>[0] = 'request'): Step => [
  START,
  'open',
  opening(way),
];
const keep = (numberWish = 'keep'): Step => [
  '2026-03-02T11:00',
  'line-described',
  { ...opening().line, numberWish },
];
const moved: Step = [
  '2026-03-02T12:00',
  'step-marked',
  { subject: 'line', step: 'see-number-moved', taken: true },
];
const state = (...steps: Step[]) => stateOf(tell(steps));
const progress = (...steps: Step[]) => removalOf(state(...steps), SILENT, null).progress;
const ALL_DONE: Step[] = [
  asked('2026-03-03T10:00'),
  ...reached('2026-03-05T10:00', 'line', 'accepted', 'contract-ended', 'final-bill-settled'),
  ...reached('2026-03-05T10:00', 'phone-1', 'profile-removed'),
];
const AGAIN: Step = ['2026-04-06T10:00', 'reopened', { subject: 'line', reason: 'billed' }];

describe('a number that is kept', () => {
  test('comes before the request, until it was seen at the new operator', () => {
    expect(nextStep(state(open(), keep())).code).toBe('move-number');
    expect(nextStep(state(open(), keep(), moved)).code).toBe('submit-request');
    expect(nextStep(state(open(), keep('let-go'))).code).toBe('submit-request');
    expect(nextStep(state(open('port-out'), keep())).code).toBe('submit-port-out');
    const far = progress(open(), keep());
    expect([...far].filter(([, one]) => one === 'now').map(([id]) => id)).toEqual([
      'line.note-line',
    ]);
  });

  test('is not moved because the end was asked for', () => {
    const { progress: far } = removalOf(
      state(open(), keep(), asked('2026-03-03T10:00')),
      operatorFile('giffgaff-gb'),
      null,
    );
    expect(far.get('line.submit-port-out')).not.toBe('done');
  });

  test('can still be moved for some days after the end', () => {
    const ended = reached('2026-03-05T10:00', 'line', 'accepted', 'contract-ended');
    const far = progress(open(), keep(), asked('2026-03-03T10:00'), ...ended);
    expect(far.get('line.order-port')).not.toBe('past');
    expect(far.get('line.see-number-moved')).not.toBe('past');
  });
});

describe('a line that was taken up again', () => {
  test('has to be asked for again, which is then the next step', () => {
    const again = state(open(), ...ALL_DONE, AGAIN);
    expect(nextStep(again).code).toBe('submit-request');
    const far = progress(open(), ...ALL_DONE, AGAIN);
    expect(far.get('line.submit-request')).not.toBe('done');
    const once = state(open(), ...ALL_DONE, AGAIN, asked('2026-04-07T10:00'));
    expect(nextStep(once)).toMatchObject({ code: 'line-state', state: 'accepted' });
  });

  test('is taken up once: a second press takes nothing back', () => {
    const givenUp: Step = ['2026-03-06T10:00', 'abandoned', {}];
    const up: Step = ['2026-03-06T11:00', 'reopened', { subject: 'line', reason: 'again' }];
    const ended = reached('2026-03-05T10:00', 'line', 'accepted', 'contract-ended');
    const steps = [open(), asked('2026-03-03T10:00'), ...ended, givenUp, up];
    expect(state(...steps).lineMarks).toHaveProperty('contract-ended');
    expect(() => tell([...steps, up])).toThrow('not-closed');
  });
});

describe('a plan that expires', () => {
  test('waits from the day on which its renewal was off, however that was told', () => {
    const off = reached('2026-03-03T10:00', 'line', 'auto-renew-off');
    const told = state(open('expire'), ...off);
    expect(statusOf(told)).toBe('waiting');
    expect(nextStep(told)).toMatchObject({ code: 'line-state', state: 'contract-ended' });
    expect(remindersOf(told).map(({ code }) => code)).toContain('line-end');
    expect(lastSubmission(told)).toMatchObject({ on: '2026-03-03', channel: 'none' });
    const submitted = state(open('expire'), asked('2026-03-04T10:00'), ...off);
    expect(lastSubmission(submitted)?.on).toBe('2026-03-04');
  });
});

test('a phone that was sold after its profile was seen gone needs nothing more', () => {
  const sold: Step = ['2026-03-06T10:00', 'device-changed', { ...PHONE, whereabouts: 'sold' }];
  const done = tell([open(), ...ALL_DONE, sold]);
  const folded = fold(done);
  if (!folded) throw new Error('no opening');
  const { steps } = removalOf(folded, SILENT, null);
  expect(steps.map(({ code }) => code)).not.toContain('write-off');
});
