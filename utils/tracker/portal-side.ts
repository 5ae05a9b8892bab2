import { isPending } from '../cancellation/fold.ts';
import type { Head } from '../cancellation/record.ts';
import type { Operator } from '../catalogue/schema.ts';
import type { PortalMessage } from '../portal/message.ts';
import type { Hints } from '../portal/read.ts';

/** The cancellation a tab is about: the bound one, else the only pending one of its operator (DESIGN §4). */
export const cancellationOfTab = (
  operator: string,
  bound: string | undefined,
  heads: readonly Head[],
): Head | undefined => {
  const open = heads.filter((head) => head.operator === operator && isPending(head.status));
  return open.find(({ id }) => id === bound) ?? (open.length === 1 ? open[0] : undefined);
};

/** What the reader needs of an operator, compiled small: labels with their meaning, pages with their purpose. */
export const hintsOf = (operator: Operator): Hints => ({
  labels: (operator.labels ?? []).map(({ text, means }) => [text, means]),
  pages: (operator.pages ?? [])
    .filter(({ foreign }) => !foreign)
    .map(({ url, purpose }) => [url, purpose]),
});

/** Whether a reading is worth the guide: the person is cancelling here, or has something open at this operator. */
export const hasSomethingToSay = (
  reading: Extract<PortalMessage, { kind: 'reading' }>,
  head: Head | undefined,
): boolean => head !== undefined || reading.area === 'cancel';
