import { isPending } from '../cancellation/fold.ts';
import type { Head } from '../cancellation/record.ts';
import type { Reading } from '../portal/reading.ts';

/** The cancellation a tab is about: the bound one, else the only pending one of its operator (DESIGN §4). */
export const cancellationOfTab = (
  operator: string,
  bound: string | undefined,
  heads: readonly Head[],
): Head | undefined => {
  const open = heads.filter((head) => head.operator === operator && isPending(head.status));
  return open.find(({ id }) => id === bound) ?? (open.length === 1 ? open[0] : undefined);
};

/** Whether a reading is worth the guide: the person is cancelling here, or has something open at this operator. */
export const hasSomethingToSay = (
  reading: Pick<Reading, 'area'>,
  head: Head | undefined,
): boolean => head !== undefined || reading.area === 'cancel';
