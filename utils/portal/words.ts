/** Parts of a portal (DESIGN §3). */
export const AREAS = [
  'signed-out',
  'account',
  'devices',
  'billing',
  'cancel',
  'help',
  'other',
] as const;
export type Area = (typeof AREAS)[number];

/** What a page may say about the end of this customer's line. A claim, never a fact (DESIGN §3). */
export const CLAIMS = ['request-received', 'reserved-only', 'ends-on', 'cancelled'] as const;
export type ClaimCode = (typeof CLAIMS)[number];

/** What a page may say that stands in the way: the four obstacles (DESIGN §2), then the plain technical ones. */
export const HINDRANCES = [
  'not-in-sync',
  'identity-failed',
  'device-incompatible',
  'cross-border',
  'session-expired',
  'maintenance',
  'captcha',
] as const;
export type Hindrance = (typeof HINDRANCES)[number];

/** What a control on a page does. */
export const CONTROL_CODES = [
  'cancel-line',
  'cancel-account',
  'remove-device',
  'port-out',
  'stop-auto-renew',
  'sign-in',
] as const;
export type ControlCode = (typeof CONTROL_CODES)[number];

/** Where on the page a text stands. */
export const PLACES = ['dialog', 'alert', 'heading', 'text'] as const;

/** What a finding rests on: the operator's own words as the catalogue has them, or a general phrase. */
export const GROUNDS = ['label', 'phrase'] as const;

/** How much a reading may hold: items of a kind, and characters. */
export const READING_LIMITS = { items: 20, text: 200, name: 80, value: 60, hits: 800 } as const;
