import type { KeptAside } from '../cancellation/record.ts';
import { ownOperatorSchema } from '../catalogue/own.ts';
import { keptAside, markRestored } from './aside.ts';
import { importRecord, type Refused, refused } from './import-record.ts';
import type { Journal } from './journal.ts';
import { COPY_PREFIX, LOG_PREFIX, OWN_ONE } from './keys.ts';
import { takeOwn } from './own-operators.ts';
import type { Records } from './records.ts';
import type { Store } from './store.ts';

/** What became of something that was to be put back. */
export type Restored = { result: 'restored' } | Refused;

/** The id of the record that something moved aside was; undefined where it was no record. */
export const recordOf = ({ key }: { key: string }): string | undefined => {
  const prefix = [LOG_PREFIX, COPY_PREFIX].find((one) => key.startsWith(one));
  return prefix && key.slice(prefix.length);
};

/** The second copy keeps texts, and a text that is moved aside stays one. */
const parsed = (raw: unknown): unknown => {
  if (typeof raw !== 'string') return raw;
  try {
    return JSON.parse(raw);
  } catch {
    return raw;
  }
};

const putBack = async (
  aside: KeptAside,
  value: unknown,
  store: Store,
  records: Records,
): Promise<Restored> => {
  if (aside.key === OWN_ONE) {
    const { error } = ownOperatorSchema.safeParse(value);
    if (error) return refused('unreadable', error.issues[0]?.message);
    await takeOwn(store, [value]);
    return { result: 'restored' };
  }
  const id = recordOf(aside);
  if (id === undefined) return refused('no-record');
  const taken = await importRecord(id, value, undefined, records);
  if (taken.result === 'refused') return taken;
  return taken.result === 'erased' ? refused('erased') : { result: 'restored' };
};

/**
 * Puts back what was moved aside: as it is, where this version can read it, or as the person repaired it. It is merged
 * with what is here; what was moved aside stays kept, marked with the time. Rejects where that mark cannot be written:
 * putting it back once more changes nothing.
 */
export const restoreAside = (
  journal: Journal,
  store: Store,
  place: string,
  now: number,
  repaired?: unknown,
): Promise<Restored> =>
  journal.exclusively(async (records) => {
    const aside = (await keptAside(store)).find((one) => one.place === place);
    if (!aside) return refused('no-record');
    const value = repaired === undefined ? parsed(aside.raw) : repaired;
    const done = await putBack(aside, value, store, records);
    if (done.result === 'restored') await markRestored(store, place, new Date(now).toISOString());
    return done;
  });
