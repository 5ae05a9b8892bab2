/** The closed words of the domain (DESIGN §3). Plain constants, so that views can list them without a schema library. */

/** How the line is to end. Chosen at the start, changed by an event. */
export const WAYS = [
  'request',
  'port-out',
  'lapse',
  'expire',
  'transfer',
  'operator-ends',
] as const;
export type Way = (typeof WAYS)[number];

/** What was bought; `plan` is a plan with an end, such as a travel eSIM. */
export const LINE_KINDS = ['contract', 'prepaid', 'plan', 'unknown'] as const;
export type LineKind = (typeof LINE_KINDS)[number];

export const DEVICE_CATEGORIES = [
  'phone',
  'watch',
  'tablet',
  'laptop',
  'router',
  'removable-euicc',
  'other',
] as const;
export type DeviceCategory = (typeof DEVICE_CATEGORIES)[number];

/** What carries the line in a device. */
export const CARRIERS = ['esim', 'sim'] as const;
export type Carrier = (typeof CARRIERS)[number];

export const LINE_STATES = [
  'accepted',
  'auto-renew-off',
  'contract-ended',
  'final-bill-settled',
] as const;
export const DEVICE_STATES = [
  'companion-contract-ended',
  'profile-removed',
  'gone-from-account',
  'sim-disposed',
] as const;
export const END_STATES = [...LINE_STATES, ...DEVICE_STATES] as const;
export type EndState = (typeof END_STATES)[number];

export const SEEN_HOW = [
  'operator-page',
  'operator-message',
  'operator-staff',
  'profile-list-empty',
  'notices-sent',
  'notice-waits',
  'no-service',
  'last-bill',
  'in-hand',
] as const;
export type SeenHow = (typeof SEEN_HOW)[number];

/** The four things people run into at a portal (DESIGN §2). */
export const OBSTACLES = [
  'not-in-sync',
  'identity-failed',
  'device-incompatible',
  'cross-border',
] as const;
export type Obstacle = (typeof OBSTACLES)[number];

export const ANSWERS = ['passed', 'warned', 'failed', 'skipped'] as const;
export type Answer = (typeof ANSWERS)[number];

/** Something made ready that ends nothing by itself. */
export const PREPARED = ['letter', 'form', 'port-code', 'reservation'] as const;
export type Prepared = (typeof PREPARED)[number];

export const WRITE_OFF_REASONS = ['lost', 'broken', 'sold', 'stolen', 'other'] as const;
