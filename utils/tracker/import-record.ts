import { ID } from '../cancellation/command.ts';
import type { CancellationEvent } from '../cancellation/event.ts';
import { inOrder } from '../cancellation/fold.ts';
import { readLog } from '../cancellation/record.ts';
import { catchUp } from './installation.ts';
import { IDS, INSTALLATION } from './keys.ts';
import { logOf, type Records } from './records.ts';

/** What became of one record of the file. */
export type Taken =
  | { result: 'added' | 'merged' | 'unchanged' | 'erased' }
  | { result: 'refused'; reason: string };

const refused = (reason: string): Taken => ({ result: 'refused', reason });

/** An event that stands here and in the file under one id, with different words: taking either would lose the other. */
const conflict = (here: readonly CancellationEvent[], there: readonly CancellationEvent[]) => {
  const known = new Map(here.map((event) => [event.id, JSON.stringify(event)]));
  return there.find(
    (event) => (known.get(event.id) ?? JSON.stringify(event)) !== JSON.stringify(event),
  );
};

/** Takes one record in as a union of events with what is here. Runs within the journal's queue. */
export const importRecord = async (id: string, raw: unknown, records: Records): Promise<Taken> => {
  const incoming = readLog(raw);
  if ('newer' in incoming) return refused(`is of the newer version ${incoming.newer}`);
  if ('broken' in incoming) return refused(incoming.broken);
  const { events: there } = incoming.ok;
  if (incoming.ok.id !== id || !ID.safeParse(id).success)
    return refused('has the id of another record');
  const found = await records.find(id);
  if ('erased' in found) return { result: 'erased' };
  if ('newer' in found) return refused(`is kept here in the newer version ${found.newer}`);
  const here = 'log' in found ? found.log.events : [];
  const other = conflict(here, there);
  if (other) return refused(`event ${other.id} says something else here`);
  const events = inOrder([...here, ...there]);
  if (events.length === here.length) return { result: 'unchanged' };
  const ids = [...new Set([...(await records.readIds()), id])];
  const own = catchUp(await records.installation(), events);
  await records.write(logOf(id, events), { [IDS]: ids, [INSTALLATION]: own });
  return { result: here.length > 0 ? 'merged' : 'added' };
};
