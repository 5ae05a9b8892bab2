import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { print, usedSources } from '../../utils/catalogue/canonical.ts';
import { type Country, countrySchema } from '../../utils/catalogue/country.ts';

const folder = 'public/countries';
const files = readdirSync(folder).sort();
const read = (file: string) => readFileSync(`${folder}/${file}`, 'utf8');

test('there are country files to check', () => expect(files.length).toBeGreaterThan(0));

describe.each(files)('%s', (file) => {
  const text = read(file);
  const data: Country = JSON.parse(text);

  test('fits the schema and the closed vocabulary', () => {
    const { error } = countrySchema.safeParse(data);
    expect(error?.issues ?? []).toEqual([]);
  });

  test('is named after its country', () => expect(file).toBe(`${data.country.toLowerCase()}.json`));

  test('names only sources that exist', () => {
    const missing = [...usedSources(data)].filter((index) => index >= data.sources.length);
    expect(missing).toEqual([]);
  });

  // Where nothing was found, the regulator's page stays as the place to ask: no fact can rest on it.
  test('rests a fact on each source', () => {
    const used = usedSources(data);
    const idle = data.sources.filter((_, index) => !used.has(index));
    expect(idle).toEqual(data.porting ? [] : data.sources);
  });

  test('says no fact twice and lists no source twice', () => {
    const facts = (data.porting ?? []).map(({ code, params, when }) =>
      JSON.stringify([code, params, when]),
    );
    const urls = data.sources.map(({ url }) => url);
    expect(new Set(facts).size).toBe(facts.length);
    expect(new Set(urls).size).toBe(urls.length);
  });

  test('gives the other side wherever sources differ', () => {
    const differing = (data.porting ?? []).filter(({ doubt }) => doubt === 'sources-differ');
    expect(differing.length).not.toBe(1);
  });

  test('is printed in the one form', () => expect(text).toBe(print(data)));
});
