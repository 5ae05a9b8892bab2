import type { Wish } from '../cancellation/command.ts';
import type { CancellationEvent } from '../cancellation/event.ts';
import type { Opening } from './openings.ts';

/** One thing to be written, with the id that its command has however often it is sent. */
export type Ask = { id: string; wish: Wish };

/** A line of a list on its way: the cancellation that it becomes, and what writes it, in order. */
export type LineToWrite = { cancellation: string; name: string; asks: Ask[] };

/** Why something was not written. `stops`: nothing else can be written either. */
export type NotWritten = { reason: string; stops: boolean };

/** How far a list came: lines written whole, lines that were refused, lines that were not tried or not to their end. */
export type Progress = {
  written: LineToWrite[];
  refused: { line: LineToWrite; reason: string }[];
  left: LineToWrite[];
};

/** What writes each line of a list: its opening, then its notes. `newId` gives the ids. */
export const linesToWrite = (openings: readonly Opening[], newId: () => string): LineToWrite[] =>
  openings.map(({ open, notes }) => {
    const cancellation = newId();
    const wishes: Wish[] = [
      { cancellation, type: 'open', payload: open },
      ...notes.map(
        (text): Wish => ({ cancellation, type: 'evidence-added', payload: { kind: 'note', text } }),
      ),
    ];
    return {
      cancellation,
      name: open.line.name,
      asks: wishes.map((wish) => ({ id: newId(), wish })),
    };
  });

/**
 * Sends line by line, each thing after the one before was answered. A line that is refused is left out and the next one
 * follows; where nothing can be written any more, the rest is left, and may be given again: what was written already is
 * known by its id. `send` resolves with why something was not written, or with nothing.
 */
export const writeLines = async (
  lines: readonly LineToWrite[],
  send: (ask: Ask) => Promise<NotWritten | undefined>,
  onProgress: (written: number) => void,
): Promise<Progress & { stopped?: string }> => {
  const progress: Progress = { written: [], refused: [], left: [] };
  for (const [index, line] of lines.entries()) {
    let problem: NotWritten | undefined;
    for (const ask of line.asks) {
      problem = await send(ask);
      if (problem) break;
    }
    if (problem?.stops) return { ...progress, left: lines.slice(index), stopped: problem.reason };
    if (problem) progress.refused.push({ line, reason: problem.reason });
    else progress.written.push(line);
    onProgress(progress.written.length);
  }
  return progress;
};

/** Whether a record holds nothing but what this line wrote, so that it may be taken back. */
export const isUntouched = (
  { asks }: LineToWrite,
  events: readonly Pick<CancellationEvent, 'commandId'>[],
): boolean => {
  const own = new Set(asks.map(({ id }) => id));
  return events.every(({ commandId }) => own.has(commandId));
};
