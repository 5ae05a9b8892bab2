import { loadOperator } from '../catalogue/load.ts';
import { asOperator, type OwnOperator, ownOperatorSchema } from '../catalogue/own.ts';
import { isOwn } from '../catalogue/own-words.ts';
import type { Operator } from '../catalogue/schema.ts';
import { moveAside } from './aside.ts';
import { OWN, OWN_ONE } from './keys.ts';
import { inTurn } from './queue.ts';
import type { Store } from './store.ts';

/** Operators that the person added, oldest first; one key, so that a change of one is one write. */

const read = async (store: Store): Promise<OwnOperator[]> => {
  const stored = (await store.get([OWN]))[OWN];
  if (stored === undefined) return [];
  if (!Array.isArray(stored)) {
    await moveAside(store, OWN, stored, 'is not a list of operators');
    return [];
  }
  const good: OwnOperator[] = [];
  const broken: unknown[] = [];
  for (const one of stored) {
    const parsed = ownOperatorSchema.safeParse(one);
    if (parsed.success && !good.some(({ id }) => id === parsed.data.id)) good.push(parsed.data);
    else broken.push(one);
  }
  if (broken.length === 0) return good;
  // Each by itself, under a name that nothing stands under: the others stay where they are.
  for (const one of broken) await moveAside(store, OWN_ONE, one, 'does not parse');
  await store.set({ [OWN]: good });
  return good;
};

/** The person's own operators; what does not parse is moved aside, one by one. */
export const readOwn = (store: Store): Promise<OwnOperator[]> =>
  inTurn(store, OWN, () => read(store));

const change = (store: Store, next: (own: OwnOperator[]) => OwnOperator[]): Promise<void> =>
  inTurn(store, OWN, async () =>
    store.set({ [OWN]: next(await read(store)).map((one) => ownOperatorSchema.parse(one)) }),
  );

/** Keeps an operator, in the place of the one with its id. */
export const keepOwn = (store: Store, operator: OwnOperator): Promise<void> =>
  change(store, (own) =>
    own.some(({ id }) => id === operator.id)
      ? own.map((one) => (one.id === operator.id ? operator : one))
      : [...own, operator],
  );

export const removeOwn = (store: Store, id: string): Promise<void> =>
  change(store, (own) => own.filter((one) => one.id !== id));

/** Takes in operators of an export file: what is new, and what was written later than what stands here. */
export const takeOwn = async (store: Store, incoming: readonly unknown[]): Promise<void> => {
  const valid = incoming.flatMap((one) => ownOperatorSchema.safeParse(one).data ?? []);
  if (valid.length === 0) return;
  await change(store, (own) => {
    const byId = new Map(own.map((one) => [one.id, one]));
    for (const one of valid)
      if (one.changedAt > (byId.get(one.id)?.changedAt ?? '')) byId.set(one.id, one);
    return [...byId.values()];
  });
};

/** An operator by its id, of the catalogue or the person's own. */
export const findOperator = async (store: Store, id: string): Promise<Operator | undefined> => {
  if (!isOwn(id)) return loadOperator(id);
  const own = (await readOwn(store)).find((one) => one.id === id);
  return own && asOperator(own);
};
