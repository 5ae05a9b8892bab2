import { useState } from 'preact/hooks';
import type { ListedOperator } from '../utils/catalogue/list.ts';
import { countryName } from '../utils/country-name.ts';
import { textKey } from '../utils/i18n.ts';
import { useI18n } from './i18n.tsx';

type Props = {
  country: string;
  operators: ListedOperator[];
  travel: ListedOperator[];
  onOperator: (id: string) => void;
};

const List = ({
  operators,
  onOperator,
}: {
  operators: ListedOperator[];
  onOperator: (id: string) => void;
}) => {
  const { t } = useI18n();
  return (
    <ul class="results">
      {operators.map(({ id, name, online }) => (
        <li key={id}>
          <button type="button" class="open" onClick={() => onOperator(id)}>
            {name} <small class={`verdict ${online}`}>{t(textKey('online_short', online))}</small>
          </button>
        </li>
      ))}
    </ul>
  );
};

/** For a country, who sold the line comes first: a travel eSIM used there ends with its foreign seller (DESIGN §1). */
export const WhoSold = ({ country, operators, travel, onOperator }: Props) => {
  const { t, language } = useI18n();
  const [seller, setSeller] = useState<'local' | 'travel' | 'unsure'>();
  const name = countryName(country, language);
  return (
    <div class="who-sold">
      <h3>{t('who_sold', { country: name })}</h3>
      <p class="buttons">
        {(['local', 'travel', 'unsure'] as const).map((option) => (
          <button
            key={option}
            type="button"
            class={seller === option ? 'main' : ''}
            aria-pressed={seller === option}
            onClick={() => setSeller(option)}
          >
            {t(textKey('seller', option))}
          </button>
        ))}
      </p>
      {seller && <p>{t(textKey('seller', seller, 'means'), { country: name })}</p>}
      {country === 'CU' && seller && seller !== 'local' && <p class="alert">{t('cuba_no_esim')}</p>}
      {seller === 'local' && <List operators={operators} onOperator={onOperator} />}
      {seller === 'travel' && <List operators={travel} onOperator={onOperator} />}
      {seller === 'unsure' && (
        <List operators={[...operators, ...travel]} onOperator={onOperator} />
      )}
      {seller === 'local' && operators.length === 0 && (
        <p class="hint">{t('none_in_country', { country: name })}</p>
      )}
    </div>
  );
};
