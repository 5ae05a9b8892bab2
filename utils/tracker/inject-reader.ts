import { browser } from 'wxt/browser';

/** Brings the reader's script to the top frame of a tab whose page holds something to read. */
export const bringReader = (tab: number) =>
  browser.scripting.executeScript({ target: { tabId: tab, frameIds: [0] }, files: ['/reader.js'] });
