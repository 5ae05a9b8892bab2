import { ask, isOrphaned } from './ask.ts';
import { type Hints, read } from './read.ts';
import type { Reading } from './reading.ts';

const MOST_READINGS_PER_ADDRESS = 20;
const QUIET_MS = 400;

type NavigationEvents = { navigation?: EventTarget };

/**
 * Reads the page and reports, again when its address changes or its content did, when idle, only while the tab is
 * visible, a bounded number of times for each address (DESIGN §8). Everything stops by the signal, or when the
 * extension behind this script is gone (w3c/webextensions#138).
 */
export const watchPage = async (signal: AbortSignal): Promise<void> => {
  const hints = await ask<Hints | null>({ kind: 'arrived' });
  if (!hints) return;
  let address = location.href;
  let left = MOST_READINGS_PER_ADDRESS;
  let last = '';
  let area: Reading['area'] | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = new AbortController();
  const running = AbortSignal.any([signal, stop.signal]);

  const report = (reading: Reading) => {
    const text = `${address} ${JSON.stringify(reading)}`;
    if (text === last) return;
    last = text;
    area = reading.area;
    void ask({ kind: 'reading', ...reading });
  };
  const look = () => {
    timer = undefined;
    if (isOrphaned()) return stop.abort();
    if (running.aborted || document.visibilityState !== 'visible') return;
    if (location.href !== address) {
      address = location.href;
      left = MOST_READINGS_PER_ADDRESS;
      observer.observe(document.documentElement, { childList: true, subtree: true });
    }
    if (left-- <= 0) return observer.disconnect();
    report(read(document, new URL(address), hints));
  };
  const soon = () => {
    timer ??= setTimeout(() => requestIdleCallback(look, { timeout: 2_000 }), QUIET_MS);
  };
  const observer = new MutationObserver(soon);

  observer.observe(document.documentElement, { childList: true, subtree: true });
  const options = { signal: running, passive: true };
  // Firefox before 147 has no Navigation API: there a click or a step in history is when an address may change.
  (window as NavigationEvents).navigation?.addEventListener('navigatesuccess', soon, options);
  for (const type of ['popstate', 'hashchange', 'click'])
    addEventListener(type, soon, { ...options, capture: true });
  document.addEventListener('visibilitychange', soon, options);
  addEventListener('pagehide', () => area === 'cancel' && void ask({ kind: 'left' }), options);
  // A page that comes back from the browser's memory goes on where it stopped, but nobody knows of it any more.
  const again = ({ persisted }: PageTransitionEvent) => {
    if (!persisted) return;
    last = '';
    soon();
  };
  addEventListener('pageshow', again, options);
  running.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
  });
  look();
};
