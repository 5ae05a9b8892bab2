import { type CatalogueRow, isOnline } from '../utils/catalogue/filter.ts';
import { countryName } from '../utils/country-name.ts';
import { COUNTRY_PLACES } from './country-places.ts';
import { useI18n } from './i18n.tsx';

type Props = {
  rows: readonly CatalogueRow[];
  chosen: string | undefined;
  onChoose: (country: string | undefined) => void;
};

const STEPS = 4;

/** The countries as tiles, stronger in colour where more operators can be ended online; a press shows one country alone. */
export const CountryTiles = ({ rows, chosen, onChoose }: Props) => {
  const { t, language } = useI18n();
  const groups = [...Map.groupBy(rows, ({ country }) => country)].filter(
    ([country]) => country in COUNTRY_PLACES,
  );
  return (
    <figure class="tiles">
      <ul>
        {groups.map(([country, own]) => {
          const [column, row] = COUNTRY_PLACES[country] ?? [1, 1];
          const online = own.filter(isOnline).length;
          const words = t('tile', {
            country: countryName(country, language),
            operators: own.length,
            online,
          });
          return (
            <li key={country} style={{ gridColumn: column, gridRow: row }}>
              <button
                type="button"
                class={`share-${Math.round((STEPS * online) / own.length)}`}
                title={words}
                aria-label={words}
                aria-pressed={chosen === country}
                onClick={() => onChoose(chosen === country ? undefined : country)}
              >
                {country}
              </button>
            </li>
          );
        })}
      </ul>
      <figcaption class="hint">{t('tiles_caption')}</figcaption>
    </figure>
  );
};
