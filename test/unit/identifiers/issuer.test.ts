import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allCountries } from '../../../utils/country-name.ts';
import { issuerFinder } from '../../../utils/identifiers/issuer.ts';
import { issuerListSchema } from '../../../utils/identifiers/issuer-list.ts';

const list = issuerListSchema.parse(JSON.parse(readFileSync('public/iccid-prefixes.json', 'utf8')));
const find = issuerFinder(list);

describe('the packaged list', () => {
  test('holds every row of the ITU’s list, each prefix once, under its calling code', () => {
    expect(list.issuers).toHaveLength(969);
    const prefixes = list.issuers.map(({ prefix }) => prefix);
    expect(new Set(prefixes).size).toBe(prefixes.length);
    expect(prefixes).toEqual(prefixes.toSorted());
    const codes = list.codes.map(({ code }) => `89${code}`);
    expect(prefixes.filter((prefix) => !codes.some((code) => prefix.startsWith(code)))).toEqual([]);
  });

  test('names countries that exist, and for each issuer one of its calling code', () => {
    const known = new Set(allCountries('en').map(([code]) => code));
    const named = list.codes.flatMap(({ countries }) => countries);
    expect(named.filter((code) => code !== 'ZZ' && !known.has(code))).toEqual([]);
    const stray = list.issuers.filter(({ prefix, country }) => {
      const { countries = [] } =
        list.codes.find(({ code }) => prefix.startsWith(`89${code}`)) ?? {};
      return country && !countries.includes(country);
    });
    expect(stray).toEqual([]);
  });

  test('uses each source, and names none that is not there', () => {
    const used = new Set([...list.list.src, ...list.overrides.flatMap(({ src }) => src)]);
    expect([...used].sort()).toEqual(list.sources.map((_, index) => index));
  });
});

describe('published prefixes', () => {
  test.each([
    ['89882806660004909182', '8988280', '1NCE GmbH', 'DE'],
    ['8901260866666666666F', '891260', 'T-Mobile USA', 'US'],
    ['89852202401310123456', '8985220', 'Internet Initiative Japan Inc.', 'HK'],
    ['8953010123456789012', '895301', expect.stringContaining('ETECSA'), 'CU'],
    ['89450421180216254864', '894504', 'Telia Sonera A/S', 'DK'],
  ])('%s belongs to %s', (iccid, prefix, company, country) => {
    expect(find(iccid)).toMatchObject({ prefix, company, countries: [country], rests: 'list' });
  });

  test.each([
    ['898600', 'China Mobile'],
    ['898602', 'China Mobile'],
    ['898604', 'China Mobile'],
    ['898607', 'China Mobile'],
    ['898601', 'China Unicom'],
    ['898606', 'China Unicom'],
    ['898609', 'China Unicom'],
    ['898603', 'China Telecom'],
    ['898611', 'China Telecom'],
  ])('%s is %s in China, whatever the list says', (prefix, company) => {
    expect(find(`${prefix}12345678901234`)).toMatchObject({ company, rests: 'override' });
  });

  test('of two prefixes the longer wins', () => {
    expect(find('8988310012345678901')?.prefix).toBe('89883100');
    expect(find('8988310912345678901')?.prefix).toBe('8988310');
  });

  test('where no issuer is known the calling code alone is said', () => {
    expect(find('8953990000000000000')).toEqual({
      prefix: '8953',
      countries: ['CU'],
      rests: 'calling-code',
    });
    expect(find('8919980000000000000')?.countries).toContain('CA');
  });

  test.each(['123456', '', '89', '8970101999900000000'])('%j is nobody’s', (digits) => {
    expect(find(digits)).toBeUndefined();
  });
});

test('finding gives what the longest prefix of the list says, for any digits', () => {
  const overruled = list.overrides.map(({ prefix }) => prefix);
  const cases = fc
    .tuple(fc.constantFrom(...list.issuers), fc.stringMatching(/^[0-9]{11}$/))
    .map(([{ prefix }, rest]) => prefix + rest);
  fc.assert(
    fc.property(cases, (digits) => {
      const fitting = list.issuers
        .filter(({ prefix }) => digits.startsWith(prefix))
        .sort((a, b) => b.prefix.length - a.prefix.length)[0];
      if (!overruled.some((prefix) => digits.startsWith(prefix)))
        expect(find(digits)).toMatchObject({ prefix: fitting?.prefix, company: fitting?.company });
    }),
  );
});
