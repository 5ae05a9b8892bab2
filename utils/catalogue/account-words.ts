/** The closed words of accounts that send codes to a number. Plain constants, so that views can list them. */

/** How a second step of signing in reaches the person. Only the first two need the number. */
export const CODE_METHODS = [
  'sms',
  'call',
  'email',
  'totp',
  'custom-software',
  'custom-hardware',
  'u2f',
] as const;
export type CodeMethod = (typeof CODE_METHODS)[number];

export const ACCOUNT_CATEGORIES = [
  'backup',
  'banking',
  'betting',
  'cloud',
  'communication',
  'creativity',
  'crowdfunding',
  'cryptocurrencies',
  'developer',
  'domains',
  'education',
  'email',
  'entertainment',
  'finance',
  'food',
  'gaming',
  'government',
  'health',
  'hosting',
  'identity',
  'insurance',
  'investing',
  'iot',
  'legal',
  'marketing',
  'other',
  'payments',
  'postal',
  'remote',
  'retail',
  'security',
  'social',
  'task',
  'tickets',
  'transport',
  'travel',
  'universities',
  'utilities',
  'vpn',
] as const;
export type AccountCategory = (typeof ACCOUNT_CATEGORIES)[number];

/** What the person says of an account: it has another number or method now, it is not theirs, or it waits. */
export const ACCOUNT_MARKS = ['moved', 'not-used', 'later'] as const;
export type AccountMark = (typeof ACCOUNT_MARKS)[number];
