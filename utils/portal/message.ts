import * as z from 'zod/mini';
import { LABEL_MEANINGS } from '../catalogue/words.ts';
import { unionBy } from '../shapes.ts';
import {
  AREAS,
  CLAIMS,
  CONTROL_CODES,
  GROUNDS,
  HINDRANCES,
  READING_LIMITS as MOST,
  PLACES,
} from './words.ts';

const line = (max: number) => z.string().check(z.minLength(1), z.maxLength(max));
const ground = z.enum(GROUNDS);
const found = { text: line(MOST.text), place: z.enum(PLACES), ground };
const few = <T extends z.core.SomeType>(item: T, most: number = MOST.items) =>
  z.array(item).check(z.maxLength(most));

/** As the page says it, so anything. */
const lang = z.string().check(z.maxLength(40));

const reading = () => ({
  area: z.enum(AREAS),
  signedIn: z.nullable(z.boolean()),
  claims: few(
    z.strictObject({
      code: z.enum(CLAIMS),
      ...found,
      reference: z.optional(line(MOST.value)),
      date: z.optional(z.iso.date()),
    }),
  ),
  obstacles: few(z.strictObject({ code: z.enum(HINDRANCES), ...found })),
  controls: few(
    z.strictObject({
      code: z.enum(CONTROL_CODES),
      name: line(MOST.name),
      role: line(MOST.value),
      ground,
    }),
  ),
  devices: few(z.strictObject({ name: line(MOST.name) })),
  balance: z.optional(line(MOST.value)),
  contractEnd: z.optional(z.iso.date()),
  seen: few(z.enum(LABEL_MEANINGS)),
});

/** What a content script may say. It reports and asks; it can make no event (DESIGN §6). */
export const portalMessage = unionBy('kind', {
  /**
   * A page was come to; `lang` is what the page calls its language, `whole`: there is reason to read all of it, `acted`:
   * it was loaded just now, or the person did something on it shortly before: it was not the page alone that moved on.
   */
  arrived: () =>
    z.strictObject({ kind: z.literal('arrived'), lang, whole: z.boolean(), acted: z.boolean() }),
  /** Words of the rules that stand on the page. */
  rules: () =>
    z.strictObject({ kind: z.literal('rules'), lang, hits: few(line(MOST.name), MOST.hits) }),
  reading: () => z.strictObject({ kind: z.literal('reading'), acted: z.boolean(), ...reading() }),
  /** The cancel page that was read last is being left. */
  left: () => z.strictObject({ kind: z.literal('left') }),
  guide: () => z.strictObject({ kind: z.literal('guide') }),
  'guide-away': () => z.strictObject({ kind: z.literal('guide-away'), forSite: z.boolean() }),
  'open-checklist': () => z.strictObject({ kind: z.literal('open-checklist') }),
});
export type PortalMessage = z.infer<typeof portalMessage>;

/** Longer messages than this (characters of JSON) are refused. */
export const MAX_PORTAL_MESSAGE = 30_000;
