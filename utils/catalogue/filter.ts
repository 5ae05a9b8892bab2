import type { Coverage } from './coverage.ts';
import type { ListedOperator } from './list.ts';
import type { OnlineAnswer } from './schema.ts';

export type CatalogueRow = ListedOperator & { coverage: Coverage };
/** What is asked for; an absent word asks for nothing. `ids` are the operators that a search found, best first. */
export type CatalogueFilter = {
  country?: string;
  answer?: OnlineAnswer;
  difficulty?: Coverage['difficulty'];
  watch?: boolean;
  ids?: readonly string[];
};

/** List and coverage side by side; both are in the order of ids. Throws where one operator has no coverage. */
export const rowsOf = (
  list: readonly ListedOperator[],
  coverage: readonly Coverage[],
): CatalogueRow[] => {
  const byId = new Map(coverage.map((one) => [one.id, one]));
  return list.map((operator) => {
    const own = byId.get(operator.id);
    if (!own) throw new Error(`${operator.id} has no coverage`);
    return { ...operator, coverage: own };
  });
};

/** The rows that fit all of what is asked. */
export const filterRows = (
  rows: readonly CatalogueRow[],
  { country, answer, difficulty, watch, ids }: CatalogueFilter,
): CatalogueRow[] =>
  rows.filter(
    (row) =>
      (!country || row.country === country) &&
      (!answer || row.online === answer) &&
      (!difficulty || row.coverage.difficulty === difficulty) &&
      (watch === undefined || row.coverage.watch === watch) &&
      (!ids || ids.includes(row.id)),
  );

/** Rows by country, the countries in the order of their names in the reader's language, `ZZ` (travel eSIMs) last. */
export const byCountry = (
  rows: readonly CatalogueRow[],
  nameOf: (country: string) => string,
  collator: Intl.Collator,
): [country: string, rows: CatalogueRow[]][] => {
  const groups = Map.groupBy(rows, ({ country }) => country);
  return [...groups]
    .map(([country, group]): [string, CatalogueRow[]] => [
      country,
      group.sort((a, b) => collator.compare(a.name, b.name)),
    ])
    .sort(([a], [b]) =>
      a === 'ZZ' || b === 'ZZ'
        ? Number(a === 'ZZ') - Number(b === 'ZZ')
        : collator.compare(nameOf(a), nameOf(b)),
    );
};

/** Whether a line can be ended online, wholly or in part. */
export const isOnline = ({ online }: Pick<ListedOperator, 'online'>): boolean =>
  online === 'yes' || online === 'partly';
