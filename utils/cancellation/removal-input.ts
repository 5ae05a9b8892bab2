import type { Country } from '../catalogue/country.ts';
import type { Operator } from '../catalogue/schema.ts';
import { type Cancellation, isConfirmed } from './fold.ts';
import { nextStep } from './next-step.ts';
import { takenSteps } from './removal-done.ts';
import { showsNotices } from './removal-notices.ts';
import { type PlanDevice, type PlanLine, type RemovalStep, removalPlan } from './removal-plan.ts';
import { type Progress, progressOf } from './removal-progress.ts';
import { WHEREABOUTS, type Whereabouts } from './removal-words.ts';
import type { Device } from './state.ts';
import { factsOf, lineOf } from './walked-way.ts';

const isWhereabouts = (text: string): text is Whereabouts =>
  (WHEREABOUTS as readonly string[]).includes(text);

/** Where a device is: as the person said; a device written off is where its reason puts it. */
const whereaboutsOf = (device: Device): Whereabouts => {
  const { whereabouts, writtenOff } = device;
  // Nothing is left to do about it, wherever it went since.
  if (isConfirmed(device)) return 'at-hand';
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
  const line = lineOf(state, operator);
  const planned = devicesOf(state);
  const steps = removalPlan(line, planned, factsOf(state, operator, country));
  const { done, marked } = takenSteps(state, steps);
  return {
    line,
    steps,
    devices: state.devices.filter(({ id }) => planned.some((one) => one.id === id)),
    progress: progressOf(steps, done, nextStep(state)),
    marked,
  };
};
