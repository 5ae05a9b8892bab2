import { au } from './journey/walk/au-jp.ts';
import { walks } from './journey/walk/run.ts';
import { walkerInChromium } from './journey/walk/walker-chromium.ts';

walks(
  'au: the watch’s own contract, then the line, then each device in the order that the plan draws',
  au,
  walkerInChromium,
);
