import type { Wish } from '../cancellation/command.ts';
import type { CancellationEvent } from '../cancellation/event.ts';
import type { Opening } from './openings.ts';
import { severalAtOnce } from './several.ts';

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

/** How much of a command's id all commands have in common that a list makes for the same line. */
const COMMON = 24;

/**
 * An id for a further command of the list itself, told by it from whatever else is done with that line: it begins as the
 * id of the command that opened the line. `fresh`: any new id.
 */
export const alikeId = (opening: string, fresh: string): string =>
  opening.slice(0, COMMON) + fresh.slice(COMMON);

/** What writes each line of a list: its opening, then its notes. `newId` gives ids (UUIDs). */
export const linesToWrite = (openings: readonly Opening[], newId: () => string): LineToWrite[] =>
  openings.map(({ open, notes }) => {
    const cancellation = newId();
    const first = newId();
    return {
      cancellation,
      name: open.line.name,
      asks: [
        { id: first, wish: { cancellation, type: 'open', payload: open } },
        ...notes.map(
          (text): Ask => ({
            id: alikeId(first, newId()),
            wish: { cancellation, type: 'evidence-added', payload: { kind: 'note', text } },
          }),
        ),
      ],
    };
  });

/**
 * Sends the lines in their order, a few at once, each thing of a line after the one before was answered. A line that is
 * refused is left out and the next ones follow; where nothing can be written any more, or `signal` stops it, the rest is
 * left, and may be given again: what was written already is known by its id. `send` resolves with why something was not
 * written, or with nothing.
 */
export const writeLines = async (
  lines: readonly LineToWrite[],
  send: (ask: Ask) => Promise<NotWritten | undefined>,
  onProgress: (written: number) => void,
  signal: AbortSignal,
): Promise<Progress & { stopped?: string }> => {
  const outcomes: ('written' | { reason: string } | undefined)[] = lines.map(() => undefined);
  let written = 0;
  let stopped: string | undefined;
  const writeOne = async ({ asks }: LineToWrite) => {
    for (const ask of asks) {
      const problem = await send(ask);
      if (problem) return problem;
    }
    written += 1;
    onProgress(written);
    return undefined;
  };
  const settle = async (line: LineToWrite, index: number) => {
    const problem = await writeOne(line);
    if (problem?.stops) stopped ??= problem.reason;
    else outcomes[index] = problem ? { reason: problem.reason } : 'written';
  };
  await severalAtOnce(lines, settle, () => !signal.aborted && stopped === undefined);
  return {
    written: lines.filter((_, index) => outcomes[index] === 'written'),
    refused: lines.flatMap((line, index) => {
      const outcome = outcomes[index];
      return typeof outcome === 'object' ? [{ line, reason: outcome.reason }] : [];
    }),
    left: lines.filter((_, index) => outcomes[index] === undefined),
    ...(stopped !== undefined && { stopped }),
  };
};

/** Whether a record holds nothing but what a list wrote into it, so that it may be taken back. Nothing is untouched where nothing opened it. */
export const isUntouched = (
  events: readonly Pick<CancellationEvent, 'type' | 'commandId'>[],
): boolean => {
  const opening = events.find(({ type }) => type === 'opened')?.commandId.slice(0, COMMON);
  return events.every(({ commandId }) => commandId.slice(0, COMMON) === opening);
};
