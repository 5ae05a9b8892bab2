import type { Reading } from './reading.ts';
import type { Area } from './words.ts';

const SIGNED_IN: readonly Area[] = ['account', 'devices', 'billing'];

/** What is known of a page before it was looked at: its area, by its address. */
export const readingOfAddress = (area: Area | null): Reading => ({
  area: area ?? 'other',
  signedIn: area === 'signed-out' ? false : area && SIGNED_IN.includes(area) ? true : null,
  claims: [],
  obstacles: [],
  controls: [],
  devices: [],
  seen: [],
});
