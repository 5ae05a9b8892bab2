import type { CancellationEvent } from './event.ts';
import { effective } from './fold.ts';

/** The last command whose events still count and can be taken back: not the opening. */
export const undoable = (events: readonly CancellationEvent[]): CancellationEvent[] => {
  const counting = effective(events);
  const openingCommand = counting.find(({ type }) => type === 'opened')?.commandId;
  const last = counting.filter(({ commandId }) => commandId !== openingCommand).at(-1);
  return last ? counting.filter(({ commandId }) => commandId === last.commandId) : [];
};
