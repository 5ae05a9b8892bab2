import * as z from 'zod/mini';
import { LABEL_MEANINGS } from '../catalogue/words.ts';
import { AREAS } from './words.ts';

/** What a content script may say. It reports and asks; it can make no event (DESIGN §6). */
export const portalMessage = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('arrived') }),
  z.strictObject({
    kind: z.literal('reading'),
    area: z.enum(AREAS),
    signedIn: z.nullable(z.boolean()),
    seen: z.array(z.enum(LABEL_MEANINGS)).check(z.maxLength(20)),
  }),
  /** The cancel page that was read last is being left. */
  z.strictObject({ kind: z.literal('left') }),
  z.strictObject({ kind: z.literal('guide') }),
  z.strictObject({ kind: z.literal('guide-away'), forSite: z.boolean() }),
  z.strictObject({ kind: z.literal('open-checklist') }),
]);
export type PortalMessage = z.infer<typeof portalMessage>;

/** Longer messages than this (characters of JSON) are refused. */
export const MAX_PORTAL_MESSAGE = 4_000;
