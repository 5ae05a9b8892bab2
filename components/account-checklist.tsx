import { useMemo, useState } from 'preact/hooks';
import type { AccountsFile } from '../utils/catalogue/account-schema.ts';
import {
  ACCOUNT_CATEGORIES,
  ACCOUNT_MARKS,
  type AccountCategory,
  type AccountMark,
} from '../utils/catalogue/account-words.ts';
import { findAccounts, hostsOf } from '../utils/catalogue/accounts.ts';
import { countryName } from '../utils/country-name.ts';
import { tagOf, textKey } from '../utils/i18n.ts';
import { AccountHistory, type HistoryState } from './account-history.tsx';
import { AccountRow } from './account-row.tsx';
import { Field } from './field.tsx';
import { useI18n } from './i18n.tsx';
import { SourceList } from './source-list.tsx';

type Props = {
  file: AccountsFile;
  /** The country to begin with (ISO 3166-1 alpha-2), where the line has one. */
  country: string | undefined;
  /** Account id → what the person said of it. */
  marks: Readonly<Record<string, AccountMark>>;
  onMark: (account: string, mark: AccountMark | undefined) => void;
  /** `hosts`: those visited, once the state is `done`; they live as long as the view. */
  history: { state: HistoryState; hosts?: readonly string[] };
  onNarrow: () => void;
  onWiden: () => void;
};

const AT_ONCE = 100;

/** The accounts that may still send codes to the number: to be looked through before it is gone. */
export const AccountChecklist = (props: Props) => {
  const { file, country: home, marks, onMark, history, onNarrow, onWiden } = props;
  const { t, language } = useI18n();
  const [query, setQuery] = useState('');
  const [country, setCountry] = useState(home ?? '');
  const [category, setCategory] = useState<AccountCategory | ''>('');
  const [all, setAll] = useState(false);
  const { accounts } = file;
  const hosts = useMemo(
    () => (history.state === 'done' ? hostsOf(history.hosts ?? []) : undefined),
    [history.state, history.hosts],
  );
  const countries = useMemo(() => {
    const collator = new Intl.Collator(tagOf(language));
    return [...new Set(accounts.flatMap(({ countries = [] }) => countries))]
      .map((code): [string, string] => [code, countryName(code, language)])
      .sort(([, a], [, b]) => collator.compare(a, b));
  }, [accounts, language]);
  const met = useMemo(
    () => (hosts ? findAccounts(accounts, { hosts }).length : 0),
    [accounts, hosts],
  );
  const found = findAccounts(accounts, {
    query,
    ...(country && { country }),
    ...(category && { category }),
    ...(hosts && { hosts }),
  });
  const said = Object.values(marks);
  return (
    <section class="accounts" aria-labelledby="accounts">
      <h2 id="accounts">{t('accounts')}</h2>
      <p>{t('accounts_what')}</p>
      <AccountHistory state={history.state} met={met} onNarrow={onNarrow} onWiden={onWiden} />
      <search class="filters">
        <Field label={t('filter_name')}>
          <input
            type="search"
            value={query}
            onInput={({ currentTarget }) => setQuery(currentTarget.value)}
          />
        </Field>
        <Field label={t('filter_country')}>
          <select value={country} onChange={({ currentTarget }) => setCountry(currentTarget.value)}>
            <option value="">{t('filter_any')}</option>
            {countries.map(([code, name]) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </select>
        </Field>
        <Field label={t('account_category')}>
          <select
            value={category}
            onChange={({ currentTarget }) =>
              setCategory(currentTarget.value as AccountCategory | '')
            }
          >
            <option value="">{t('filter_any')}</option>
            {ACCOUNT_CATEGORIES.map((one) => (
              <option key={one} value={one}>
                {t(textKey('account_category', one))}
              </option>
            ))}
          </select>
        </Field>
      </search>
      <p role="status">
        {t('accounts_shown', {
          count: found.length,
          only: found.filter(({ onlyNumber }) => onlyNumber).length,
        })}{' '}
        {ACCOUNT_MARKS.map(
          (mark) =>
            `${t(textKey('account_mark', mark))}: ${said.filter((one) => one === mark).length}`,
        ).join(' · ')}
      </p>
      <ul class="account-rows">
        {found.slice(0, all ? undefined : AT_ONCE).map((account) => (
          <li key={account.id}>
            <AccountRow
              account={account}
              mark={marks[account.id]}
              onMark={(mark) => onMark(account.id, mark)}
            />
          </li>
        ))}
      </ul>
      {!all && found.length > AT_ONCE && (
        <button type="button" onClick={() => setAll(true)}>
          {t('accounts_all', { count: found.length })}
        </button>
      )}
      <SourceList sources={file.sources} />
      <p class="hint">{file.licence.name}</p>
    </section>
  );
};
