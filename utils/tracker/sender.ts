import { type HostIndex, operatorAt } from '../catalogue/hosts.ts';

/** The part of a message's sender that counts; all of it is set by the browser, none by the page. */
export type Sender = {
  id?: string | undefined;
  url?: string | undefined;
  origin?: string | undefined;
  frameId?: number | undefined;
  documentLifecycle?: string | undefined;
  tab?:
    | { id?: number | undefined; incognito?: boolean | undefined; url?: string | undefined }
    | undefined;
};

export type Trusted =
  | { from: 'page' }
  | {
      from: 'portal';
      operator: string;
      tab: number;
      host: string;
      /** Of the page; after a step inside a single-page portal too. */
      address: string;
      leaving?: true;
    };

const sameOrigin = (left: string | undefined, right: string): boolean =>
  left !== undefined && URL.canParse(left) && new URL(left).origin === new URL(right).origin;

/**
 * Who is speaking (DESIGN §6): one of our own pages, or our content script in the top frame of an operator's page.
 * Everybody else, private windows included, is nobody (INVARIANTS 16–18). Both browsers name the origin of each
 * sender, a popup has neither tab nor, in Firefox, a frame (seen in Chromium 156 and Firefox 153).
 */
export const trust = (
  { id, url, origin, frameId, documentLifecycle, tab }: Sender,
  ownId: string,
  ownBase: string,
  index: () => HostIndex,
): Trusted | undefined => {
  // Chromium counts a page that is being left among the frames below (seen in Chromium 156).
  const leaving = documentLifecycle === 'cached' || documentLifecycle === 'pending_deletion';
  const isTop = leaving || (frameId ?? 0) === 0;
  if (id !== ownId || !url || !origin || !isTop || tab?.incognito) return undefined;
  if (url.startsWith(ownBase)) return `${origin}/` === ownBase ? { from: 'page' } : undefined;
  const operator = operatorAt(url, index());
  if (operator === undefined || (frameId !== 0 && !leaving) || tab?.id === undefined)
    return undefined;
  const { origin: own, hostname } = new URL(url);
  return origin === own
    ? {
        from: 'portal',
        operator,
        tab: tab.id,
        host: hostname,
        address: sameOrigin(tab.url, url) ? (tab.url as string) : url,
        ...(leaving && { leaving: true as const }),
      }
    : undefined;
};
