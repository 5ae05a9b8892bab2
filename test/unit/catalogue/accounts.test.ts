import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Account, accountsSchema } from '../../../utils/catalogue/account-schema.ts';
import { CODE_METHODS } from '../../../utils/catalogue/account-words.ts';
import { findAccounts, hostsOf, isOffered } from '../../../utils/catalogue/accounts.ts';

const file = accountsSchema.parse(JSON.parse(readFileSync('public/accounts.json', 'utf8')));
const { accounts } = file;
const sum = (count: (account: Account) => number) =>
  accounts.reduce((total, account) => total + count(account), 0);

describe('the packaged list', () => {
  // Counted once in the snapshot that the source names; a new snapshot has new figures.
  test('holds all that its source held on that day', () => {
    expect(file.sources.map(({ date }) => date)).toEqual(['2026-08-05']);
    expect(accounts).toHaveLength(865);
    expect(accounts.filter(({ onlyNumber }) => onlyNumber)).toHaveLength(152);
    expect(sum(({ hosts }) => hosts.length - 1)).toBe(349);
    expect(sum(({ countries = [] }) => countries.length)).toBe(1053);
    expect(sum(({ notCountries = [] }) => notCountries.length)).toBe(222);
    expect(sum(({ categories }) => categories.length)).toBe(913);
    expect(accounts.filter(({ documentation }) => documentation)).toHaveLength(752);
    expect(accounts.filter(({ recovery }) => recovery)).toHaveLength(59);
    expect(
      CODE_METHODS.map((method) => sum(({ methods }) => (methods.includes(method) ? 1 : 0))),
    ).toEqual([862, 248, 249, 444, 219, 66, 111]);
  });

  test('names the same accounts', () => {
    const ids = accounts.map(({ id }) => id).sort();
    const digest = createHash('sha256').update(ids.join('\n')).digest('hex');
    expect(digest).toBe('a3690f3c94472d7e8da979ecd88528b90aa94bd42440514d05f751c33094e643');
  });

  test('has each id once, and it is the account’s first host', () => {
    expect(new Set(accounts.map(({ id }) => id)).size).toBe(accounts.length);
    expect(accounts.filter(({ id, hosts }) => id !== hosts[0])).toEqual([]);
  });

  test('says “only by number” of exactly those that have no other way', () => {
    const odd = accounts.filter(
      ({ methods, onlyNumber = false }) =>
        methods.every((method) => method === 'sms' || method === 'call') !== onlyNumber,
    );
    expect(odd.map(({ id }) => id)).toEqual([]);
    expect(
      accounts.filter(({ methods }) => !methods.some((m) => m === 'sms' || m === 'call')),
    ).toEqual([]);
  });
});

const account = (id: string, more: Partial<Account> = {}): Account => ({
  id,
  name: id,
  hosts: [id],
  methods: ['sms', 'totp'],
  categories: ['banking'],
  ...more,
});
const ids = (found: Account[]) => found.map(({ id }) => id);

describe('finding accounts', () => {
  const list = [
    account('b.example', { name: 'Über Bank' }),
    account('a.example', { countries: ['ES'], categories: ['retail'] }),
    account('z.example', { onlyNumber: true, methods: ['sms'], notCountries: ['CU'] }),
  ];

  test('those that can only be reached by a number come first, then by name', () => {
    expect(ids(findAccounts(list, {}))).toEqual(['z.example', 'a.example', 'b.example']);
  });

  test.each([
    [{ query: 'UBER  bank' }, ['b.example']],
    [{ query: 'example z' }, ['z.example']],
    [{ query: 'nothing' }, []],
    [{ country: 'ES' }, ['z.example', 'a.example', 'b.example']],
    [{ country: 'CU' }, ['b.example']],
    [{ category: 'retail' as const }, ['a.example']],
    [{ country: 'ES', category: 'banking' as const, query: 'uber' }, ['b.example']],
  ])('%o', (filter, expected) => {
    expect(ids(findAccounts(list, filter))).toEqual(expected);
  });

  test('a country where it is not offered is left out, also where no others are named', () => {
    expect(isOffered({}, 'FR')).toBe(true);
    expect(isOffered({ countries: ['ES'] }, 'FR')).toBe(false);
    expect(isOffered({ notCountries: ['FR'] }, 'FR')).toBe(false);
  });
});

describe('narrowed to hosts that were visited', () => {
  const list = [account('bank.example', { hosts: ['bank.example', 'pay.bank-two.example'] })];
  test.each([
    ['bank.example', true],
    ['login.bank.example', true],
    ['A.B.Bank.Example.', true],
    ['pay.bank-two.example', true],
    ['bank-two.example', false],
    ['mybank.example', false],
    ['bank.example.evil.test', false],
    ['example', false],
    ['', false],
  ])('%s: %s', (host, found) => {
    expect(findAccounts(list, { hosts: hostsOf([host]) })).toHaveLength(found ? 1 : 0);
  });

  test('a host stands for itself and those above it, but for no whole domain of names', () => {
    expect(hostsOf(['a.b.example'])).toEqual(new Set(['a.b.example', 'b.example']));
  });

  test('no host at all leaves nothing, no list of hosts leaves everything', () => {
    expect(findAccounts(list, { hosts: new Set() })).toEqual([]);
    expect(findAccounts(list, {})).toHaveLength(1);
  });
});
