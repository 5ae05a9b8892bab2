import { fold, isPending } from '../../utils/cancellation/fold.ts';
import type { Head } from '../../utils/cancellation/record.ts';
import { askRecord, sendWish } from '../../utils/client/background.ts';
import { isUntouched } from '../../utils/lines/commands.ts';
import type { KeptLine } from '../../utils/lines/judge.ts';
import { severalAtOnce } from '../../utils/lines/several.ts';

/** The open lines of an operator with what names them, so that a list can be compared with them. */
export const keptLines = async (heads: readonly Head[], operator: string): Promise<KeptLine[]> => {
  const open = heads.filter((head) => head.operator === operator && isPending(head.status));
  const answers = await Promise.all(open.map(({ id }) => askRecord(id)));
  return answers.flatMap(({ record }): KeptLine[] => {
    const state = 'log' in record ? fold(record.log.events) : undefined;
    if (!state) return [];
    const { name, number } = state.line;
    const cards = state.devices.flatMap(({ identifiers }) => identifiers?.iccid ?? []);
    return [
      { name, ...(number && { number }) },
      ...cards.map((iccid): KeptLine => ({ name, iccid })),
    ];
  });
};

/** Erases a line to which nothing was added; true where it stays. One that cannot be read now stays. */
const remains = async (cancellation: string): Promise<boolean> => {
  try {
    const { record } = await askRecord(cancellation);
    if ('missing' in record) return false;
    const isOwn = 'log' in record && isUntouched(record.log.events);
    return !isOwn || !(await sendWish({ cancellation, type: 'erase', payload: {} })).ok;
  } catch {
    return true;
  }
};

/**
 * Erases the lines of a list, by their ids; those to which something else was added stay, and those that could not be
 * erased. Resolves with the ids that stayed. `onProgress` is told how many were looked at.
 */
export const takeBack = async (
  lines: readonly string[],
  onProgress: (done: number) => void,
): Promise<string[]> => {
  const stayed: string[] = [];
  let done = 0;
  await severalAtOnce(lines, async (cancellation) => {
    if (await remains(cancellation)) stayed.push(cancellation);
    done += 1;
    onProgress(done);
  });
  return stayed;
};
