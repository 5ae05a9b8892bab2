import type { LABEL_MEANINGS, Topic } from '../catalogue/words.ts';

/**
 * Questions that words on the page in front suggest to look at again. Offered, never applied: what a page says is a
 * claim (DESIGN §3).
 */
export const suggestedTopics = (seen: readonly (typeof LABEL_MEANINGS)[number][]): Topic[] => {
  const topics: Topic[] = [];
  if (seen.includes('end-companion')) topics.push('companions');
  if (seen.includes('port-out')) topics.push('keep-number');
  if (seen.includes('stop-auto-renew')) topics.push('auto-renew');
  if (seen.includes('cancel-account')) topics.push('bundle');
  return topics;
};
