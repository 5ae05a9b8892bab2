import * as z from 'zod/mini';
import type { Access } from '../messages.ts';
import { moveAside } from './aside.ts';
import type { Hosts } from './host-index.ts';
import { ACCESS } from './keys.ts';
import { inTurn } from './queue.ts';
import type { Store } from './store.ts';

const notesSchema = z.record(z.string(), z.strictObject({ had: z.array(z.string()) }));

/** Operator → the hosts to which access was given once; an operator stands here from the moment it was asked for. */
export type AccessNotes = z.infer<typeof notesSchema>;

const read = async (store: Store): Promise<AccessNotes> => {
  const stored = (await store.get([ACCESS]))[ACCESS];
  if (stored === undefined) return {};
  const parsed = notesSchema.safeParse(stored);
  if (parsed.success) return parsed.data;
  await moveAside(store, ACCESS, stored, 'does not parse');
  return {};
};

export const readAccess = (store: Store): Promise<AccessNotes> =>
  inTurn(store, ACCESS, () => read(store));

/** Changes the notes, and writes them only where they are others. */
export const changeAccess = (
  store: Store,
  change: (notes: AccessNotes) => AccessNotes,
): Promise<void> =>
  inTurn(store, ACCESS, async () => {
    const before = await read(store);
    const after = change(before);
    if (JSON.stringify(after) !== JSON.stringify(before)) await store.set({ [ACCESS]: after });
  });

/** The wish for access, kept before the browser asks: its question closes the popup. */
export const noteWish = (store: Store, operator: string): Promise<void> =>
  changeAccess(store, (notes) => ({ ...notes, [operator]: notes[operator] ?? { had: [] } }));

/** The person gave access back, or the operator is gone: nothing was ever asked. */
export const forgetWish = (store: Store, operator: string): Promise<void> =>
  changeAccess(store, ({ [operator]: _, ...rest }) => rest);

/** Nothing was ever asked for or given. */
export const forgetAccess = (store: Store): Promise<void> =>
  inTurn(store, ACCESS, () => store.remove([ACCESS]));

/** Takes down what was given by now. What is missing again stays noted, and so shows as taken back. */
export const noteGranted = (notes: AccessNotes, { registered }: Pick<Hosts, 'registered'>) => {
  const after = { ...notes };
  for (const { host, operator } of registered) {
    const had = after[operator]?.had ?? [];
    if (!had.includes(host)) after[operator] = { had: [...had, host] };
  }
  return after;
};

/** How access to an operator's pages stands. */
export const accessOf = (
  operator: string,
  { optional, registered }: Pick<Hosts, 'optional' | 'registered'>,
  notes: AccessNotes,
): Access => {
  const hostsIn = (list: Hosts['optional']) => [
    ...new Set(list.filter((claim) => claim.operator === operator).map(({ host }) => host)),
  ];
  const hosts = hostsIn(optional);
  const missing = hosts.filter((host) => !hostsIn(registered).includes(host));
  const note = notes[operator];
  if (missing.length === 0) return { hosts, state: 'granted' };
  if (!note) return { hosts, state: 'not-asked' };
  return { hosts, state: missing.some((host) => note.had.includes(host)) ? 'taken-back' : 'asked' };
};
