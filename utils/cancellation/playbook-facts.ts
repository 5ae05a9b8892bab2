import type { Fact } from '../catalogue/fact-schema.ts';
import type { Operator } from '../catalogue/schema.ts';
import type { Condition, Section, Topic } from '../catalogue/words.ts';
import type { Cancellation } from './state.ts';
import type { LineKind } from './words.ts';

/** A fact of the operator, with the section that has its sentence. */
export type SaidFact = { section: Section; fact: Fact };

const FIELDS = {
  identity: 'identity',
  documents: 'document',
  prechecks: 'precheck',
  notice: 'notice',
  effective: 'effective',
  fees: 'fee',
  law: 'law',
  steps: 'step',
} as const satisfies Partial<Record<keyof Operator, Section>>;
export type FactField = keyof typeof FIELDS;

/** Conditions that cannot hold for a line of this kind. */
const OTHER_KIND: Record<LineKind, readonly Condition[]> = {
  contract: ['prepaid', 'one-off-plan'],
  prepaid: ['contract', 'within-term', 'financed-device', 'subscription'],
  plan: ['contract', 'within-term', 'financed-device'],
  unknown: [],
};
const COMPANIONS: readonly Condition[] = ['companion-line', 'watch', 'tablet'];

/** Whether something that is said under conditions can concern this line at all; unknown lines are concerned by all. */
export const canConcern = (
  { when = [] }: { when?: readonly Condition[] | undefined },
  state: Cancellation | null,
): boolean => {
  if (!state) return true;
  const never: Condition[] = [
    ...OTHER_KIND[state.line.kind],
    ...(state.devices.some(({ companion }) => companion) ? [] : COMPANIONS),
    state.way === 'port-out' ? 'no-port-out' : 'port-out',
    ...(state.way === 'transfer' ? [] : (['transfer'] as const)),
  ];
  return !when.some((condition) => never.includes(condition));
};

/** The facts of one field that pass and can concern this line. */
export const factsOf = (
  operator: Operator,
  field: FactField,
  state: Cancellation | null,
  passes: (fact: Fact) => boolean = () => true,
): SaidFact[] =>
  ((operator[field] ?? []) as Fact[])
    .filter((fact) => passes(fact) && canConcern(fact, state))
    .map((fact) => ({ section: FIELDS[field], fact }));

/** What the operator says under some questions of the checklist. */
export const saidUnder = (
  operator: Operator,
  state: Cancellation | null,
  ...topics: Topic[]
): SaidFact[] =>
  factsOf(operator, 'prechecks', state, ({ topic }) => !!topic && topics.includes(topic));

/** Whether a fact is one of these. */
export const isOneOf =
  (...codes: string[]) =>
  ({ code }: Fact): boolean =>
    codes.includes(code);

/** Whether a fact is limited to one of these conditions. */
export const isFor =
  (...conditions: Condition[]) =>
  ({ when = [] }: Fact): boolean =>
    when.some((condition) => conditions.includes(condition));
