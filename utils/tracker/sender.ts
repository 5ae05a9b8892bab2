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
 * Everybody else, private windows included, is nobody (INVARIANTS 16–18).
 */
export const trust = (
  sender: Sender,
  ownId: string,
  ownBase: string,
  index: HostIndex,
): Trusted | undefined => {
  if (sender.id !== ownId || !sender.url || (sender.frameId ?? 0) !== 0) return undefined;
  if (sender.url.startsWith(ownBase)) return { from: 'page' };
  const tab = sender.tab?.id;
  if (tab === undefined || sender.tab?.incognito) return undefined;
  if (sender.origin !== undefined && sender.origin !== new URL(sender.url).origin) return undefined;
  const operator = operatorAt(sender.url, index);
  return operator === undefined
    ? undefined
    : { from: 'portal', operator, tab, host: new URL(sender.url).hostname };
};
