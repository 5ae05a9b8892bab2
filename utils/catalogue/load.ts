import { packaged } from '../packaged.ts';
import type { Country } from './country.ts';
import type { Coverage } from './coverage.ts';
import type { ListedOperator, ListedRetired } from './list.ts';
import type { Operator } from './schema.ts';

const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;

const optional = <T>(path: string): Promise<T | undefined> =>
  packaged<T>(path).catch(() => undefined);

const operators = new Map<string, Promise<Operator | undefined>>();

/**
 * One operator of the package; undefined where there is none of this id. The build has checked the files. A file that
 * was read is kept, as every command asks for its operator.
 */
export const loadOperator = async (id: string): Promise<Operator | undefined> => {
  if (!ID.test(id)) return undefined;
  const known = operators.get(id) ?? optional<Operator>(`/operators/${id}.json`);
  operators.set(id, known);
  const operator = await known;
  if (!operator) operators.delete(id);
  return operator;
};

/** What holds for all operators of a country; undefined where nothing is known. */
export const loadCountry = async (code: string): Promise<Country | undefined> =>
  /^[A-Z]{2}$/.test(code) ? optional<Country>(`/countries/${code.toLowerCase()}.json`) : undefined;

/** All operators in short, in the order of their ids. */
export const loadList = (): Promise<ListedOperator[]> => packaged('/catalogue.json');

/** Operators that are no more, in the order of their ids. */
export const loadRetired = (): Promise<ListedRetired[]> => packaged('/retired.json');

/** How the facts of each operator stood when this version was built, in the order of the list. */
export const loadCoverage = (): Promise<Coverage[]> => packaged('/coverage.json');
