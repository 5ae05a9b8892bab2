import { type FamilyChain, factsAlong } from '../catalogue/device-chain.ts';
import type { DeviceField } from '../catalogue/device-words.ts';
import type { Fact, Source } from '../catalogue/fact-schema.ts';
import type { Operator } from '../catalogue/schema.ts';
import type { SaidVersion } from '../catalogue/system-version.ts';
import type { WhyCode } from './compatibility-words.ts';

/** What an operator's file says that a device must meet. */
export type OperatorNeeds = Pick<
  Operator,
  'country' | 'kind' | 'esim' | 'prechecks' | 'companions' | 'sources'
>;

/** Facts of an operator's or a family's file, to be read with the sources of the reason that they stand in. */
export type Said = { section: 'companion' | 'model'; facts: Fact[] };

/** One reason, with the sources that it rests on: none where it rests on what the person told, or on nothing known. */
export type Why = {
  code: WhyCode;
  params: Record<string, string>;
  sources: Source[];
  /** How uncertain it is: where each fact that it rests on has a doubt. */
  doubts?: NonNullable<Fact['doubt']>[];
  /** The facts that the reason lists, where it lists any. */
  says?: Said;
};

/** What a verdict is about. */
export type About = {
  chain: FamilyChain;
  /** As the person wrote it, and what was understood of it. */
  version: string;
  said: SaidVersion[];
  needs: OperatorNeeds | null;
};

/** One reason; without parameters and sources where it has none. */
export const why = (code: WhyCode, params: Why['params'] = {}, sources: Source[] = []): Why => ({
  code,
  params,
  sources,
});

/** The sources that these indexes of a file name. */
export const cited = ({ sources }: { sources: Source[] }, src: readonly number[]): Source[] =>
  src.flatMap((index) => sources[index] ?? []);

/** The sources that facts of one file rest on, each once. */
const citedBy = (file: { sources: Source[] }, facts: readonly Fact[]): Source[] =>
  cited(file, [...new Set(facts.flatMap(({ src }) => src))]);

/** The sources of facts that the chain has of these; none where it has none of them. */
export const sourcesSaying = (
  chain: FamilyChain,
  field: DeviceField,
  codes: readonly string[],
): Source[] =>
  factsAlong(chain, field).flatMap(({ family, facts }) =>
    facts.filter(({ code }) => codes.includes(code)).flatMap(({ src }) => cited(family, src)),
  );

/** The reason that facts of one file give, as uncertain as the surest of them. */
export const whyBy = (
  code: WhyCode,
  params: Why['params'],
  file: { sources: Source[] },
  facts: readonly Fact[],
): Why => {
  const doubts = [...new Set(facts.map(({ doubt }) => doubt))];
  const isDoubted = doubts.length > 0 && !doubts.includes(undefined);
  return {
    ...why(code, params, citedBy(file, facts)),
    ...(isDoubted && { doubts: doubts.filter((doubt) => doubt !== undefined) }),
  };
};

/** The reason that lists the facts of these codes about the models of the chain; none where it has none of them. */
export const byModels = ({ chain }: About, codes: readonly string[], code: WhyCode): Why[] =>
  factsAlong(chain, 'models').flatMap(({ family, facts: all }) => {
    const facts = all.filter((fact) => codes.includes(fact.code));
    return facts.length > 0
      ? [{ ...why(code, {}, family.sources), says: { section: 'model' as const, facts } }]
      : [];
  });

/** The reason that facts of the chain give; none where it has none of them. */
export const byFact = (
  { chain }: About,
  field: DeviceField,
  codes: readonly string[],
  code: WhyCode,
): Why[] => {
  const sources = sourcesSaying(chain, field, codes);
  return sources.length > 0 ? [why(code, {}, sources)] : [];
};
