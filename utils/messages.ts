import * as z from 'zod/mini';
import { type Command, commandSchema, ID } from './cancellation/command.ts';
import type { CopyNote, CopyQuestion, Head, KeptAside, RecordView } from './cancellation/record.ts';
import { type OwnOperator, ownOperatorSchema, type Taken } from './catalogue/own.ts';
import { OWN_ID } from './catalogue/own-words.ts';
import type { Operator } from './catalogue/schema.ts';
import type { Reading } from './portal/reading.ts';
import { type Settings, settingsSchema } from './settings.ts';
import { unionBy } from './shapes.ts';

/** How access to an operator's pages stands; `asked`: the person said no, or the question was left open. */
export type AccessState = 'not-asked' | 'asked' | 'granted' | 'taken-back';
/** The hosts of an operator to which access must be asked for: none where the manifest has them all. */
export type Access = { hosts: string[]; state: AccessState };

const operatorId = z.string().check(z.regex(/^(own:)?[a-z0-9]+(-[a-z0-9]+)*$/), z.maxLength(80));
const tab = z.int().check(z.nonnegative());

/** What an extension page may ask. */
export const pageMessage = unionBy('kind', {
  overview: () => z.strictObject({ kind: z.literal('overview'), tab: z.nullable(tab) }),
  record: () => z.strictObject({ kind: z.literal('record'), id: ID }),
  command: () => z.strictObject({ kind: z.literal('command'), command: commandSchema }),
  bind: () => z.strictObject({ kind: z.literal('bind'), tab, cancellation: z.nullable(ID) }),
  'forget-visit': () => z.strictObject({ kind: z.literal('forget-visit'), cancellation: ID }),
  'show-guide': () => z.strictObject({ kind: z.literal('show-guide'), tab }),
  settings: () => z.strictObject({ kind: z.literal('settings'), settings: settingsSchema }),
  operator: () => z.strictObject({ kind: z.literal('operator'), id: operatorId }),
  'save-own': () => z.strictObject({ kind: z.literal('save-own'), operator: ownOperatorSchema }),
  'delete-own': () =>
    z.strictObject({ kind: z.literal('delete-own'), id: z.string().check(z.regex(OWN_ID)) }),
  /** The browser is about to ask the person for access to this operator's hosts. */
  'want-access': () => z.strictObject({ kind: z.literal('want-access'), id: operatorId }),
  'return-access': () => z.strictObject({ kind: z.literal('return-access'), id: operatorId }),
  export: () => z.strictObject({ kind: z.literal('export') }),
  import: () => z.strictObject({ kind: z.literal('import'), file: z.unknown() }),
  'erase-all': () => z.strictObject({ kind: z.literal('erase-all') }),
  diagnostics: () => z.strictObject({ kind: z.literal('diagnostics') }),
  'show-example': () => z.strictObject({ kind: z.literal('show-example') }),
  'load-update': () => z.strictObject({ kind: z.literal('load-update') }),
  /** Puts back what was moved aside, as it is or as the person repaired it. */
  'restore-aside': () =>
    z.strictObject({
      kind: z.literal('restore-aside'),
      place: z.string().check(z.maxLength(300)),
      repaired: z.optional(z.unknown()),
    }),
  copy: () => z.strictObject({ kind: z.literal('copy') }),
  'copy-read': () => z.strictObject({ kind: z.literal('copy-read') }),
  'copy-answer': () =>
    z.strictObject({ kind: z.literal('copy-answer'), id: ID, take: z.enum(['copy', 'log']) }),
});
export type PageMessage = z.infer<typeof pageMessage> | { kind: 'command'; command: Command };

/** An operator that the person added, as lists show it. */
export type OwnListed = { operator: OwnOperator; access: Access };

/** Everything that the popup shows first, in one answer. */
export type Overview = {
  operator: Operator | null;
  /** What the page in front says, claims all of it; null where nothing was read. */
  reading: Reading | null;
  /** The tab shows an account of another service of this operator, not the mobile line. */
  notTheLine: boolean;
  /** The operator whose page is in front and may not be read: access to it is asked for, or was taken back. */
  unread: Operator | null;
  /** Operators that the person added. */
  own: OwnListed[];
  bound: string | null;
  heads: Head[];
  /** Ids of records that a newer version wrote: to be looked at, not changed. */
  newer: string[];
  /** Ids of records of an older version that could not be brought to this one: the same holds for them. */
  stuck: string[];
  /** What was brought back from the second copy, until the person has read it. */
  copyNotes: CopyNote[];
  /** Cancellations whose portal was left on its cancel page without a recorded submission. */
  askFinished: string[];
  /** Those of them of which that is to be asked by now. */
  finishDue: string[];
  settings: Settings;
  /** What is moved aside still. */
  aside: KeptAside[];
  catalogue: string;
  /** The version of Unline that waits to be loaded. */
  update: string | null;
};

/** What stands in the second copy that the person decides; `problem`: why there is none. */
export type CopyReport = { questions: CopyQuestion[]; problem: string | null };

export type RecordAnswer = { record: RecordView; operator: Operator | null };

/** An operator as its page shows it. */
export type OperatorAnswer = {
  operator: Operator | null;
  /** What the person wrote of it; null for an operator of the catalogue. */
  own: OwnOperator | null;
  /** Hosts of the person's own that are recognised as somebody else's. */
  claimed: Taken[];
  access: Access;
};
export type OwnSaved = { ok: true } | { claimed: Taken[] };
/** `named`: how many cancellations refer to it, for which it stays. */
export type OwnDeleted = { ok: true } | { named: number };

/** How Unline is; nothing in it tells who the person is or which lines there are. Times are milliseconds since the epoch. */
export type Diagnostics = {
  version: string;
  catalogue: string;
  browser: string;
  lines: { all: number; open: number; due: number };
  /** Bytes; null where the browser does not tell. */
  space: { records: number | null; used: number | null; quota: number | null };
  lastWrite: number | null;
  alarm: number | null;
  /** Permissions of the manifest that are not granted. */
  missing: string[];
  /** The manifest's sites, and those that were allowed later. */
  sites: { all: number; readable: number };
  later: { all: number; readable: number };
  notifications: 'allowed' | 'blocked' | 'unknown';
  /** What kind of thing, when, and the place in it that does not parse. */
  aside: { what: string; at: string; where: string }[];
};
