import { useEffect, useState } from 'preact/hooks';
import { totals } from '../utils/catalogue/coverage.ts';
import { DIFFICULTIES } from '../utils/catalogue/difficulty.ts';
import {
  byCountry,
  type CatalogueFilter,
  type CatalogueRow,
  filterRows,
} from '../utils/catalogue/filter.ts';
import { ONLINE_ANSWERS } from '../utils/catalogue/words.ts';
import { countryName } from '../utils/country-name.ts';
import { tagOf, textKey } from '../utils/i18n.ts';
import { CatalogueTable } from './catalogue-table.tsx';
import { CountryTiles } from './country-tiles.tsx';
import { Field } from './field.tsx';
import { useI18n } from './i18n.tsx';

type Props = {
  rows: CatalogueRow[];
  /** Ids of the operators that a query finds. */
  onSearch: (query: string) => Promise<readonly string[]>;
  onOperator: (id: string) => void;
};

type SelectProps = {
  label: string;
  values: readonly string[];
  nameOf: (value: string) => string;
  value: string | undefined;
  onChoose: (value: string | undefined) => void;
};

const Select = ({ label, values, nameOf, value, onChoose }: SelectProps) => {
  const { t } = useI18n();
  return (
    <Field label={label}>
      <select
        value={value ?? ''}
        onChange={({ currentTarget }) => onChoose(currentTarget.value || undefined)}
      >
        <option value="">{t('filter_any')}</option>
        {values.map((one) => (
          <option key={one} value={one}>
            {nameOf(one)}
          </option>
        ))}
      </select>
    </Field>
  );
};

const Summary = ({ rows }: { rows: readonly CatalogueRow[] }) => {
  const { t, language } = useI18n();
  const sum = totals(
    rows.map(({ coverage }) => coverage),
    Temporal.Now.plainDateISO().toString(),
  );
  const number = new Intl.NumberFormat(tagOf(language));
  const percent = new Intl.NumberFormat(tagOf(language), { style: 'percent' });
  const share = (part: number) => percent.format(sum.facts === 0 ? 0 : part / sum.facts);
  return (
    <p>
      {t('catalogue_summary', {
        operators: number.format(sum.operators),
        facts: number.format(sum.facts),
        official: share(sum.official),
        stale: share(sum.stale),
        undated: share(sum.undated),
        without: number.format(sum.withoutFacts),
      })}
    </p>
  );
};

/** Every operator by country: the answer, how hard it is, and how well that is known; with a picture and filters. */
export const CatalogueView = ({ rows, onSearch, onOperator }: Props) => {
  const { t, language } = useI18n();
  const [filter, setFilter] = useState<CatalogueFilter>({});
  const [query, setQuery] = useState('');
  const [failed, setFailed] = useState(false);
  const change = (part: { [key in keyof CatalogueFilter]: CatalogueFilter[key] | undefined }) =>
    setFilter(
      (before) =>
        Object.fromEntries(
          Object.entries({ ...before, ...part }).filter(([, value]) => value !== undefined),
        ) as CatalogueFilter,
    );
  const nameOf = (country: string) =>
    country === 'ZZ' ? t('travel_esim') : countryName(country, language);
  const collator = new Intl.Collator(tagOf(language));
  const shown = filterRows(rows, filter);
  const countries = byCountry(rows, nameOf, collator).map(([country]) => country);
  useEffect(() => {
    let current = true;
    setFailed(false);
    if (query.trim() === '') change({ ids: undefined });
    else
      onSearch(query).then(
        (ids) => current && change({ ids }),
        () => current && setFailed(true),
      );
    return () => {
      current = false;
    };
  }, [query]);
  return (
    <>
      <h1>{t('catalogue')}</h1>
      <Summary rows={rows} />
      <CountryTiles
        rows={rows}
        chosen={filter.country}
        onChoose={(country) => change({ country })}
      />
      <search class="filters">
        <Field label={t('filter_name')} error={failed ? t('search_failed') : undefined}>
          <input
            type="search"
            value={query}
            onInput={({ currentTarget }) => setQuery(currentTarget.value)}
          />
        </Field>
        <Select
          label={t('filter_country')}
          values={countries}
          nameOf={nameOf}
          value={filter.country}
          onChoose={(country) => change({ country })}
        />
        <Select
          label={t('column_online')}
          values={ONLINE_ANSWERS}
          nameOf={(one) => t(textKey('online_short', one))}
          value={filter.answer}
          onChoose={(answer) => change({ answer: answer as CatalogueFilter['answer'] })}
        />
        <Select
          label={t('how_hard')}
          values={[...DIFFICULTIES, 'depends', 'unknown']}
          nameOf={(one) => t(textKey('difficulty', one))}
          value={filter.difficulty}
          onChoose={(one) => change({ difficulty: one as CatalogueFilter['difficulty'] })}
        />
        <Select
          label={t('column_watch')}
          values={['yes', 'no']}
          nameOf={(one) => t(`watch_${one}`)}
          value={filter.watch === undefined ? undefined : filter.watch ? 'yes' : 'no'}
          onChoose={(one) => change({ watch: one === undefined ? undefined : one === 'yes' })}
        />
      </search>
      <p role="status">{t('operators_shown', { count: shown.length })}</p>
      <CatalogueTable
        groups={byCountry(shown, nameOf, collator).map(([country, own]) => [nameOf(country), own])}
        onOperator={onOperator}
      />
    </>
  );
};
