import { giffgaff } from './journey/walk/giffgaff-gb.ts';
import { walks } from './journey/walk/run.ts';
import { walkerInChromium } from './journey/walk/walker-chromium.ts';

walks(
  'giffgaff: from arriving to the last device confirmed, with a restart of the browser between',
  giffgaff,
  walkerInChromium,
);
