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

/**
 * The way that is walked: where the number is kept and its move ends the line by itself, a line that would end otherwise
 * ends by the move.
 */
export const walkedWay = ({ way, number }: PlanLine, facts: RemovalFacts): Way =>
  number === 'keep' && facts.moveEndsLine && !facts.numberCannotMove && way !== 'transfer'
    ? 'port-out'
    : way;

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
