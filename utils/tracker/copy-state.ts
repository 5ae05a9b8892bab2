import * as z from 'zod/mini';
import type { CopyNote } from '../cancellation/record.ts';
import { moveAside } from './aside.ts';
import { COPY } from './keys.ts';
import { inTurn } from './queue.ts';
import type { Store } from './store.ts';

const noteSchema: z.ZodMiniType<CopyNote> = z.strictObject({
  id: z.string(),
  at: z.string(),
  events: z.int(),
  whole: z.boolean(),
});

const stateSchema = z.strictObject({
  /** When all heads were last compared, in UTC. */
  checkedAt: z.optional(z.string()),
  /** The copy was to be erased with everything else, and could not be. */
  erase: z.optional(z.literal(true)),
  /** What was brought back from the copy, until the person has read it. */
  notes: z.array(noteSchema),
  /** Records whose copy does not parse. */
  damaged: z.array(z.string()),
  /** Records that the person leaves moved aside although a copy is there. */
  left: z.array(z.string()),
});

export type CopyState = z.infer<typeof stateSchema>;

const NOTHING: CopyState = { notes: [], damaged: [], left: [] };
/** What is left where everything is erased and the copy is not. */
export const ERASE_COPY: CopyState = { ...NOTHING, erase: true };

const read = async (store: Store): Promise<CopyState> => {
  const stored = (await store.get([COPY]))[COPY];
  if (stored === undefined) return NOTHING;
  const parsed = stateSchema.safeParse(stored);
  if (parsed.success) return parsed.data;
  await moveAside(store, COPY, stored, 'does not parse');
  return NOTHING;
};

/** What is known of the second copy; what does not parse is moved aside. */
export const readCopyState = (store: Store): Promise<CopyState> =>
  inTurn(store, COPY, () => read(store));

export const changeCopyState = (
  store: Store,
  change: (state: CopyState) => CopyState,
): Promise<void> =>
  inTurn(store, COPY, async () => {
    const before = await read(store);
    const after = change(before);
    if (JSON.stringify(after) !== JSON.stringify(before)) await store.set({ [COPY]: after });
  });

/** A record was erased: nothing of it stays here either. */
export const forgetInCopy = (store: Store, id: string): Promise<void> =>
  changeCopyState(store, ({ notes, damaged, left, ...rest }) => ({
    ...rest,
    notes: notes.filter((note) => note.id !== id),
    damaged: damaged.filter((one) => one !== id),
    left: left.filter((one) => one !== id),
  }));

/** The same where the change belongs to another write: `write` gets what is to be written with it. */
export const changeCopyStateBy = <T>(
  store: Store,
  change: (state: CopyState) => CopyState,
  write: (items: Record<string, CopyState>) => Promise<T>,
): Promise<T> => inTurn(store, COPY, async () => write({ [COPY]: change(await read(store)) }));
