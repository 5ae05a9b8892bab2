import { chinaUnicom } from './journey/walk/china-unicom-cn.ts';
import { walks } from './journey/walk/run.ts';
import { walkerInFirefox } from './journey/walk/walker-firefox.ts';

walks(
  '中国联通 in Firefox: the watch first, then the number, to the last device',
  chinaUnicom,
  walkerInFirefox,
);
