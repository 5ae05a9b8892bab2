import { type Decision, decide } from '../../../utils/cancellation/decide.ts';
import type { CancellationEvent } from '../../../utils/cancellation/event.ts';
import { circumstances, commandOf, opening, PHONE, type Step, tell, WATCH } from './story.ts';

/** When the line was opened, and when a decision is asked for; local times. */
export const START = '2026-03-02T10:00';
export const NOW = '2026-03-10T18:00';
/** The opening of a contract with a phone and a watch. */
export const open: Step = [START, 'open', opening('request', { devices: [PHONE, WATCH] })];

/** What is decided about one command now. */
export const does = (
  type: string,
  payload: unknown,
  events: readonly CancellationEvent[] = tell([open]),
): Decision => {
  const command = commandOf(99, type, payload);
  if (command.type === 'erase') throw new Error('erasing is the journal’s own affair');
  return decide(events, command, circumstances(NOW));
};
/** A refusal, as decisions give it. */
export const refused = (code: string, field?: string) => ({
  refused: field ? { code, field } : { code },
});
/** The payload of an end state that was reached. */
export const reach = (state: string, subject = 'line', on = '2026-03-10') => ({
  subject,
  state,
  on,
  seenHow: 'operator-page',
});
