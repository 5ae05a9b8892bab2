import type { Command } from '../../../utils/cancellation/command.ts';
import { readLog } from '../../../utils/cancellation/record.ts';
import { hashOf } from '../../../utils/tracker/hash.ts';
import {
  createJournal,
  type Journal,
  type JournalOptions,
} from '../../../utils/tracker/journal.ts';
import type { Store } from '../../../utils/tracker/store.ts';
import { operatorFile, SILENT } from './operators.ts';
import { commandOf, idOf, opening } from './story.ts';

/** A day on which the tests happen, in milliseconds. */
export const NOW = Date.UTC(2026, 2, 10, 12);

const OPERATORS = { 'silent-xx': SILENT, 'giffgaff-gb': operatorFile('giffgaff-gb') };

/** A journal over a store; rules, migrations and a second copy are as a test wants them. */
export const journalOf = (
  store: Store,
  now: () => number = () => NOW,
  more: Partial<JournalOptions> = {},
): Journal =>
  createJournal({
    store,
    operator: async (id) => OPERATORS[id as keyof typeof OPERATORS],
    catalogue: 'first',
    now,
    rules: 'first',
    migrations: [],
    ...more,
  });

/** The id of the n-th cancellation of a test. */
export const lineOf = (number: number): string => idOf(number, 9);

/** A command with an id of its own about the n-th cancellation. */
export const command = (number: number, type: string, payload: unknown, line = 1): Command => ({
  ...commandOf(number, type, payload),
  cancellation: lineOf(line),
});
export const openLine = (number: number, line = 1): Command =>
  command(number, 'open', opening(), line);
export const note = (number: number, line = 1): Command =>
  command(number, 'evidence-added', { kind: 'note', text: `note ${number}` }, line);

type Kept = Record<string, unknown>;
type KeptHead = { length: number; hash: string };
type KeptLog = { events: { id: string; commandId: string }[] };

export const logIn = (all: Kept, line = 1): KeptLog => all[`log:${lineOf(line)}`] as KeptLog;

/** Ids of the logs whose head does not belong to them, and of heads without a log: none, if all is well. */
export const strayHeads = async (all: Kept): Promise<string[]> => {
  const ids = new Set(
    Object.keys(all).flatMap((key) => (/^(log|head):/.test(key) ? [key.replace(/^\w+:/, '')] : [])),
  );
  const wrong: string[] = [];
  for (const id of ids) {
    const log = readLog(all[`log:${id}`]);
    const head = all[`head:${id}`] as KeptHead | undefined;
    const events = 'ok' in log ? log.ok.events : [];
    if (head?.hash !== (await hashOf(events)) || head.length !== events.length) wrong.push(id);
  }
  return wrong;
};
