import { describe, expect, test } from 'vitest';
import { coverageOf, totals } from '../../../utils/catalogue/coverage.ts';
import {
  byCountry,
  type CatalogueRow,
  filterRows,
  isOnline,
  rowsOf,
} from '../../../utils/catalogue/filter.ts';
import type { Operator } from '../../../utils/catalogue/schema.ts';
import { catalogue } from '../support/senders.ts';

const TODAY = '2026-11-22';
const source = (publisher: string, date?: string) => ({
  url: `https://${publisher}.example/`,
  title: publisher,
  publisher,
  ...(date && { date }),
});
const operator = {
  id: 'example-gb',
  name: 'Example',
  country: 'GB',
  kind: 'mvno',
  hosts: [{ host: 'example.co.uk', role: 'site', src: [0] }],
  online: { answer: 'yes', src: [0] },
  channels: [{ type: 'portal', src: [1] }],
  steps: [
    { code: 'sign-in', src: [1, 2] },
    { code: 'submit', src: [2] },
  ],
  sources: [source('official'), source('community', '2023-10'), source('press', '2023-12')],
  confidence: 'high',
} as unknown as Operator;

describe('how the facts of one operator stand', () => {
  test('statements are counted with what stands behind each', () => {
    expect(coverageOf(operator)).toEqual({
      id: 'example-gb',
      difficulty: 'very-easy',
      facts: 4,
      official: 1,
      dated: { '2023-10': 1, '2023-12': 2 },
      newest: '2023-12',
      gaps: ['no-cancel-page'],
    });
  });

  test('a month counts to its end, and a day of reading makes a fact young again', () => {
    const sums = (one: Operator, today: string) => totals([coverageOf(one)], today);
    expect(sums(operator, '2026-10-31').stale).toBe(0);
    expect(sums(operator, TODAY)).toMatchObject({ stale: 1, undated: 1 });
    expect(sums(operator, '2027-01-01')).toMatchObject({ stale: 3, undated: 1 });
    const sources = operator.sources.map((one) => ({ ...one, checkedOn: TODAY }));
    expect(sums({ ...operator, sources }, TODAY)).toMatchObject({ stale: 0, undated: 0 });
  });

  test('an operator without facts has one gap, which is that', () => {
    const { channels: _, steps: __, ...bare } = operator;
    expect(coverageOf(bare as Operator).gaps).toEqual(['no-facts']);
  });

  test('sums are over all', () => {
    const one = coverageOf(operator);
    expect(totals([one, one], TODAY)).toEqual({
      operators: 2,
      facts: 8,
      official: 2,
      stale: 2,
      undated: 2,
      withoutFacts: 0,
    });
  });
});

describe('the rows of the catalogue page', () => {
  const rows = rowsOf(catalogue.list, catalogue.coverage);
  const ids = (some: CatalogueRow[]) => some.map(({ id }) => id);

  test('are all operators, each with its coverage', () => {
    expect(ids(rows)).toEqual(catalogue.list.map(({ id }) => id));
    expect(() => rowsOf(catalogue.list, catalogue.coverage.slice(1))).toThrow(/has no coverage/);
  });

  test('fit all that is asked, and nothing asked is everything', () => {
    expect(filterRows(rows, {})).toEqual(rows);
    const asked = { country: 'DE', answer: 'yes' } as const;
    const found = filterRows(rows, asked);
    expect(found.length).toBeGreaterThan(2);
    for (const row of found) expect([row.country, row.online]).toEqual(['DE', 'yes']);
    expect(ids(filterRows(rows, { ...asked, ids: ['congstar-de', 'etecsa-cu'] }))).toEqual([
      'congstar-de',
    ]);
    for (const row of filterRows(rows, { watch: true })) expect(row.coverage.watch).toBe(true);
    for (const row of filterRows(rows, { difficulty: 'depends' }))
      expect(row.coverage.difficulty).toBe('depends');
  });

  test('stand by country in the order of its name, travel eSIMs last', () => {
    const names: Record<string, string> = { DE: 'Allemagne', CU: 'Cuba', ZZ: 'AAA' };
    const some = rows.filter(({ country }) => country in names);
    const groups = byCountry(some, (code) => names[code] ?? '', new Intl.Collator('fr'));
    expect(groups.map(([country]) => country)).toEqual(['DE', 'CU', 'ZZ']);
    expect(groups.flatMap(([, own]) => own).length).toBe(some.length);
  });

  test('online is what can be ended online, wholly or in part', () => {
    const answers = ['yes', 'partly', 'no', 'none-published', 'unknown'] as const;
    expect(answers.filter((online) => isOnline({ online }))).toEqual(['yes', 'partly']);
  });
});
