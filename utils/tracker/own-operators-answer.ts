import { asOperator, type OwnOperator, takenBy } from '../catalogue/own.ts';
import type { OperatorAnswer, OwnDeleted, OwnListed, OwnSaved } from '../messages.ts';
import { accessOf, forgetWish, noteWish, readAccess } from './host-access.ts';
import type { Reach } from './host-index-live.ts';
import { keepOwn, readOwn, removeOwn } from './own-operators.ts';
import type { Store } from './store.ts';
import type { Tools } from './tools.ts';

const hostsOf = (own: OwnOperator | undefined) => own?.hosts.map(({ host }) => host) ?? [];

/** Of hosts of the person's own those that the catalogue does not claim: what is given back must not be taken from it. */
const notIn = (hosts: readonly string[], { catalogue }: Reach): string[] =>
  hosts.filter((host) => catalogue[host] === undefined);

/** The person's own operators, with how access to each stands. */
export const listOwn = async ({ store, reach }: Tools): Promise<OwnListed[]> => {
  const [own, notes] = await Promise.all([readOwn(store), readAccess(store)]);
  return own.map((operator) => ({
    operator,
    access: accessOf(operator.id, reach.hosts(), notes),
  }));
};

/** An operator as its page shows it: with how access stands, and for the person's own what was written of it. */
export const answerOperator = async (
  id: string,
  { store, reach, operator }: Tools,
): Promise<OperatorAnswer> => {
  // The question may come from a change of access that the background has not heard of yet.
  await reach.refresh();
  const [notes, own] = await Promise.all([readAccess(store), readOwn(store)]);
  const written = own.find((one) => one.id === id);
  return {
    operator: written ? asOperator(written) : ((await operator(id)) ?? null),
    own: written ?? null,
    claimed: written ? takenBy(written, reach.catalogue, own.slice(0, own.indexOf(written))) : [],
    access: accessOf(id, reach.hosts(), notes),
  };
};

/** Keeps what the person wrote, unless one of its hosts is somebody's already; hosts that it has no more are given back. */
export const saveOwn = async (
  operator: OwnOperator,
  { store, reach, reconcile }: Tools,
): Promise<OwnSaved> => {
  const own = await readOwn(store);
  const claimed = takenBy(operator, reach.catalogue, own);
  if (claimed.length > 0) return { claimed };
  const before = own.find(({ id }) => id === operator.id);
  await keepOwn(store, operator);
  const kept = hostsOf(operator);
  const dropped = hostsOf(before).filter((host) => !kept.includes(host));
  await reach.giveBack(notIn(dropped, reach));
  await reconcile();
  return { ok: true };
};

/** Gives access back, with the note that it was ever given. */
const forgetWholly = async (
  id: string,
  hosts: readonly string[],
  store: Store,
  reach: Reach,
): Promise<void> => {
  await forgetWish(store, id);
  await reach.giveBack(hosts);
  // An alignment that was under way may have noted what it found before.
  await forgetWish(store, id);
};

/** Removes an operator of the person's, unless a cancellation names it: the record would not be readable without. */
export const deleteOwn = async (
  id: string,
  { journal, store, reach }: Tools,
): Promise<OwnDeleted> => {
  const gone = (await readOwn(store)).find((one) => one.id === id);
  const named = await journal.exclusively(async (records) => {
    const heads = (await records.heads()).filter(({ operator }) => operator === id);
    if (heads.length === 0) await removeOwn(store, id);
    return heads.length;
  });
  if (named > 0) return { named };
  await forgetWholly(id, notIn(hostsOf(gone), reach), store, reach);
  return { ok: true };
};

/** Notes the wish for access before the browser asks: its question may close the page that asked. */
export const wantAccess = async (id: string, { store, reach }: Tools): Promise<{ ok: true }> => {
  const isAsked = reach.hosts().optional.some(({ operator }) => operator === id);
  if (isAsked) await noteWish(store, id);
  return { ok: true };
};

/** Gives access to an operator's hosts back, as if it had never been asked for. */
export const returnAccess = async (id: string, { store, reach }: Tools): Promise<{ ok: true }> => {
  const { hosts } = accessOf(id, reach.hosts(), {});
  await forgetWholly(id, hosts, store, reach);
  return { ok: true };
};
