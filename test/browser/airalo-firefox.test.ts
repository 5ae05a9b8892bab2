import { airalo } from './journey/walk/airalo.ts';
import { walks } from './journey/walk/run.ts';
import { walkerInFirefox } from './journey/walk/walker-firefox.ts';

walks(
  'Airalo in Firefox: the renewal is switched off, the plan runs out, the profile goes last',
  airalo,
  walkerInFirefox,
);
