import { type HostIndex, operatorAt } from '../catalogue/hosts.ts';

/** The part of a message's sender that counts; all of it is set by the browser, none by the page. */
export type Sender = {
  id?: string | undefined;
  url?: string | undefined;
  origin?: string | undefined;
  frameId?: number | undefined;
  tab?:
    | { id?: number | undefined; incognito?: boolean | undefined; url?: string | undefined }
    | undefined;
};

export type Trusted =
  | { from: 'page' }
  | { from: 'portal'; operator: string; tab: number; host: string };

/**
 * Who is speaking (DESIGN §6): one of our own pages, or our content script in the top frame of an operator's page.
 * Everybody else, private windows included, is nobody (INVARIANTS 16–18). Both browsers name the origin of each
 * sender, a popup has neither tab nor, in Firefox, a frame (seen in Chromium 156 and Firefox 153).
 */
export const trust = (
  { id, url, origin, frameId, tab }: Sender,
  ownId: string,
  ownBase: string,
  index: HostIndex,
): Trusted | undefined => {
  if (id !== ownId || !url || !origin || (frameId ?? 0) !== 0 || tab?.incognito) return undefined;
  if (url.startsWith(ownBase)) return `${origin}/` === ownBase ? { from: 'page' } : undefined;
  const operator = operatorAt(url, index);
  if (operator === undefined || frameId !== 0 || tab?.id === undefined) return undefined;
  const { origin: own, hostname } = new URL(url);
  return origin === own ? { from: 'portal', operator, tab: tab.id, host: hostname } : undefined;
};
