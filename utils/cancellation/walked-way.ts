import type { Country } from '../catalogue/country.ts';
import type { Operator } from '../catalogue/schema.ts';
import type { Cancellation } from './fold.ts';
import { type RemovalFacts, removalFacts } from './removal-facts.ts';
import type { PlanLine } from './removal-step.ts';
import type { NumberWish } from './removal-words.ts';
import type { Way } from './words.ts';

/** What is taken where no operator says anything. */
const NOTHING_SAID: RemovalFacts = {
  numberCannotMove: false,
  moveEndsLine: false,
  moveLeavesContract: false,
  companionCodeToPhone: false,
  profilesFirst: false,
};

/**
 * What becomes of the number: as the person said; else the way and the kind of operator say it, and where they do not, it
 * is taken for given up, which still asks for the codes of other accounts to be moved first.
 */
export const numberWishOf = (state: Cancellation, operator: Operator | null): NumberWish =>
  state.line.numberWish ??
  (state.way === 'port-out' ? 'keep' : operator?.kind === 'travel-esim' ? 'none' : 'let-go');

/** Why the chosen way does not lead to what the person wants of the number; each is a text `detour_<code>`. */
export const DETOURS = ['move-ends-line', 'move-leaves-contract', 'number-cannot-move'] as const;
export type Detour = (typeof DETOURS)[number];

const detourFor = ({ way, number }: PlanLine, facts: RemovalFacts): Detour | undefined => {
  if (way === 'port-out' && facts.numberCannotMove) return 'number-cannot-move';
  if (way === 'port-out' && facts.moveLeavesContract) return 'move-leaves-contract';
  const isMove = number === 'keep' && facts.moveEndsLine && !facts.numberCannotMove;
  return isMove && way !== 'port-out' && way !== 'transfer' ? 'move-ends-line' : undefined;
};

/**
 * The way that is walked: where the number is kept and its move ends the line by itself, a line that would end otherwise
 * ends by the move; where a move cannot end it, it is asked for.
 */
export const walkedWay = (line: PlanLine, facts: RemovalFacts): Way => {
  const detour = detourFor(line, facts);
  if (!detour) return line.way;
  return detour === 'move-ends-line' ? 'port-out' : 'request';
};

/** The line of a cancellation, as the order of taking its devices off is about it. */
export const lineOf = (state: Cancellation, operator: Operator | null): PlanLine => ({
  way: state.way,
  kind: state.line.kind,
  number: numberWishOf(state, operator),
});

/** What its operator and country say on which that order rests. */
export const factsOf = (
  { line }: Cancellation,
  operator: Operator | null,
  country: Country | null,
): RemovalFacts =>
  operator ? removalFacts(operator, line.kind, country ?? undefined) : NOTHING_SAID;

/** The way that leads to what the person wants of the number: another than the chosen one where the move ends the line. */
export const wayToWalk = (
  state: Cancellation,
  operator: Operator | null,
  country: Country | null,
): Way => walkedWay(lineOf(state, operator), factsOf(state, operator, country));

/** Why that is another than the chosen one; undefined where it is not. */
export const detourOf = (
  state: Cancellation,
  operator: Operator | null,
  country: Country | null,
): Detour | undefined => detourFor(lineOf(state, operator), factsOf(state, operator, country));
