import { OBSTACLES } from './words.ts';

/** What has a playbook: the four obstacles (DESIGN §2), and what stands in the way for a technical reason only. */
export const PLAYBOOKS = [...OBSTACLES, 'session-expired', 'maintenance', 'captcha'] as const;
export type PlaybookCode = (typeof PLAYBOOKS)[number];

/** Steps of playbooks; the sentence of each is found under `play_<code>`. */
export const PLAY_STEPS = [
  'compare-devices',
  'sign-in-anew',
  'account-facts',
  'wait',
  'keep-esim',
  'ask-refresh',
  'proofs',
  'proofs-unknown',
  'code-to-line',
  'code-arrives',
  'number-bound',
  'password-current',
  'slider',
  'face',
  'data-match',
  'not-again-and-again',
  'model-unknown',
  'device-facts',
  'update-device',
  'other-device',
  'operator-detaches',
  'abroad-facts',
  'abroad-channels',
  'code-abroad',
  'documents-by-person',
  'representative',
  'representative-unknown',
  'terms-abroad',
  'terms-unknown',
  'sign-in-again',
  'nothing-lost',
  'come-back',
  'solve-yourself',
  'captcha-fails',
] as const;
export type PlayStepCode = (typeof PLAY_STEPS)[number];

/**
 * How long to wait before trying again, where no fact of the operator says it: chosen by us (DESIGN §7), ISO 8601. What
 * is not a matter of time has none.
 */
export const OUR_WAITS: Record<PlaybookCode, string | undefined> = {
  'not-in-sync': 'P2D',
  'identity-failed': 'P1D',
  'device-incompatible': 'P3D',
  'cross-border': 'P7D',
  'session-expired': undefined,
  maintenance: 'PT3H',
  captcha: undefined,
};

/** From where a channel can be used: chosen by us from what kind of channel it is, the operator's facts aside. */
export const REACHES = ['anywhere', 'call', 'line', 'visit'] as const;
export type Reach = (typeof REACHES)[number];
