import { expect, test } from 'vitest';
import { createSearch } from '../../../utils/catalogue/search.ts';
import queries from '../../catalogue/queries.json' with { type: 'json' };
import { catalogue } from '../support/senders.ts';

const search = createSearch(catalogue.list, catalogue.retired);

test('what customers type, in their own script and with their own errors, finds their operator among the first three', () => {
  expect(queries.length).toBeGreaterThanOrEqual(120);
  const missed = queries.filter(
    ([query = '', id = '']) =>
      !search(query)
        .operators.slice(0, 3)
        .some((found) => found.id === id),
  );
  expect(missed).toEqual([]);
});
