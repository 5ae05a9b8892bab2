import type { Country } from '../catalogue/country.ts';
import type { Operator } from '../catalogue/schema.ts';
import type { Cancellation } from './fold.ts';
import { nextStep } from './next-step.ts';
import { takenSteps } from './removal-done.ts';
import { type RemovalFacts, removalFacts } from './removal-facts.ts';
import { showsNotices } from './removal-notices.ts';
import { type PlanDevice, type PlanLine, type RemovalStep, removalPlan } from './removal-plan.ts';
import { type Progress, progressOf } from './removal-progress.ts';
import { type NumberWish, WHEREABOUTS, type Whereabouts } from './removal-words.ts';
import type { Device } from './state.ts';

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

const isWhereabouts = (text: string): text is Whereabouts =>
  (WHEREABOUTS as readonly string[]).includes(text);

/** Where a device is: as the person said; a device written off is where its reason puts it. */
const whereaboutsOf = ({ whereabouts, writtenOff }: Device): Whereabouts => {
  if (whereabouts && (whereabouts !== 'at-hand' || !writtenOff)) return whereabouts;
  return writtenOff && isWhereabouts(writtenOff.reason) ? writtenOff.reason : 'at-hand';
};

/**
 * The devices that the order is about. One that was written off for a reason of its own (`other`) and is not said to be
 * away needs nothing more.
 */
const devicesOf = ({ devices }: Cancellation): PlanDevice[] =>
  devices
    .map((device) => ({ ...device, whereabouts: whereaboutsOf(device) }))
    .filter(({ writtenOff, whereabouts }) => !writtenOff || whereabouts !== 'at-hand')
    .map((device) => {
      const { id, category, carrier, companion, whereabouts } = device;
      return {
        ...{ id, category, carrier, companion, whereabouts },
        showsNotices: showsNotices(device),
      };
    });

/**
 * The order in which a cancellation's devices are taken off: its steps, the devices in them, how far each step is, and the
 * steps that only the person said to be taken, which can be taken back.
 */
export type Removal = {
  line: PlanLine;
  steps: RemovalStep[];
  devices: Device[];
  progress: ReadonlyMap<string, Progress>;
  marked: ReadonlySet<string>;
};

/** The plan that follows from a cancellation, and from what its operator and country say. */
export const removalOf = (
  state: Cancellation,
  operator: Operator | null,
  country: Country | null,
): Removal => {
  const line = { way: state.way, kind: state.line.kind, number: numberWishOf(state, operator) };
  const planned = devicesOf(state);
  const facts = operator ? removalFacts(operator, line.kind, country ?? undefined) : NOTHING_SAID;
  const steps = removalPlan(line, planned, facts);
  const { done, marked } = takenSteps(state, steps);
  return {
    line,
    steps,
    devices: state.devices.filter(({ id }) => planned.some((one) => one.id === id)),
    progress: progressOf(steps, done, nextStep(state)),
    marked,
  };
};
