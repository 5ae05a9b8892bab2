import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { FindIssuer } from '../utils/identifiers/issuer.ts';
import type { NamedOperator } from '../utils/identifiers/issuer-fit.ts';

/** Where views get the issuers of cards and the operators' names from, once they need them. */
export type Issuers = {
  find: () => Promise<FindIssuer>;
  operators: () => Promise<readonly NamedOperator[]>;
};

const Context = createContext<Issuers>({
  find: async () => () => undefined,
  operators: async () => [],
});
export const IssuersProvider = Context.Provider;

/** The issuers of cards, as the page gives them to its views. */
export const useIssuers = (): Issuers => useContext(Context);
