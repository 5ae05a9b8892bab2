import { isPending } from '../../utils/cancellation/fold.ts';
import type { Head } from '../../utils/cancellation/record.ts';
import type { Overview } from '../../utils/messages.ts';

/** What is being ended at the operator of the tab. */
export const openAt = ({ heads, operator }: Overview): Head[] =>
  heads.filter((head) => head.operator === operator?.id && isPending(head.status));

/** The cancellation that the tab is about: the bound one, else the only open one of its operator (DESIGN §4). */
export const currentOf = (overview: Overview): Head | undefined => {
  const open = openAt(overview);
  return open.find(({ id }) => id === overview.bound) ?? (open.length === 1 ? open[0] : undefined);
};
