import { type PageMessage, pageMessage } from '../messages.ts';
import { MAX_PORTAL_MESSAGE, portalMessage } from '../portal/message.ts';
import { answerPage } from './answer-page.ts';
import { answerPortal } from './answer-portal.ts';
import { problemOf } from './problem.ts';
import { type Sender, trust } from './sender.ts';
import type { Tools } from './tools.ts';

export type Router = (message: unknown, sender: Sender) => Promise<unknown>;

/**
 * Checks who speaks and the shape of what is said, then answers. A message that does not match, or a sender that is
 * nobody, gets no effect and no data: `undefined` (INVARIANTS 15, 16).
 */
export const createRouter =
  (tools: Tools, own: { id: string; base: string }): Router =>
  async (message, sender) => {
    const trusted = trust(sender, own.id, own.base, () => tools.reach.hosts().reached);
    if (!trusted) return undefined;
    if (trusted.from === 'page') {
      const parsed = pageMessage.safeParse(message);
      if (!parsed.success) return undefined;
      // Whoever asked hears what the browser said, instead of nothing (INVARIANTS 8).
      return answerPage(parsed.data as PageMessage, tools).catch((error) => ({
        refusedBy: problemOf(error),
      }));
    }
    if (JSON.stringify(message)?.length > MAX_PORTAL_MESSAGE) return undefined;
    const parsed = portalMessage.safeParse(message);
    // A page that is gone may say that it was left, and nothing else.
    if (!parsed.success || (trusted.leaving && parsed.data.kind !== 'left')) return undefined;
    return answerPortal(parsed.data, trusted, tools);
  };
