import { foldText } from '../fold-text.ts';
import type { Account } from './account-schema.ts';
import type { AccountCategory } from './account-words.ts';

/** What is looked for. `country`: ISO 3166-1 alpha-2; `hosts`: as `hostsOf` gives them. What is absent narrows nothing. */
export type AccountFilter = {
  query?: string;
  country?: string;
  category?: AccountCategory;
  hosts?: ReadonlySet<string>;
};

/** Whether an account is to be had in a country. */
export const isOffered = (
  { countries, notCountries }: Pick<Account, 'countries' | 'notCountries'>,
  country: string,
): boolean => (countries?.includes(country) ?? true) && !notCountries?.includes(country);

/**
 * Hosts that were visited, with every host above them (`login.bank.example` → also `bank.example`), so that an account's
 * host is met exactly when it, or a host below it, was visited. Nothing is a look-alike: `mybank.example` is not below
 * `bank.example`.
 */
export const hostsOf = (visited: Iterable<string>): Set<string> => {
  const all = new Set<string>();
  for (const host of visited) {
    const labels = host.toLowerCase().replace(/\.$/, '').split('.');
    for (let from = 0; from < labels.length - 1; from += 1) all.add(labels.slice(from).join('.'));
  }
  return all;
};

/** Name and hosts of each account as they are compared, kept for as long as the account is. */
const FOLDED = new WeakMap<Account, string>();
const foldedOf = (account: Account): string => {
  const known = FOLDED.get(account);
  if (known !== undefined) return known;
  const folded = foldText([account.name, ...account.hosts].join(' '));
  FOLDED.set(account, folded);
  return folded;
};

const byName = new Intl.Collator('en');

/** The accounts that fit, those that can only be reached by a number first, each group by name. */
export const findAccounts = (
  accounts: readonly Account[],
  { query = '', country, category, hosts }: AccountFilter,
): Account[] => {
  const words = foldText(query).split(' ').filter(Boolean);
  return accounts
    .filter(
      (account) =>
        (!country || isOffered(account, country)) &&
        (!category || account.categories.includes(category)) &&
        (!hosts || account.hosts.some((host) => hosts.has(host))) &&
        words.every((word) => foldedOf(account).includes(word)),
    )
    .sort(
      (a, b) =>
        Number(b.onlyNumber ?? false) - Number(a.onlyNumber ?? false) ||
        byName.compare(a.name, b.name),
    );
};
