import type { CancellationEvent } from '../cancellation/event.ts';
import type { Log } from '../cancellation/record.ts';
import { conflict } from './import-record.ts';
import type { Stored } from './migrate.ts';

/** How the copy of a record stands to the log. */
export type Verdict =
  /** All its events are in the log, or there is no copy. */
  | { is: 'behind' }
  /** It has events that the log lacks: so many. */
  | { is: 'ahead'; log: Log; lacking: number }
  | { is: 'unreadable'; reason: string }
  /** One event says something else here and there. */
  | { is: 'at-odds'; event: string }
  /** Of a version that is not to be touched. */
  | { is: 'foreign' };

/** A copied text as a stored record. */
export const readCopy = (id: string, text: unknown, read: (raw: unknown) => Stored): Stored => {
  if (typeof text !== 'string') return { broken: 'is no text' };
  try {
    const stored = read(JSON.parse(text));
    return 'ok' in stored && stored.ok.id !== id ? { broken: 'has another id' } : stored;
  } catch (error) {
    return { broken: (error as Error).message };
  }
};

/** Compares the copy of a record with the events that are here, none of them where the log is gone. */
export const compareCopy = (here: readonly CancellationEvent[], copied: Stored): Verdict => {
  if ('broken' in copied) return { is: 'unreadable', reason: copied.broken };
  if (!('ok' in copied)) return { is: 'foreign' };
  const other = conflict(here, copied.ok.events);
  if (other) return { is: 'at-odds', event: other.id };
  const known = new Set(here.map(({ id }) => id));
  const lacking = copied.ok.events.filter(({ id }) => !known.has(id)).length;
  return lacking > 0 ? { is: 'ahead', log: copied.ok, lacking } : { is: 'behind' };
};
