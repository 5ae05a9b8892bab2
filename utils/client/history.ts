import { browser } from 'wxt/browser';

const ASKED = { permissions: ['history' as const] };
/** More than a browser keeps of most people; without it the browser gives a hundred. */
const MOST = 100_000;

/**
 * The hosts in this browser's history, read once; undefined where the person says no. The browser's own question counts
 * only inside the gesture, so nothing is awaited before; the permission is given back as soon as the history is read, or
 * could not be. Rejects where the browser does not ask at all.
 */
export const visitedHosts = async (): Promise<string[] | undefined> => {
  if (!(await browser.permissions.request(ASKED))) return undefined;
  try {
    const items = await browser.history.search({ text: '', startTime: 0, maxResults: MOST });
    const hosts = items.flatMap(({ url }) => (url && URL.parse(url)?.hostname) || []);
    return [...new Set(hosts)];
  } finally {
    await browser.permissions.remove(ASKED);
  }
};
