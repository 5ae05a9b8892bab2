import MiniSearch from 'minisearch';
import { foldText } from '../fold-text.ts';
import { LANGUAGES, tagOf } from '../i18n.ts';
import type { ListedOperator, ListedRetired } from './list.ts';

/** An operator found; `asks`: first ask who sold the line, because its country's lines are often a travel seller's. */
export type FoundOperator = ListedOperator & { asks: boolean };
export type Found = {
  countries: string[];
  operators: FoundOperator[];
  /** Operators that are no more. */
  retired: ListedRetired[];
};

/** Countries for which the question "who sold the line?" comes before any answer (DESIGN §1). */
const ASK_FIRST: ReadonlySet<string> = new Set(['CU']);
const MOST = 12;

const folded = (text: string) => foldText(text).replace(/[^\p{L}\p{N} ]+/gu, ' ');

const plainWords = (text: string): string[] => folded(text).split(' ').filter(Boolean);

/** Chinese has no spaces: every run of Han characters is also split into pairs, so that a part of a name is found. */
const words = (text: string): string[] => {
  const plain = plainWords(text);
  const pairs = plain.flatMap((word) =>
    /\p{Script=Han}/u.test(word)
      ? [...word].slice(1).map((_, index) => [...word].slice(index, index + 2).join(''))
      : [],
  );
  return [...plain, ...pairs, plain.join('')];
};

type Entry = { id: string; names: string; known?: string; network?: string };

const countryEntries = (codes: readonly string[]): Entry[] =>
  codes.map((code) => ({
    id: code,
    names: LANGUAGES.map(
      (language) => new Intl.DisplayNames([tagOf(language)], { type: 'region' }).of(code) ?? '',
    ).join(' '),
  }));

const index = (entries: Entry[]) => {
  const search = new MiniSearch<Entry>({
    fields: ['names', 'known', 'network'],
    tokenize: words,
    processTerm: (term) => term,
  });
  search.addAll(entries);
  return search;
};

const OPTIONS = {
  /** What an operator is called goes before what stands behind it, and that before whose network it uses. */
  boost: { names: 4, known: 2, network: 1 },
  prefix: true,
  fuzzy: (term: string) => (term.length > 3 ? 0.2 : false),
  tokenize: (term: string) => [term],
};

/** All words of the query, or the query written as one word: `giff gaff` finds giffgaff. */
const find = (search: ReturnType<typeof index>, query: string, most: number): string[] => {
  const plain = plainWords(query);
  if (plain.length === 0) return [];
  const either = {
    combineWith: 'OR' as const,
    queries: [{ combineWith: 'AND' as const, queries: plain }, plain.join('')],
  };
  return search
    .search(either, OPTIONS)
    .slice(0, most)
    .map(({ id }) => String(id));
};

/**
 * A search over all operators and their countries, by any name that the catalogue knows, tolerant of case, accents,
 * width, spaces and small typing errors; the best first, and no more than `most`.
 */
export const createSearch = (
  list: readonly ListedOperator[],
  retired: readonly ListedRetired[] = [],
) => {
  const operators = index(
    list.map(({ id, name, localName = '', aliases = [], alsoKnown = [], network = '' }) => ({
      id,
      names: [name, localName, ...aliases].join(' '),
      known: alsoKnown.join(' '),
      network,
    })),
  );
  const countries = index(
    countryEntries(
      [...new Set(list.map(({ country }) => country))].filter((code) => code !== 'ZZ'),
    ),
  );
  const gone = index(
    retired.map(({ id, name, aliases = [] }) => ({ id, names: [name, ...aliases].join(' ') })),
  );
  const goneById = new Map(retired.map((one) => [one.id, one]));
  const byId = new Map(list.map((operator) => [operator.id, operator]));
  return (query: string, most = MOST): Found => ({
    countries: find(countries, query, most),
    operators: find(operators, query, most)
      .flatMap((id) => byId.get(id) ?? [])
      .map((operator) => ({ ...operator, asks: ASK_FIRST.has(operator.country) })),
    retired: find(gone, query, most).flatMap((id) => goneById.get(id) ?? []),
  });
};

export type Search = ReturnType<typeof createSearch>;
