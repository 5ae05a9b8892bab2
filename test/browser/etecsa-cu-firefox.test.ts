import { etecsa } from './journey/walk/etecsa-cu.ts';
import { walks } from './journey/walk/run.ts';
import { walkerInFirefox } from './journey/walk/walker-firefox.ts';

walks(
  'ETECSA in Firefox: a line that is left to run out, to the SIM in hand',
  etecsa,
  walkerInFirefox,
);
