import { type FamilyChain, factsAlong, nearestSaying } from '../catalogue/device-chain.ts';
import { figuresOf, removalsFor } from '../catalogue/device-removals.ts';
import { type DeviceField, SYSTEMS } from '../catalogue/device-words.ts';
import type { Source } from '../catalogue/fact-schema.ts';
import type { Operator } from '../catalogue/schema.ts';
import { isAtLeast, type SaidVersion, saidVersions } from '../catalogue/system-version.ts';
import type { WhyCode } from './compatibility-words.ts';

/** What an operator's file says that a device must meet. */
export type OperatorNeeds = Pick<Operator, 'country' | 'esim' | 'prechecks' | 'sources'>;

/** One reason, with the sources that it rests on: none where it rests on what the person told, or on nothing known. */
export type Why = { code: WhyCode; params: Record<string, string>; sources: Source[] };

type About = {
  chain: FamilyChain;
  /** As the person wrote it, and what was understood of it. */
  version: string;
  said: SaidVersion[];
  needs: OperatorNeeds | null;
};

const why = (code: WhyCode, params: Why['params'] = {}, sources: Source[] = []): Why => ({
  code,
  params,
  sources,
});
const cited = ({ sources }: { sources: Source[] }, src: readonly number[]): Source[] =>
  src.flatMap((index) => sources[index] ?? []);

/** The sources of facts that the chain has of these; none where it has none of them. */
export const sourcesSaying = (
  chain: FamilyChain,
  field: DeviceField,
  codes: readonly string[],
): Source[] =>
  factsAlong(chain, field).flatMap(({ family, facts }) =>
    facts.filter(({ code }) => codes.includes(code)).flatMap(({ src }) => cited(family, src)),
  );

/** The reason that facts of the chain give; none where it has none of them. */
const byFact = (
  { chain }: About,
  field: DeviceField,
  codes: readonly string[],
  code: WhyCode,
): Why[] => {
  const sources = sourcesSaying(chain, field, codes);
  return sources.length > 0 ? [why(code, {}, sources)] : [];
};

/** What the first system version with eSIM says of the one that was told. */
const bySystem = ({ chain, said }: About): Why[] => {
  const family = nearestSaying(chain, 'esimFrom');
  if (!family?.esimFrom) return [];
  const { system, version, src } = family.esimFrom;
  const figures = figuresOf(system, said, chain[0].system);
  if (!figures) return [];
  const reached = isAtLeast(figures, version);
  const params = { name: SYSTEMS[system], version };
  if (reached === undefined) return [why('version-not-precise', params)];
  const code = reached ? 'system-new-enough' : 'system-too-old';
  return [why(code, params, cited(family, src))];
};

/** Whether the steps are known for this version, and for this family itself. */
const bySteps = ({ chain, said }: About): Why[] => {
  const removals = removalsFor(chain, said);
  if (!removals) return [why('nothing-known')];
  const { family, own, ways, otherVersions } = removals;
  const sources = cited(family, ways[0]?.src ?? []);
  if (otherVersions) return [why('steps-for-other-versions', {}, sources)];
  if (!own) return [why('general-facts-only', {}, sources)];
  return ways.some((way) => way.case !== 'list-only')
    ? [why('steps-known', {}, sources)]
    : [why('nothing-known')];
};

/** Whether the version was told at all, for a family where it makes a difference. */
const byWhatWasTold = ({ chain, said, version }: About): Why[] => {
  const systems = [
    nearestSaying(chain, 'esimFrom')?.esimFrom?.system,
    ...(nearestSaying(chain, 'removals')?.removals ?? [])
      .filter(({ from, before }) => from || before)
      .map(({ system }) => system),
  ].filter((system) => system !== undefined);
  if (systems.length === 0) return [];
  if (version.trim() === '') return [why('version-not-told')];
  if (said.length === 0) return [why('version-not-understood', { label: version.trim() })];
  return systems.some((system) => figuresOf(system, said, chain[0].system))
    ? []
    : [why('other-system', { name: SYSTEMS[systems[0] ?? 'android'] })];
};

const byOperator = ({ chain, needs }: About): Why[] => {
  if (!needs) return [];
  const without = (needs.prechecks ?? []).filter(({ code }) => code === 'no-own-esim-found');
  return [
    ...without.map(({ src }) => why('operator-without-esim', {}, cited(needs, src))),
    ...(needs.esim?.companions === false && chain[0].pairing
      ? [why('operator-without-companions', {}, cited(needs, needs.esim.src))]
      : []),
  ];
};

const byPlace = (about: About): Why[] =>
  about.needs?.country === 'CN'
    ? byFact(about, 'models', ['none-in-mainland-china'], 'regional-models')
    : [];

/**
 * Everything that speaks for or against a device, or leaves it open. `version` is the system version in the person's own
 * words, empty where it was not told; `needs` is null where no operator is chosen.
 */
export const reasonsFor = (
  chain: FamilyChain,
  version: string,
  needs: OperatorNeeds | null,
): Why[] => {
  const about: About = { chain, version, said: saidVersions(version), needs };
  return [
    ...byFact(about, 'provisioning', ['machine', 'things'], 'remote-only'),
    ...byOperator(about),
    ...bySystem(about),
    ...byWhatWasTold(about),
    ...byFact(about, 'traps', ['often-no-chip'], 'chip-may-be-missing'),
    ...byFact(about, 'provisioning', ['version-in-chip'], 'card-version-counts'),
    ...byPlace(about),
    ...bySteps(about),
  ];
};
