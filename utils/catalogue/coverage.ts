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
  /** Those whose newest dated source is older than `STALE_YEARS`. */
  stale: number;
  /** Those of which no source shows a date. */
  undated: number;
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

/** Counts over one operator's statements; `today` is a day of ISO 8601. Hosts and pages are addresses, not counted. */
export const coverageOf = (operator: Operator, today: string): Coverage => {
  const { hosts: _, pages: __, sources, ...facts } = operator;
  const rested = statements(facts).map((src) => src.flatMap((index) => sources[index] ?? []));
  const limit = Temporal.PlainDate.from(today).subtract({ years: STALE_YEARS }).toString();
  const days = rested.map(newestOf);
  const rating = difficultyOf(operator);
  const newest = newestOf(sources);
  return {
    id: operator.id,
    difficulty: !rating ? 'unknown' : 'cases' in rating ? 'depends' : rating.class,
    ...(operator.esim?.companions !== undefined && { watch: operator.esim.companions }),
    facts: rested.length,
    official: rested.filter((sources) => sources.some(isOfficial)).length,
    // A year or month counts as its end: what was said some time in 2023 is not older than 2023.
    stale: days.filter((day) => day !== undefined && `${day}-99-99`.slice(0, 10) < limit).length,
    undated: days.filter((day) => day === undefined).length,
    ...(newest && { newest }),
    gaps: gapsOf(operator),
  };
};

/** Sums over many operators. */
export const totals = (all: readonly Coverage[]) => ({
  operators: all.length,
  facts: all.reduce((sum, { facts }) => sum + facts, 0),
  official: all.reduce((sum, { official }) => sum + official, 0),
  stale: all.reduce((sum, { stale }) => sum + stale, 0),
  undated: all.reduce((sum, { undated }) => sum + undated, 0),
  withoutFacts: all.filter(({ gaps }) => gaps.includes('no-facts')).length,
});
