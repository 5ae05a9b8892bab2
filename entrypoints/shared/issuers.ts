import type { Issuers } from '../../components/issuers.ts';
import { loadList } from '../../utils/catalogue/load.ts';
import type { FindIssuer } from '../../utils/identifiers/issuer.ts';
import type { IssuerList } from '../../utils/identifiers/issuer-list.ts';
import type { OwnListed } from '../../utils/messages.ts';
import { packaged } from '../../utils/packaged.ts';

let ready: Promise<FindIssuer> | undefined;

const load = async (): Promise<FindIssuer> => {
  const [{ issuerFinder }, list] = await Promise.all([
    import('../../utils/identifiers/issuer.ts'),
    packaged<IssuerList>('/iccid-prefixes.json'),
  ]);
  return issuerFinder(list);
};

/**
 * The issuers of the package, made ready when a card is first read, and the operators of the catalogue with those that
 * the person added.
 */
export const issuersWith = (own: () => readonly OwnListed[]): Issuers => ({
  find: () => {
    ready ??= load();
    return ready;
  },
  operators: async () => [
    ...(await loadList()),
    ...own().map(({ operator: { id, name, country } }) => ({ id, name, country: country ?? 'ZZ' })),
  ],
});
