import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';

/** The tab in front in this window, followed as the person changes tabs; undefined until it is known. */
export const useCurrentTab = (): number | null | undefined => {
  const [tab, setTab] = useState<number | null>();
  useEffect(() => {
    const look = () =>
      void browser.tabs
        .query({ active: true, currentWindow: true })
        .then(([front]) => setTab(front?.id ?? null));
    look();
    browser.tabs.onActivated.addListener(look);
    return () => browser.tabs.onActivated.removeListener(look);
  }, []);
  return tab;
};
