import { o2 } from './journey/walk/o2-de.ts';
import { walks } from './journey/walk/run.ts';
import { walkerInChromium } from './journey/walk/walker-chromium.ts';

walks(
  'o2: a reservation is no cancellation; the form is, and the line ends with its last device',
  o2,
  walkerInChromium,
);
