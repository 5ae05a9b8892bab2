import type { ListedOperator } from '../../utils/catalogue/list.ts';
import { loadList, loadRetired } from '../../utils/catalogue/load.ts';
import type { OwnOperator } from '../../utils/catalogue/own.ts';
import type { Found, Search } from '../../utils/catalogue/search.ts';
import { foldText } from '../../utils/fold-text.ts';

let search: Promise<Search> | undefined;

/**
 * The search over the catalogue. Its library is fetched when somebody types, so that it does not weigh on opening; it is
 * made once, so whoever types before the list is there (`list` is empty) waits for it.
 */
export const loadSearch = (list: readonly ListedOperator[]): Promise<Search> =>
  (search ??= Promise.all([
    import('../../utils/catalogue/search.ts'),
    list.length > 0 ? list : loadList(),
    loadRetired(),
  ]).then(([{ createSearch }, all, retired]) => createSearch(all, retired)));

/** The same, with the operators that the person added before those of the catalogue. */
export const searchWithOwn =
  (list: readonly ListedOperator[], own: readonly OwnOperator[]) =>
  async (query: string): Promise<Found> => {
    const found = await (await loadSearch(list))(query);
    const mine = own
      .filter(({ name }) => foldText(name).includes(foldText(query)))
      .map(({ id, name, country = '', kind, online }) => ({
        ...{ id, name, country, kind, online },
        asks: false,
      }));
    return { ...found, operators: [...mine, ...found.operators] };
  };
