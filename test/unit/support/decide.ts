import { type Decision, decide } from '../../../utils/cancellation/decide.ts';
import type { CancellationEvent } from '../../../utils/cancellation/event.ts';
import { circumstances, commandOf, opening, PHONE, type Step, tell, WATCH } from './story.ts';

export const START = '2026-03-02T10:00';
export const NOW = '2026-03-10T18:00';
export const open: Step = [START, 'open', opening('request', { devices: [PHONE, WATCH] })];

export const does = (
  type: string,
  payload: unknown,
  events: readonly CancellationEvent[] = tell([open]),
): Decision => {
  const command = commandOf(99, type, payload);
  if (command.type === 'erase') throw new Error('erasing is the journal’s own affair');
  return decide(events, command, circumstances(NOW));
};
export const refused = (code: string, field?: string) => ({
  refused: field ? { code, field } : { code },
});
export const reach = (state: string, subject = 'line', on = '2026-03-10') => ({
  subject,
  state,
  on,
  seenHow: 'operator-page',
});
