import { au } from './journey/walk/au-jp.ts';
import { walks } from './journey/walk/run.ts';
import { walkerInFirefox } from './journey/walk/walker-firefox.ts';

walks(
  'au in Firefox: the watch’s own contract, then the line, then each device in the order that the plan draws',
  au,
  walkerInFirefox,
);
