import { type FamilyChain, nearestSaying } from './device-chain.ts';
import type { DeviceFamily, Removal } from './device-schema.ts';
import { isAtLeast, type SaidVersion } from './system-version.ts';

/** The ways of removing that hold for a device, and the family whose sources they rest on. */
export type Removals = {
  family: DeviceFamily;
  /** Whether they are those of the family itself, not the general ones of its system. */
  own: boolean;
  ways: Removal[];
  /** All ways are for other versions than the one that was said: they are given nevertheless. */
  otherVersions: boolean;
};

/** The figures said of a system; a bare number is one of the family's own system. */
export const figuresOf = (
  system: string,
  said: readonly SaidVersion[],
  own: string | undefined,
): number[] | undefined => said.find((one) => (one.system ?? own) === system)?.figures;

/** Whether a way is certainly for other versions than what was said. */
const isForOthers = (
  { system, from, before }: Removal,
  said: readonly SaidVersion[],
  own: string | undefined,
): boolean => {
  const figures = system && figuresOf(system, said, own);
  if (!figures) return false;
  return (
    (from !== undefined && isAtLeast(figures, from) === false) ||
    (before !== undefined && isAtLeast(figures, before) === true)
  );
};

const isMain = (way: Removal) => way.case === 'usual' || way.case === 'older';

/** The ways of removing for what the person says of the version (nothing, if nothing); undefined where none is known. */
export const removalsFor = (
  chain: FamilyChain,
  said: readonly SaidVersion[],
): Removals | undefined => {
  const family = nearestSaying(chain, 'removals');
  if (!family?.removals) return undefined;
  const all = family.removals;
  const fitting = all.filter((way) => !isForOthers(way, said, chain[0].system));
  const otherVersions = fitting.length === 0 || (all.some(isMain) && !fitting.some(isMain));
  return { family, own: family === chain[0], ways: otherVersions ? all : fitting, otherVersions };
};
