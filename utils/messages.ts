import * as z from 'zod/mini';
import { type Command, commandSchema, ID } from './cancellation/command.ts';
import type { Aside, Head, RecordView } from './cancellation/record.ts';
import type { Operator } from './catalogue/schema.ts';
import type { Reading } from './portal/reading.ts';
import { type Settings, settingsSchema } from './settings.ts';

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

/** Everything that the popup shows first, in one answer. */
export type Overview = {
  operator: Operator | null;
  /** What the page in front says, claims all of it; null where nothing was read. */
  reading: Reading | null;
  /** The tab shows an account of another service of this operator, not the mobile line. */
  notTheLine: boolean;
  bound: string | null;
  heads: Head[];
  /** Ids of records that a newer version wrote: to be looked at, not changed. */
  newer: string[];
  /** Cancellations whose portal was left on its cancel page without a recorded submission. */
  askFinished: string[];
  settings: Settings;
  aside: Aside[];
  catalogue: string;
};

export type RecordAnswer = { record: RecordView; operator: Operator | null };
