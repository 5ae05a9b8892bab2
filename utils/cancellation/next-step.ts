import { type Cancellation, openDeviceStates, openLineStates, statusOf } from './fold.ts';
import { isHere } from './removal-step.ts';
import { stepId } from './removal-words.ts';

/** What to do now, as a code (`next_<code>` in the texts), with the device or end state that it is about. */
export type NextStep = { code: string; subject?: string | undefined; state?: string | undefined };

/** The number is to be kept, the way would end the line without moving it, and nobody saw it moved. */
const awaitsMove = ({ line, way, stepsTaken }: Cancellation): boolean =>
  line.numberWish === 'keep' &&
  way !== 'port-out' &&
  way !== 'transfer' &&
  !stepsTaken[stepId('line', 'see-number-moved')];

/**
 * The one next step of a cancellation. The operator's acceptance comes first; companions come before the phone: their
 * sign-off often needs a code that goes to the phone's line. On a device that is not here nobody can look: the operator
 * detaches it, and it is written off.
 */
export const nextStep = (state: Cancellation): NextStep => {
  const status = statusOf(state);
  if (status === 'done' || status === 'abandoned') return { code: status };
  if (status === 'preparing' && awaitsMove(state)) return { code: 'move-number' };
  // A line that was taken up again has to be asked for again.
  if (status === 'preparing' || (status === 'waiting' && state.reopenedAt))
    return { code: `submit-${state.way}` };
  const line = openLineStates(state);
  const before = (['auto-renew-off', 'accepted'] as const).find((name) => line.includes(name));
  if (before) return { code: 'line-state', state: before };
  const companion = state.devices.find(
    (device) => device.companion && openDeviceStates(device).includes('companion-contract-ended'),
  );
  if (companion)
    return { code: 'device-state', subject: companion.id, state: 'companion-contract-ended' };
  const first = line.find((name) => name !== 'final-bill-settled');
  if (first) return { code: 'line-state', state: first };
  const device = [...state.devices]
    .sort((a, b) => Number(b.companion) - Number(a.companion))
    .find((item) => openDeviceStates(item).length > 0);
  if (device && !isHere(device)) return { code: 'device-away', subject: device.id };
  if (device)
    return {
      code: 'device-state',
      subject: device.id,
      state: openDeviceStates(device)[0] as string,
    };
  return { code: 'line-state', state: line[0] ?? 'contract-ended' };
};
