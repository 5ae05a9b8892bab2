import type { DeviceFamily } from './device-schema.ts';
import type { DeviceField } from './device-words.ts';
import type { Fact } from './fact-schema.ts';

/** A family, then the one whose general facts hold where it is silent, then that one's own. */
export type FamilyChain = readonly [DeviceFamily, ...DeviceFamily[]];

/** The longest way to what holds for every device; a circle ends here, too. */
const LONGEST = 4;

/** Follows `base` from a family on; undefined where there is no family of this id. */
export const chainOf = async (
  id: string,
  load: (id: string) => Promise<DeviceFamily | undefined>,
): Promise<FamilyChain | undefined> => {
  const own = await load(id);
  if (!own) return undefined;
  const bases: DeviceFamily[] = [];
  for (let next = own.base; next && bases.length < LONGEST; ) {
    const base = await load(next);
    if (base) bases.push(base);
    next = base?.base;
  }
  return [own, ...bases];
};

/** The nearest family that says something in a field; undefined where none does. */
export const nearestSaying = (
  chain: FamilyChain,
  field: keyof DeviceFamily,
): DeviceFamily | undefined => chain.find((family) => family[field] !== undefined);

/** General codes that are left out where a nearer family says one of these, which say it more exactly. */
const MORE_EXACT: Record<string, readonly string[]> = {
  'reset-may-keep': ['full-erase-asks', 'reset-offers-to-keep', 'reset-never-removes'],
  'deleting-ends-no-plan': ['device-says-plan-stays'],
};

/** Facts of one family, to be read with its sources. */
export type FamilyFacts = { family: DeviceFamily; facts: Fact[] };

/**
 * What the whole chain says in a field, the nearest family first; what a nearer one has said already, or more exactly,
 * is left out.
 */
export const factsAlong = (chain: FamilyChain, field: DeviceField): FamilyFacts[] => {
  const said = new Set<string>();
  return chain.flatMap((family) => {
    const facts = (family[field] ?? []).filter(
      ({ code }) => ![code, ...(MORE_EXACT[code] ?? [])].some((one) => said.has(one)),
    );
    for (const { code } of facts) said.add(code);
    return facts.length > 0 ? [{ family, facts }] : [];
  });
};
