import * as z from 'zod/mini';
import { type Command, commandSchema, ID } from './cancellation/command.ts';
import type { Head } from './cancellation/record.ts';
import type { Operator } from './catalogue/schema.ts';
import { LABEL_MEANINGS } from './catalogue/words.ts';
import { AREAS } from './portal/words.ts';
import type { Settings } from './settings.ts';
import type { Aside } from './tracker/aside.ts';
import type { RecordView } from './tracker/journal.ts';
import { settingsSchema } from './tracker/settings.ts';

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

const tab = z.int().check(z.nonnegative());

/** What an extension page may ask. */
export const pageMessage = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('overview'), tab: z.nullable(tab) }),
  z.strictObject({ kind: z.literal('record'), id: ID }),
  z.strictObject({ kind: z.literal('command'), command: commandSchema }),
  z.strictObject({ kind: z.literal('bind'), tab, cancellation: z.nullable(ID) }),
  z.strictObject({ kind: z.literal('forget-visit'), cancellation: ID }),
  z.strictObject({ kind: z.literal('show-guide'), tab }),
  z.strictObject({ kind: z.literal('settings'), settings: settingsSchema }),
  z.strictObject({ kind: z.literal('export') }),
  z.strictObject({ kind: z.literal('import'), file: z.unknown() }),
  z.strictObject({ kind: z.literal('erase-all') }),
]);
export type PageMessage = z.infer<typeof pageMessage> | { kind: 'command'; command: Command };

/** Longer messages than this are refused, except from an extension page that imports a file. */
export const MAX_PORTAL_MESSAGE = 4_000;

/** Everything that the popup shows first, in one answer. */
export type Overview = {
  operator: Operator | null;
  area: (typeof AREAS)[number] | null;
  seen: (typeof LABEL_MEANINGS)[number][];
  /** The tab shows an account of another service of this operator, not the mobile line. */
  notTheLine: boolean;
  bound: string | null;
  heads: Head[];
  /** Cancellations whose portal was left on its cancel page without a recorded submission. */
  askFinished: string[];
  settings: Settings;
  aside: Aside[];
  catalogue: string;
};

export type RecordAnswer = { record: RecordView; operator: Operator | null };
