import type { NextStep } from './next-step.ts';
import type { RemovalStep } from './removal-step.ts';
import { type RemovalStepCode, stepId } from './removal-words.ts';

/**
 * How far one step is. `now`: what to do next; `open`: can be done beside it; `waits`: for a step before it; `past`: never
 * marked, and of no use any more.
 */
export type Progress = 'done' | 'now' | 'open' | 'waits' | 'past';

/** What ends the use of the steps before it, of the line or of a device. */
const ENDS: readonly RemovalStepCode[] = [
  'see-ended',
  'remove-profile',
  'dispose-sim',
  'write-off',
];
/**
 * Of use after the end as well: the operator may still have the device listed, or not have been told; a number may still
 * be moved for some days, and the codes of other accounts go to whoever gets it next.
 */
const NEVER_PAST: readonly RemovalStepCode[] = [
  'ask-detach',
  'send-notices',
  'move-codes',
  'order-port',
  'see-number-moved',
];

/** The steps in which a number is moved, or given up with care, the last of them first. */
const NUMBER_STEPS: readonly RemovalStepCode[] = ['see-number-moved', 'move-codes'];

const isPast = (
  { subject, code, reaches }: RemovalStep,
  steps: readonly RemovalStep[],
  done: ReadonlySet<string>,
): boolean =>
  // Of a device that was written off nothing is asked any more, its own contract included.
  (!reaches || done.has(stepId(subject, 'write-off'))) &&
  !ENDS.includes(code) &&
  !NEVER_PAST.includes(code) &&
  steps.some((one) => one.subject === subject && ENDS.includes(one.code) && done.has(one.id));

/** The step of a plan that stands for the next step of the cancellation. */
const stepFor = (
  { code, subject = 'line', state }: NextStep,
  steps: readonly RemovalStep[],
): RemovalStep | undefined => {
  if (code === 'move-number') return steps.find((one) => NUMBER_STEPS.includes(one.code));
  if (code.startsWith('submit-')) return steps.find((one) => one.code.startsWith('submit-'));
  if (code === 'device-away') return steps.find(({ id }) => id === stepId(subject, 'write-off'));
  return steps.find((one) => one.subject === subject && one.reaches && one.reaches === state);
};

/** A step and all that it still waits for, through others too. */
const stillNeeded = (
  id: string,
  steps: readonly RemovalStep[],
  isBehind: (id: string) => boolean,
): string[] =>
  isBehind(id)
    ? []
    : [
        id,
        ...(steps.find((one) => one.id === id)?.after ?? []).flatMap((one) =>
          stillNeeded(one, steps, isBehind),
        ),
      ];

/**
 * How far each step of a plan is, by its id. `done`: ids of the steps that were taken; `next`: the next step of the
 * cancellation, whose step is the one for `now`, or where that one waits the first that it waits for. Where `next` stands
 * for no step of the plan, the first that can be taken is for `now`; of a cancellation that was given up none is.
 */
export const progressOf = (
  steps: readonly RemovalStep[],
  done: ReadonlySet<string>,
  next: NextStep,
): ReadonlyMap<string, Progress> => {
  const progress = new Map<string, Progress>();
  const isBehind = (id: string) => ['done', 'past'].includes(progress.get(id) ?? '');
  for (const one of steps) {
    if (done.has(one.id)) progress.set(one.id, 'done');
    else if (isPast(one, steps, done)) progress.set(one.id, 'past');
    else progress.set(one.id, one.after.every(isBehind) ? 'open' : 'waits');
  }
  if (next.code === 'abandoned') return progress;
  const wanted = stepFor(next, steps);
  const needed = wanted ? stillNeeded(wanted.id, steps, isBehind) : [];
  const open = steps.filter(({ id }) => progress.get(id) === 'open');
  const now = open.find(({ id }) => needed.includes(id)) ?? open[0];
  if (now) progress.set(now.id, 'now');
  return progress;
};
