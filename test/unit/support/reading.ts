import type { Reading } from '../../../utils/portal/reading.ts';
import type { Area } from '../../../utils/portal/words.ts';

/** A reading of a page of this area on which nothing else was found. */
export const plainReading = (area: Area, more: Partial<Reading> = {}): Reading => ({
  area,
  signedIn: null,
  claims: [],
  obstacles: [],
  controls: [],
  devices: [],
  seen: [],
  ...more,
});
