import { endOfCompanion, noteOf, takenOffInTurn, writtenOff } from './removal-device.ts';
import type { RemovalFacts } from './removal-facts.ts';
import { endingOf, helpWithCodes, numberSteps } from './removal-line.ts';
import { inOrderOfWaiting, withoutDetours } from './removal-order.ts';
import { isHere, type PlanDevice, type PlanLine, type RemovalStep, step } from './removal-step.ts';
import { walkedWay } from './walked-way.ts';

export type { PlanDevice, PlanLine, RemovalStep } from './removal-step.ts';

/** Companions before the devices whose line they ride on, phones at the very end. */
const inTurn = (devices: readonly PlanDevice[]): PlanDevice[] =>
  devices.toSorted(
    (a, b) =>
      Number(b.companion) - Number(a.companion) ||
      Number(a.category === 'phone') - Number(b.category === 'phone'),
  );

/**
 * The order in which a line is ended and its devices are taken off: every step with what it waits for and why it stands
 * there, in an order that can be followed; what does not wait for another may be done beside it.
 *
 * Identifiers are noted first. Companions are ended while the phone still receives their codes. Nothing that ends the
 * number comes before its move, or before the codes of other accounts have moved; where the move itself ends the line,
 * nothing else does. Profiles come last unless the operator says otherwise, each switched off first, one device after
 * the other. What is not at hand the operator detaches, once nothing of the line is needed any more, and it is written
 * off with a reason.
 */
export const removalPlan = (
  line: PlanLine,
  devices: readonly PlanDevice[],
  facts: RemovalFacts,
): RemovalStep[] => {
  const turns = inTurn(devices);
  const here = turns.filter(isHere);
  const way = walkedWay(line, facts);
  const lineNote = step('line', 'note-line', [], 'operator-asks-for-it');
  const notes = new Map(turns.map((device) => [device.id, noteOf(device)]));
  const noted = [lineNote, ...notes.values()];
  const help = helpWithCodes(line, way, turns, [lineNote]);
  const ready = [help ?? lineNote];

  const ends = new Map(
    turns
      .filter(({ companion }) => companion)
      .map((device) => [device.id, endOfCompanion(device, ready, facts)]),
  );
  const number = numberSteps(line, way, facts, ready, [...noted, ...ends.values()]);
  const settled = [...noted, ...ready, ...ends.values(), ...number];
  // Nothing that a move needs may be deleted before it.
  const isFirst = facts.profilesFirst && (way === 'request' || way === 'transfer');
  const first = isFirst ? here.filter(({ carrier }) => carrier === 'esim') : [];
  const early = takenOffInTurn(first, settled, 'operator-wants-it-first');
  const ending = endingOf(line, way, [...settled, ...early]);
  const rest = here.filter((device) => !first.includes(device));
  const late = takenOffInTurn(rest, [ending.over], 'enabled-is-not-deleted');
  const afar = turns
    .filter((device) => !isHere(device))
    .flatMap((device) => {
      const ended = ends.get(device.id);
      return ended
        ? writtenOff(device, [ended], [])
        : writtenOff(device, [ending.mayDetach], [ending.over]);
    });
  const steps = [
    ...noted,
    ...(help ? [help] : []),
    ...ends.values(),
    ...number,
    ...early,
    ...ending.steps,
    ...late,
    ...afar,
  ];
  return inOrderOfWaiting(withoutDetours(steps));
};
