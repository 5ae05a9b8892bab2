import { ID } from '../cancellation/command.ts';
import type { CancellationEvent } from '../cancellation/event.ts';
import { inOrder } from '../cancellation/fold.ts';
import type { Log } from '../cancellation/record.ts';
import { firstChanged } from './chain.ts';
import { catchUp } from './installation.ts';
import { IDS, INSTALLATION } from './keys.ts';
import { problemOf } from './problem.ts';
import { logOf, type Records } from './records.ts';

/** Why a record is not taken in, or not put back; `import_refused_<code>` in the texts. */
export const IMPORT_REFUSALS = [
  'newer',
  'stuck',
  'unreadable',
  'other-id',
  'changed',
  'read-only-here',
  'conflict',
  'not-written',
  'erased',
  'no-record',
] as const;
export type ImportRefusal = { code: (typeof IMPORT_REFUSALS)[number]; detail: string };

/** What became of one record that was taken in; `events`: how many of it were not here before. */
export type Taken =
  | { result: 'added' | 'merged' | 'unchanged' | 'erased'; events: number }
  | Refused;
export type Refused = { result: 'refused'; refusal: ImportRefusal };

export const refused = (code: ImportRefusal['code'], detail = ''): Refused => ({
  result: 'refused',
  refusal: { code, detail },
});

/** An event that stands here and there under one id, with different words: taking either would lose the other. */
export const conflict = (
  here: readonly CancellationEvent[],
  there: readonly CancellationEvent[],
): CancellationEvent | undefined => {
  const known = new Map(here.map((event) => [event.id, JSON.stringify(event)]));
  return there.find(
    (event) => (known.get(event.id) ?? JSON.stringify(event)) !== JSON.stringify(event),
  );
};

/**
 * Takes the events of a log in, as a union with those that are here; `extra` is written with them. Throws where the
 * write is refused.
 */
export const mergeLog = async (
  { id, events: there }: Log,
  records: Records,
  extra: Record<string, unknown> = {},
): Promise<Taken> => {
  const found = await records.find(id);
  if ('erased' in found) return { result: 'erased', events: 0 };
  if ('newer' in found) return refused('read-only-here', String(found.newer));
  if ('stuck' in found) return refused('read-only-here', found.stuck);
  const here = 'log' in found ? found.log.events : [];
  const other = conflict(here, there);
  if (other) return refused('conflict', other.id);
  const events = inOrder([...here, ...there]);
  const added = events.length - here.length;
  if (added === 0) return { result: 'unchanged', events: 0 };
  const [ids, writer] = [await records.readIds(), await records.installation()];
  await records.write(logOf(id, events), {
    [IDS]: [...new Set([...ids, id])],
    [INSTALLATION]: catchUp(writer, events),
    ...extra,
  });
  return { result: here.length > 0 ? 'merged' : 'added', events: added };
};

/**
 * Takes one record in that was stored or exported; `chain` is the export's hash chain, where it comes from a file. A
 * write that the browser refuses is a refusal of this record alone. Runs within the journal's queue.
 */
export const importRecord = async (
  id: string,
  raw: unknown,
  chain: readonly string[] | undefined,
  records: Records,
): Promise<Taken> => {
  const incoming = records.read(raw);
  if ('newer' in incoming) return refused('newer', String(incoming.newer));
  if ('stuck' in incoming) return refused('stuck', incoming.stuck);
  if ('broken' in incoming) return refused('unreadable', incoming.broken);
  if (incoming.ok.id !== id || !ID.safeParse(id).success) return refused('other-id');
  const { events } = raw as { events: unknown[] };
  const changed = chain && (await firstChanged(events, chain));
  if (changed !== undefined) return refused('changed', String(changed + 1));
  try {
    return await mergeLog(incoming.ok, records);
  } catch (error) {
    return refused('not-written', problemOf(error).detail);
  }
};
