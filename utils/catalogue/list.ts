import type { OnlineAnswer } from './schema.ts';
import type { OperatorKind } from './words.ts';

/** What search and lists need of an operator. */
export type ListedOperator = {
  id: string;
  name: string;
  localName?: string;
  aliases?: string[];
  country: string;
  kind: OperatorKind;
  online: OnlineAnswer;
};
