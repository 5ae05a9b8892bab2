import { fold, isPending } from '../../utils/cancellation/fold.ts';
import type { Head } from '../../utils/cancellation/record.ts';
import { askRecord, sendWish } from '../../utils/client/background.ts';
import { isUntouched, type LineToWrite } from '../../utils/lines/commands.ts';
import type { KeptLine } from '../../utils/lines/judge.ts';

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

/** Erases the lines of a list; those to which something else was added stay. Resolves with how many stayed. */
export const takeBack = async (lines: readonly LineToWrite[]): Promise<number> => {
  let stayed = 0;
  for (const line of lines) {
    const { record } = await askRecord(line.cancellation);
    if ('missing' in record) continue;
    const isOwn = 'log' in record && isUntouched(line, record.log.events);
    const wish = { cancellation: line.cancellation, type: 'erase', payload: {} } as const;
    if (!isOwn || !(await sendWish(wish)).ok) stayed += 1;
  }
  return stayed;
};
