import { nearestSaying } from '../catalogue/device-chain.ts';
import { figuresOf, removalsFor } from '../catalogue/device-removals.ts';
import { SYSTEMS } from '../catalogue/device-words.ts';
import { isAtLeast, saidVersions } from '../catalogue/system-version.ts';
import {
  type About,
  byFact,
  byModels,
  cited,
  type OperatorNeeds,
  sourcesSaying,
  type Why,
  why,
} from './compatibility-about.ts';
import { askedSystem, byOperator } from './compatibility-operator.ts';

/** Facts by which models of one country lack what others of their family have, and how such a model is known. */
const REGIONAL = ['none-in-mainland-china', 'in-china-only-with', 'domestic-often-without'];
const OF_THE_REGION = [...REGIONAL, 'mainland-operators-only-on'];

/** Facts that name models with eSIM: the exact one counts. */
const OF_MODELS = ['esim-from', 'esim-from-year', 'esim-from-as-covered', 'esim-models'];

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
const byWhatWasTold = (about: About): Why[] => {
  const { chain, said, version } = about;
  const systems = [
    askedSystem(about)?.system,
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

const byPlace = (about: About): Why[] =>
  about.needs?.country === 'CN' && sourcesSaying(about.chain, 'models', REGIONAL).length > 0
    ? byModels(about, OF_THE_REGION, 'regional-models')
    : [];

/**
 * Everything that speaks for or against a device, or leaves it open. `version` is the system version in the person's own
 * words, empty where it was not told; `needs` is null where no operator is chosen.
 */
export const reasonsFor = (
  chain: About['chain'],
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
    ...byModels(about, OF_MODELS, 'models-named'),
    ...bySteps(about),
  ];
};
