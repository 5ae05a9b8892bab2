import type { Disk } from './disk.ts';
import { journalOf } from './journal.ts';

type Event = { id: string; clock: string; payload: { eventId?: string } };

/** Events without the names that the installation's counter gives them: a counter may skip, nothing else may differ. */
const plainEvents = (events: readonly Event[]) => {
  const place = new Map(events.map(({ id }, index) => [id, index]));
  return events.map(({ id: _, clock: __, ...event }) => {
    const { eventId } = event.payload;
    return eventId === undefined ? event : { ...event, payload: { retracts: place.get(eventId) } };
  });
};

/** What a disk holds, as everybody sees it: records, lists and tombstones, once every record was looked at. */
export const plainState = async (disk: Disk) => {
  const journal = journalOf(disk.session().store);
  const ids = Object.keys(disk.all()).flatMap((key) => /^(?:log|head):(.*)$/.exec(key)?.[1] ?? []);
  for (const id of new Set(ids)) await journal.record(id);
  const heads = await journal.heads();
  const entries = Object.entries(disk.all());
  const starting = (prefix: string) => entries.filter(([key]) => key.startsWith(prefix)).sort();
  return {
    // By id: an opening that was half refused comes into the list only when it is asked for again.
    heads: heads.map(({ hash: _, ...head }) => head).sort((a, b) => (a.id < b.id ? -1 : 1)),
    logs: starting('log:').map(([key, log]) => [
      key,
      plainEvents((log as { events: Event[] }).events),
    ]),
    tombs: starting('tomb:'),
    aside: starting('aside:'),
  };
};
