import { useEffect, useState } from 'preact/hooks';
import type { ListedOperator } from '../utils/catalogue/list.ts';
import { isOwn } from '../utils/catalogue/own-words.ts';
import type { Found } from '../utils/catalogue/search.ts';
import { countryName } from '../utils/country-name.ts';
import { textKey } from '../utils/i18n.ts';
import { Field } from './field.tsx';
import { useI18n } from './i18n.tsx';
import { RetiredLine } from './retired-line.tsx';
import { WhoSold } from './who-sold.tsx';

type Props = {
  list: readonly ListedOperator[];
  /** Looks operators and countries up by any name; loaded only when somebody types. */
  onSearch: (query: string) => Promise<Found>;
  onOperator: (id: string) => void;
  /** Adds an operator that is not in the list, by the name that was searched for; absent where none is added. */
  onAdd?: (name: string) => void;
};

const NOTHING: Found = { countries: [], operators: [], retired: [] };

/** A search over all operators and countries by any name that the catalogue knows. */
export const OperatorSearch = ({ list, onSearch, onOperator, onAdd }: Props) => {
  const { t, language } = useI18n();
  const [query, setQuery] = useState('');
  const [found, setFound] = useState<Found>(NOTHING);
  const [country, setCountry] = useState<string>();
  const [failed, setFailed] = useState(false);

  useEffect(() => {
    let current = true;
    setCountry(undefined);
    if (query.trim() === '') {
      setFound(NOTHING);
      return;
    }
    onSearch(query).then(
      (result) => current && setFound(result),
      () => current && setFailed(true),
    );
    return () => {
      current = false;
    };
  }, [query]);

  const nothing = query.trim() !== '' && Object.values(found).every((list) => list.length === 0);
  return (
    <search class="search">
      <Field
        label={t('which_operator')}
        hint={t('which_operator_hint')}
        error={failed ? t('search_failed') : undefined}
      >
        <input
          type="search"
          value={query}
          onInput={({ currentTarget }) => setQuery(currentTarget.value)}
        />
      </Field>
      {country ? (
        <WhoSold
          country={country}
          operators={list.filter((item) => item.country === country)}
          travel={list.filter(({ kind }) => kind === 'travel-esim')}
          onOperator={onOperator}
        />
      ) : (
        <ul class="results">
          {found.countries.map((code) => (
            <li key={code}>
              <button type="button" class="open" onClick={() => setCountry(code)}>
                {countryName(code, language)} <small>{t('a_country')}</small>
              </button>
            </li>
          ))}
          {found.operators.map(({ id, name, localName, country: home, online, asks }) => (
            <li key={id}>
              <button
                type="button"
                class="open"
                onClick={() => (asks ? setCountry(home) : onOperator(id))}
              >
                {name} {localName && <small>{localName}</small>}{' '}
                {isOwn(id) ? (
                  <small class="verdict">{t('own_mark')}</small>
                ) : (
                  <>
                    <small>{home === 'ZZ' ? t('travel_esim') : countryName(home, language)}</small>
                    <small class={`verdict ${online}`}>{t(textKey('online_short', online))}</small>
                  </>
                )}
              </button>
            </li>
          ))}
          {found.retired.map((one) => (
            <li key={one.id}>
              <RetiredLine retired={one} list={list} onOperator={onOperator} />
            </li>
          ))}
        </ul>
      )}
      {nothing && (
        <>
          <p class="hint" role="status">
            {t('nothing_found', { query })}
          </p>
          {onAdd && (
            <button type="button" onClick={() => onAdd(query.trim().slice(0, 80))}>
              {t('own_add')}
            </button>
          )}
        </>
      )}
    </search>
  );
};
