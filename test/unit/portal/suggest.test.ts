import { expect, test } from 'vitest';
import { LABEL_MEANINGS } from '../../../utils/catalogue/words.ts';
import { suggestedTopics } from '../../../utils/portal/suggest.ts';

test('words on the page suggest the question that they touch, each once', () => {
  expect(suggestedTopics(['end-companion', 'end-companion', 'other'])).toEqual(['companions']);
  expect(suggestedTopics(['port-out'])).toEqual(['keep-number']);
  expect(suggestedTopics(['stop-auto-renew'])).toEqual(['auto-renew']);
  expect(suggestedTopics(['cancel-account'])).toEqual(['bundle']);
  expect(suggestedTopics([...LABEL_MEANINGS])).toEqual([
    'companions',
    'keep-number',
    'auto-renew',
    'bundle',
  ]);
});

test('nothing on the page suggests nothing', () => {
  expect(suggestedTopics([])).toEqual([]);
  expect(suggestedTopics(['sign-in', 'cancel-line', 'area-help'])).toEqual([]);
});
