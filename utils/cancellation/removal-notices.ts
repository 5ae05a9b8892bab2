import type { Device } from './state.ts';
import { type EndState, SEEN_HOW, type SeenHow } from './words.ts';

/** What a tool shows of the notice that a chip writes when a profile is deleted: none is left, or one was not sent. */
export const NOTICE_ANSWERS = ['notices-sent', 'notice-waits'] as const satisfies SeenHow[];

/**
 * Where a tool can show such notices: on removable cards (lpac, EasyEUICC; `public/devices/removable-euicc.json`) and on
 * sticks and hotspots, whose tools may leave them unsent (`public/devices/mifi-router.json`). The chips of phones, watches
 * and laptops are open to privileged apps alone.
 */
const WITH_TOOLS: ReadonlySet<Device['category']> = new Set(['removable-euicc', 'router']);

/** Whether it is asked, while an end state of this device is confirmed, if a notice was left unsent. */
export const asksForNotices = (
  { category, carrier }: Pick<Device, 'category' | 'carrier'>,
  state: EndState,
): boolean => state === 'profile-removed' && carrier === 'esim' && WITH_TOOLS.has(category);

/** How an end state can have been seen: with a tool only where one is asked for. */
export const waysOfSeeing = (asksNotices: boolean): readonly SeenHow[] =>
  asksNotices
    ? SEEN_HOW
    : SEEN_HOW.filter((how) => !(NOTICE_ANSWERS as readonly SeenHow[]).includes(how));

/** What was seen of the notices when the profile was confirmed to be gone; undefined where nothing was. */
export const noticesSeen = ({ marks }: Pick<Device, 'marks'>): SeenHow | undefined => {
  const mark = marks['profile-removed'];
  return mark?.how === 'reached'
    ? NOTICE_ANSWERS.find((answer) => answer === mark.seenHow)
    : undefined;
};

/** Whether the order of a device ends with a look at its notices: on every removable card, else where one is left. */
export const showsNotices = (device: Pick<Device, 'category' | 'carrier' | 'marks'>): boolean =>
  device.carrier === 'esim' &&
  (device.category === 'removable-euicc' || noticesSeen(device) === 'notice-waits');
