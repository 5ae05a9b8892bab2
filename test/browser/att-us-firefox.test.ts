import { att } from './journey/walk/att-us.ts';
import { walks } from './journey/walk/run.ts';
import { walkerInFirefox } from './journey/walk/walker-firefox.ts';

walks(
  'AT&T in Firefox: the watch by online request, then the phone by a call',
  att,
  walkerInFirefox,
);
