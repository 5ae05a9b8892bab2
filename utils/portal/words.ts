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
