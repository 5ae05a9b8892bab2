import { browser } from 'wxt/browser';

const SIZES = [16, 32, 48, 128];
const icon = (state: 'plain' | 'recognised' | 'due') =>
  Object.fromEntries(SIZES.map((size) => [size, `/icon/${state}-${size}.png`]));

/** Shows in one tab that its operator is recognised. The browser takes it back when the tab goes elsewhere. */
export const showRecognised = async (tabId: number, operatorName: string): Promise<void> => {
  await browser.action.setTitle({ tabId, title: `Unline: ${operatorName}` });
  await browser.action.setIcon({ tabId, path: icon('recognised') });
};

/** Takes that back in one tab, without waiting until it goes elsewhere. */
export const showNobody = async (tabId: number): Promise<void> => {
  const isDue = (await browser.action.getBadgeText({})) !== '';
  await browser.action.setTitle({ tabId, title: 'Unline' });
  await browser.action.setIcon({ tabId, path: icon(isDue ? 'due' : 'plain') });
};

/** Shows on every tab how many things are due. */
export const showDue = async (count: number): Promise<void> => {
  await browser.action.setBadgeText({ text: count > 0 ? String(count) : '' });
  await browser.action.setBadgeBackgroundColor({ color: '#b3261e' });
  await browser.action.setIcon({ path: icon(count > 0 ? 'due' : 'plain') });
};
