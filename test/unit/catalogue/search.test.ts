import { describe, expect, test } from 'vitest';
import { createSearch } from '../../../utils/catalogue/search.ts';
import { catalogue } from '../support/senders.ts';

const search = createSearch(catalogue.list);
const operators = (query: string) => search(query).operators.map(({ id }) => id);
const countries = (query: string) => search(query).countries;

describe('an operator is found by any name that the catalogue knows', () => {
  test.each([
    ['Cubacel', 'etecsa-cu', 'the brand on the bill'],
    ['ETECSA', 'etecsa-cu', 'the company'],
    ['联通', 'china-unicom-cn', 'a part of a Chinese name'],
    ['中国联通', 'china-unicom-cn', 'a Chinese name'],
    ['移动', 'china-mobile-cn', 'a part of another'],
    ['o2', 'o2-de', 'two letters'],
    ['O2', 'o2-gb', 'two letters, in capitals'],
    ['giffgaff', 'giffgaff-gb', 'as it is written'],
    ['giff gaff', 'giffgaff-gb', 'written in two words'],
    ['GIFFGAFF', 'giffgaff-gb', 'in capitals'],
    ['  giffgaff  ', 'giffgaff-gb', 'with spaces around it'],
    ['gifgaff', 'giffgaff-gb', 'with a letter missing'],
    ['Movistár', 'movistar-es', 'with an accent that is not there'],
    ['movistar', 'movistar-es', 'without capitals'],
    ['ＡＴ＆Ｔ', 'att-us', 'in full width'],
    ['AT&T', 'att-us', 'with its sign'],
    ['att', 'att-us', 'without its sign'],
    ['T-Mobile', 't-mobile-us', 'with its hyphen'],
    ['tmobile', 't-mobile-us', 'in one word'],
    ['t mobile', 't-mobile-us', 'in two words'],
    ['Vodafon', 'vodafone-de', 'half typed'],
    ['airalo', 'airalo', 'a travel seller'],
  ])('%s: %s, %s', (query, id) => {
    expect(operators(query)).toContain(id);
  });

  test('the name itself comes first', () => {
    for (const [query, id] of [
      ['giffgaff', 'giffgaff-gb'],
      ['airalo', 'airalo'],
      ['cubacel', 'etecsa-cu'],
    ] as const)
      expect(operators(query)[0]).toBe(id);
  });

  test('every operator is found by its own name, and by each other name of it', () => {
    for (const { id, name, localName, aliases = [] } of catalogue.list)
      for (const own of [name, localName, ...aliases]) {
        const alike = catalogue.list.filter((other) => other.name === name).length;
        if (own && alike <= 12) expect(operators(own), `${own} (${id})`).toContain(id);
      }
  });

  test('nothing, or what is no name, finds nothing', () => {
    for (const query of ['', '   ', '!!!', 'zzzzzzzzzz', '\u200b'])
      expect(search(query)).toEqual({ countries: [], operators: [], retired: [] });
  });
});

describe('a country is found in all languages of the interface', () => {
  test.each([
    ['Cuba', 'CU'],
    ['古巴', 'CU'],
    ['cuba', 'CU'],
    ['México', 'MX'],
    ['Mexico', 'MX'],
    ['墨西哥', 'MX'],
    ['Reino Unido', 'GB'],
    ['United Kingdom', 'GB'],
    ['Alemania', 'DE'],
    ['Germany', 'DE'],
    ['德国', 'DE'],
    ['Japón', 'JP'],
    ['japon', 'JP'],
    ['日本', 'JP'],
    ['China', 'CN'],
    ['Germny', 'DE'],
  ])('%s: %s', (query, code) => {
    expect(countries(query)).toContain(code);
  });

  test('sellers without a home market are no country', () => {
    expect(countries('Unknown Region')).not.toContain('ZZ');
  });
});

describe('who sold the line', () => {
  test('is asked first in Cuba, by the country as by the operator’s name', () => {
    expect(search('Cubacel').operators[0]).toMatchObject({ id: 'etecsa-cu', asks: true });
    expect(countries('Cuba')).toEqual(['CU']);
  });

  test('is not asked elsewhere', () => {
    expect(search('giffgaff').operators[0]).toMatchObject({ asks: false });
  });
});

describe('what stands behind a brand', () => {
  const own = (id: string, more: object) => ({
    id,
    name: id,
    country: 'GB',
    kind: 'mvno' as const,
    online: 'unknown' as const,
    ...more,
  });
  const find = createSearch(
    [
      own('rider', { network: 'Carrier' }),
      own('brand', { alsoKnown: ['Carrier Holdings Ltd', 'Formerly'] }),
      own('carrier', {}),
    ],
    [{ id: 'gone', name: 'Gone Mobile', country: 'GB', why: 'merged', to: ['carrier'] }],
  );

  test('the name goes before the company, and that before whose network is used', () => {
    expect(find('carrier').operators.map(({ id }) => id)).toEqual(['carrier', 'brand', 'rider']);
  });

  test('a former name finds the operator of today', () => {
    expect(find('formerly').operators.map(({ id }) => id)).toEqual(['brand']);
  });

  test('an operator that is no more is found with where its customers went', () => {
    expect(find('gone mobil').retired).toEqual([
      { id: 'gone', name: 'Gone Mobile', country: 'GB', why: 'merged', to: ['carrier'] },
    ]);
    expect(find('gone').operators).toEqual([]);
  });
});
