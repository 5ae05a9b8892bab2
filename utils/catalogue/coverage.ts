import { type Difficulty, difficultyOf } from './difficulty.ts';
import type { Source } from './fact-schema.ts';
import { isOutline } from './outline.ts';
import { endsLine } from './routes.ts';
import type { Operator } from './schema.ts';

/** What a reader would miss in an operator's file. */
export const GAPS = [
  'no-facts',
  'answer-unknown',
  'no-channel',
  'no-steps',
  'no-cancel-page',
  'one-source-kind',
] as const;
export type Gap = (typeof GAPS)[number];

/** How the facts of one operator stand. */
export type Coverage = {
  id: string;
  difficulty: Difficulty | 'depends' | 'unknown';
  /** Whether a watch or tablet can ride on a line; absent where no source says it. */
  watch?: boolean;
  /** Statements with a source of their own. */
  facts: number;
  /** Those of them that rest on the operator or a regulator. */
  official: number;
  /** How many of them have which newest source: day, month or year → count. Those without any date are not in it. */
  dated: Record<string, number>;
  /** Newest day, month or year that any source shows or was read on. */
  newest?: string;
  gaps: Gap[];
};

/** A fact is stale when nothing newer than this stands behind it. */
export const STALE_YEARS = 3;

/** Source lists of every statement in a file: whatever object carries a `src`. */
const statements = (node: unknown): number[][] => {
  if (Array.isArray(node)) return node.flatMap(statements);
  if (!node || typeof node !== 'object') return [];
  const { src, ...rest } = node as { src?: number[] };
  return [...(src ? [src] : []), ...Object.values(rest).flatMap(statements)];
};

const dayOf = ({ checkedOn, date }: Source): string | undefined =>
  [checkedOn, date]
    .filter((day) => day !== undefined)
    .sort()
    .at(-1);

const newestOf = (sources: Source[]): string | undefined =>
  sources
    .flatMap((source) => dayOf(source) ?? [])
    .sort()
    .at(-1);

const isOfficial = ({ publisher }: Source) => publisher === 'official' || publisher === 'regulator';

const gapsOf = (operator: Operator): Gap[] => {
  const { online, channels = [], pages = [], steps = [], sources } = operator;
  if (isOutline(operator)) return ['no-facts'];
  const gaps: [Gap, boolean][] = [
    ['answer-unknown', online.answer === 'unknown'],
    ['no-channel', !channels.some(endsLine)],
    ['no-steps', steps.length === 0],
    ['no-cancel-page', !pages.some(({ purpose }) => purpose === 'cancel')],
    ['one-source-kind', !sources.some(isOfficial)],
  ];
  return gaps.filter(([, missing]) => missing).map(([gap]) => gap);
};

/** Counts over one operator's statements. Hosts and pages are addresses, not counted. */
export const coverageOf = (operator: Operator): Coverage => {
  const { hosts: _, pages: __, sources, ...facts } = operator;
  const rested = statements(facts).map((src) => src.flatMap((index) => sources[index] ?? []));
  const days = rested.map(newestOf).filter((day) => day !== undefined);
  const rating = difficultyOf(operator);
  const newest = newestOf(sources);
  return {
    id: operator.id,
    difficulty: !rating ? 'unknown' : 'cases' in rating ? 'depends' : rating.class,
    ...(operator.esim?.companions !== undefined && { watch: operator.esim.companions }),
    facts: rested.length,
    official: rested.filter((sources) => sources.some(isOfficial)).length,
    dated: Object.fromEntries(
      [...Map.groupBy(days, (day) => day)].sort().map(([day, same]) => [day, same.length]),
    ),
    ...(newest && { newest }),
    gaps: gapsOf(operator),
  };
};

const sum = (all: readonly Coverage[], count: (one: Coverage) => number): number =>
  all.reduce((before, one) => before + count(one), 0);

const datedIn = ({ dated }: Coverage, fits: (day: string) => boolean): number =>
  Object.entries(dated).reduce((before, [day, count]) => before + (fits(day) ? count : 0), 0);

/** Sums over many operators; how many facts are stale is counted on `today`, a day of ISO 8601. */
export const totals = (all: readonly Coverage[], today: string) => {
  const limit = Temporal.PlainDate.from(today).subtract({ years: STALE_YEARS }).toString();
  // A year or month counts as its end: what was said some time in 2023 is not older than 2023.
  const isStale = (day: string) => `${day}-99-99`.slice(0, limit.length) < limit;
  return {
    operators: all.length,
    facts: sum(all, ({ facts }) => facts),
    official: sum(all, ({ official }) => official),
    stale: sum(all, (one) => datedIn(one, isStale)),
    undated: sum(all, (one) => one.facts - datedIn(one, () => true)),
    withoutFacts: all.filter(({ gaps }) => gaps.includes('no-facts')).length,
  };
};
