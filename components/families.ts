import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { FamilyChain } from '../utils/catalogue/device-chain.ts';
import type { ListedFamily } from '../utils/catalogue/device-list.ts';

/** Where views get device families from, once they need them. */
export type Families = {
  /** All families in short. */
  list: () => Promise<ListedFamily[]>;
  /** One family, followed by those that it falls back on; undefined where there is none of this id. */
  load: (id: string) => Promise<FamilyChain | undefined>;
};

const Context = createContext<Families>({ list: async () => [], load: async () => undefined });
export const FamiliesProvider = Context.Provider;

/** The device families, as the page gives them to its views. */
export const useFamilies = (): Families => useContext(Context);
