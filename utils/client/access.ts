import { browser } from 'wxt/browser';
import { permissionFor } from '../catalogue/hosts.ts';
import { wantAccess } from './background.ts';

/**
 * Asks the person, by the browser's own question, for access to exactly these hosts; false where the answer is no.
 * Counts only inside the gesture, so nothing is awaited before; the wish goes to the background first, because the
 * question may close the popup that asked. Rejects where the browser does not ask at all.
 */
export const requestAccess = (operator: string, hosts: readonly string[]): Promise<boolean> => {
  void wantAccess(operator).catch(() => undefined);
  return browser.permissions.request({ origins: hosts.map(permissionFor) });
};

/**
 * The address of the tab in front; undefined where the browser does not tell. It tells after a click on the toolbar
 * icon (`activeTab`), not in a side panel that was opened on another page.
 */
export const addressInFront = async (): Promise<string | undefined> => {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.url;
};
