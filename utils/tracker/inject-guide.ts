import { browser } from 'wxt/browser';

/** Draws the guide into the top frame of a tab, anew if it is there already. */
export const drawGuide = (tab: number) =>
  browser.scripting.executeScript({ target: { tabId: tab, frameIds: [0] }, files: ['/guide.js'] });

/** The same for a person who asks for it, be it that they sent it away before. */
export const showGuide = async (tab: number): Promise<void> => {
  await browser.scripting.executeScript({
    target: { tabId: tab, frameIds: [0] },
    func: () =>
      (globalThis as unknown as Record<symbol, { wish(): void } | undefined>)[
        Symbol.for('guide')
      ]?.wish(),
  });
  await drawGuide(tab);
};

/** Takes the guide away, if one is drawn in this tab. */
export const withdrawGuide = (tab: number) =>
  browser.scripting.executeScript({
    target: { tabId: tab, frameIds: [0] },
    func: () =>
      (globalThis as unknown as Record<symbol, AbortController | undefined>)[
        Symbol.for('guide')
      ]?.abort(),
  });
