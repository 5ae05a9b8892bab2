import type { RemovalFacts } from './removal-facts.ts';
import { isHere, type PlanDevice, type RemovalStep, step } from './removal-step.ts';
import type { RemovalReason } from './removal-words.ts';

/** What is written down before anything is removed: off the device, or out of the account where it is not here. */
export const noteOf = (device: PlanDevice): RemovalStep =>
  isHere(device)
    ? step(device.id, 'note-identifiers', [], 'named-by-its-numbers')
    : step(device.id, 'note-from-account', [], 'device-not-here');

/** The end of a companion's own contract, which the account or the phone's app takes with the device or without. */
export const endOfCompanion = (
  device: PlanDevice,
  after: readonly RemovalStep[],
  { companionCodeToPhone }: RemovalFacts,
): RemovalStep =>
  step(
    device.id,
    'end-companion',
    [...after, noteOf(device)],
    companionCodeToPhone ? 'code-goes-to-phone' : 'contract-of-its-own',
    'companion-contract-ended',
  );

const DETACH_REASON: Partial<Record<PlanDevice['whereabouts'], RemovalReason>> = {
  abroad: 'whoever-has-it',
  sold: 'new-owner-has-it',
};

/** The branch of a device that is not here: the operator detaches it on its side, and it is written off. */
export const writtenOff = (
  device: PlanDevice,
  mayDetach: readonly RemovalStep[],
  over: readonly RemovalStep[],
): RemovalStep[] => {
  const why = DETACH_REASON[device.whereabouts] ?? 'only-operator-can';
  const detach = step(device.id, 'ask-detach', mayDetach, why);
  return [detach, step(device.id, 'write-off', [detach, ...over], 'cannot-be-seen')];
};

const takenOff = (
  device: PlanDevice,
  after: readonly RemovalStep[],
  why: RemovalReason,
): RemovalStep[] => {
  if (device.carrier === 'sim')
    return [step(device.id, 'dispose-sim', after, 'line-has-ended', 'sim-disposed')];
  const off = step(device.id, 'switch-off', after, why);
  const gone = step(device.id, 'remove-profile', [off], 'online-so-it-is-told', 'profile-removed');
  return device.showsNotices
    ? [off, gone, step(device.id, 'send-notices', [gone], 'notice-may-wait')]
    : [off, gone];
};

/**
 * The branch of the devices that are here, in their turn: a card is taken out, a profile switched off and deleted, one
 * device after the other; a companion is then looked for in the account. `over`: what must have happened before.
 */
export const takenOffInTurn = (
  devices: readonly PlanDevice[],
  over: readonly RemovalStep[],
  why: RemovalReason,
): RemovalStep[] => {
  const steps: RemovalStep[] = [];
  let before: RemovalStep[] = [];
  for (const device of devices) {
    const serial = device.carrier === 'esim';
    const own = takenOff(
      device,
      serial ? [...over, ...before] : over,
      before.length > 0 ? 'one-at-a-time' : why,
    );
    const last = own.slice(-1);
    if (serial) before = last;
    steps.push(...own);
    if (device.companion)
      steps.push(
        step(device.id, 'see-gone', last, 'account-may-still-list-it', 'gone-from-account'),
      );
  }
  return steps;
};
