import { MARKED_STEPS, type MarkedStep, stepId } from './removal-words.ts';
import type { Cancellation } from './state.ts';
import { without } from './without.ts';

/** What was done to take a device off counts no more once it may carry the line again; its numbers stay written down. */
const STAY: ReadonlySet<MarkedStep> = new Set(['note-identifiers', 'note-from-account']);
const takeAnew = (state: Cancellation, device: string): void => {
  for (const step of MARKED_STEPS)
    if (!STAY.has(step)) without(state.stepsTaken, stepId(device, step));
};

/** Takes up again a cancellation that was given up, or what was settled of its line or of a device; the state is changed. */
export const reopen = (state: Cancellation, subject: string, at: string): void => {
  if (state.abandoned) {
    // Given up and taken up again: what was reached before stays a fact.
    without(state, 'abandoned');
    return;
  }
  state.acknowledged = {};
  state.snoozed = {};
  if (subject === 'line') {
    // A line that lives may be on any device that was off it; what is lost or sold stays so.
    state.lineMarks = {};
    state.reopenedAt = at;
    for (const device of state.devices) {
      device.marks = {};
      takeAnew(state, device.id);
    }
  }
  const device = state.devices.find(({ id }) => id === subject);
  if (!device) return;
  device.marks = {};
  takeAnew(state, subject);
  without(device, 'writtenOff');
};
