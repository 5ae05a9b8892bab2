import { instantOf } from './days.ts';
import type { CancellationEvent } from './event.ts';
import { inOrder } from './fold.ts';

/**
 * Events by when they happened, the oldest first; of those that happened at one moment the one that was recorded first.
 * An event of a past day happened at its beginning, in the zone of whoever told it.
 */
export const asItHappened = (events: readonly CancellationEvent[]): CancellationEvent[] => {
  const when = new Map(events.map(({ id, at }) => [id, instantOf(at)]));
  // Sorting keeps the order of recording where times are equal.
  return inOrder(events).sort((a, b) => (when.get(a.id) ?? 0) - (when.get(b.id) ?? 0));
};
