import type { ListedOperator } from '../../utils/catalogue/list.ts';
import { loadRetired } from '../../utils/catalogue/load.ts';
import type { Search } from '../../utils/catalogue/search.ts';

let search: Promise<Search> | undefined;

/** The search over the catalogue. Its library is fetched when somebody types, so that it does not weigh on opening. */
export const loadSearch = (list: readonly ListedOperator[]): Promise<Search> =>
  (search ??= Promise.all([import('../../utils/catalogue/search.ts'), loadRetired()]).then(
    ([{ createSearch }, retired]) => createSearch(list, retired),
  ));
