import type { RemovalStep } from './removal-step.ts';
import { REMOVAL_STEPS } from './removal-words.ts';

/** Everything that a step waits for, through others too. */
const waitsFor = (id: string, steps: ReadonlyMap<string, RemovalStep>): Set<string> => {
  const found = new Set<string>();
  const open = [...(steps.get(id)?.after ?? [])];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (found.has(next)) continue;
    found.add(next);
    open.push(...(steps.get(next)?.after ?? []));
  }
  return found;
};

/** Steps without what follows from the rest: what waits for a step need not wait for what that one waits for. */
export const withoutDetours = (steps: readonly RemovalStep[]): RemovalStep[] => {
  const byId = new Map(steps.map((one) => [one.id, one]));
  return steps.map((one) => {
    const through = new Set(one.after.flatMap((id) => [...waitsFor(id, byId)]));
    return { ...one, after: [...new Set(one.after)].filter((id) => !through.has(id)) };
  });
};

/**
 * Steps in an order in which each comes after all that it waits for: of those that may come next the one of the earliest
 * kind, and of like ones the first given. Throws where steps wait for each other in a circle, or for one that is not
 * there.
 */
export const inOrderOfWaiting = (steps: readonly RemovalStep[]): RemovalStep[] => {
  const left = steps.toSorted(
    (a, b) => REMOVAL_STEPS.indexOf(a.code) - REMOVAL_STEPS.indexOf(b.code),
  );
  const done = new Set<string>();
  const ordered: RemovalStep[] = [];
  while (left.length > 0) {
    const at = left.findIndex(({ after }) => after.every((id) => done.has(id)));
    const [next] = at < 0 ? [] : left.splice(at, 1);
    if (!next) throw new Error(`These steps can never be taken: ${left.map(({ id }) => id)}`);
    done.add(next.id);
    ordered.push(next);
  }
  return ordered;
};
