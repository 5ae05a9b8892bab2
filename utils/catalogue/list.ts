import type { Retired } from './retired.ts';
import type { OnlineAnswer, Operator } from './schema.ts';
import type { OperatorKind } from './words.ts';

/** What search and lists need of an operator. */
export type ListedOperator = {
  id: string;
  name: string;
  localName?: string;
  aliases?: string[];
  /** The legal entity behind the brand, and names it had before. */
  alsoKnown?: string[];
  /** Whose network it uses: found by it, but after the operators that are called so. */
  network?: string;
  country: string;
  kind: OperatorKind;
  online: OnlineAnswer;
};

/** An operator that is no more, so that whoever searches for it learns where its customers went. */
export type ListedRetired = Pick<
  Retired,
  'id' | 'name' | 'aliases' | 'country' | 'why' | 'since' | 'to'
>;

/** What the catalogue's list holds of one operator's file. */
export const listed = (operator: Operator): ListedOperator => {
  const { id, name, localName, aliases, company, network, formerNames, country, kind, online } =
    operator;
  const alsoKnown = [company, ...(formerNames ?? [])].flatMap((one) => one?.name ?? []);
  return {
    id,
    name,
    ...(localName && { localName }),
    ...(aliases && { aliases }),
    ...(alsoKnown.length > 0 && { alsoKnown }),
    ...(network && { network: network.name }),
    country,
    kind,
    online: online.answer,
  };
};
