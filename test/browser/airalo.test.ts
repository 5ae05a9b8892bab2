import { airalo } from './journey/walk/airalo.ts';
import { walks } from './journey/walk/run.ts';
import { walkerInChromium } from './journey/walk/walker-chromium.ts';

walks(
  'Airalo: the renewal is switched off, the plan runs out, the profile goes last, and no bill comes',
  airalo,
  walkerInChromium,
);
