import { figuresOf } from '../catalogue/device-removals.ts';
import { SYSTEMS, type System } from '../catalogue/device-words.ts';
import type { Fact } from '../catalogue/fact-schema.ts';
import { isAtLeast } from '../catalogue/system-version.ts';
import {
  type About,
  byFact,
  cited,
  type OperatorNeeds,
  type Why,
  why,
  whyBy,
} from './compatibility-about.ts';

/** What an operator asks of whoever has a watch or tablet beside a phone. */
const ASKED_OF_COMPANIONS = [
  'both-with-operator',
  'cards-at-most',
  'named-needs-contract-main',
  'named-up-to-per-main',
  'needs-contract-main',
  'needs-extra-card-esim',
  'needs-hd-voice',
  'needs-phone-line',
  'none-on-prepaid',
  'phone-needs-system',
  'same-user-only',
];

/** The facts with these codes; the schema checks more than its type tells, hence one cast for all. */
const withCodes = (
  facts: OperatorNeeds['companions'] | OperatorNeeds['prechecks'],
  codes: readonly string[],
): Fact[] => ((facts ?? []) as Fact[]).filter(({ code }) => codes.includes(code));

const ridesOnPhone = ({ chain }: About): boolean => chain[0].pairing !== undefined;

/** Whether the operator sells such lines at all. */
const byOffer = (about: About, needs: OperatorNeeds): Why[] => {
  const without = withCodes(needs.prechecks, ['no-own-esim-found']);
  return [
    ...(without.length > 0 ? [whyBy('operator-without-esim', {}, needs, without)] : []),
    ...(needs.esim?.companions === false && ridesOnPhone(about)
      ? [why('operator-without-companions', {}, cited(needs, needs.esim.src))]
      : []),
    ...(needs.kind === 'travel-esim'
      ? byFact(about, 'pairing', ['no-travel-esim'], 'no-travel-esim')
      : []),
  ];
};

/** Whether sources name this family for the operator's watch service; it is left open where they name others. */
const byFamily = (about: About, needs: OperatorNeeds): Why[] => {
  const named = withCodes(needs.companions, ['offered-for']);
  if (!ridesOnPhone(about) || named.length === 0) return [];
  const nameOf = ({ params }: Fact) => params?.name ?? '';
  const own = named.filter((fact) => nameOf(fact) === about.chain[0].name);
  return own.length > 0
    ? [whyBy('operator-offers-it', { name: own.map(nameOf).join(', ') }, needs, own)]
    : [whyBy('operator-names-others', { name: named.map(nameOf).join(', ') }, needs, named)];
};

/** The newest system that the operator asks of this family; undefined where it asks for none. */
export const askedSystem = ({
  chain,
  needs,
}: About): { system: System; version: string; fact: Fact } | undefined => {
  const systems = Object.keys(SYSTEMS) as System[];
  return [needs?.companions, needs?.prechecks]
    .flatMap((facts) => withCodes(facts, ['needs-system']))
    .filter(({ params }) => params?.name === chain[0].name)
    .flatMap((fact) => {
      const system = systems.find((one) => SYSTEMS[one] === fact.params?.name2);
      return system ? [{ system, version: fact.params?.version ?? '', fact }] : [];
    })[0];
};

const bySystem = (about: About, needs: OperatorNeeds): Why[] => {
  const asked = askedSystem(about);
  const figures = asked && figuresOf(asked.system, about.said, about.chain[0].system);
  if (!figures) return [];
  const { system, version, fact } = asked;
  const params = { name: SYSTEMS[system], version };
  const reached = isAtLeast(figures, version);
  if (reached === undefined) return [why('operator-version-not-precise', params)];
  const code = reached ? 'operator-system-met' : 'operator-needs-newer';
  return [whyBy(code, params, needs, [fact])];
};

/** Whether a condition is said of another family's watch: its name then begins with that of the other. */
const isOfAnother = (about: About, needs: OperatorNeeds, { code, params }: Fact): boolean =>
  code === 'phone-needs-system' &&
  withCodes(needs.companions, ['offered-for']).some(({ params: offered }) => {
    const other = offered?.name ?? '';
    return other !== about.chain[0].name && (params?.name ?? '').startsWith(other);
  });

/** The rest of what the operator asks, which nobody can answer from a device's facts. */
const byConditions = (about: About, needs: OperatorNeeds): Why[] => {
  const facts = withCodes(needs.companions, ASKED_OF_COMPANIONS).filter(
    (fact) => !isOfAnother(about, needs, fact),
  );
  return ridesOnPhone(about) && facts.length > 0
    ? [{ ...why('operator-asks', {}, needs.sources), says: { section: 'companion', facts } }]
    : [];
};

/** What the operator's file says for or against a device; nothing where no operator is chosen. */
export const byOperator = (about: About): Why[] => {
  const { needs } = about;
  if (!needs) return [];
  return [byOffer, byFamily, bySystem, byConditions].flatMap((by) => by(about, needs));
};
