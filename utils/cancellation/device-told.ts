import type { Payload } from './event.ts';
import type { Device } from './state.ts';

type Added = Payload<'device-added'>;

/** A device while it is filled in: what is not told is empty. */
export type DeviceDraft = Omit<Added, 'name' | 'family' | 'system'> & {
  name: string;
  family: string;
  system: string;
};

/** A device of a cancellation, to be filled in further; whatever else was told of it stays. */
export const draftOf = ({
  id,
  marks: _,
  writtenOff: __,
  name = '',
  family = '',
  system = '',
  ...rest
}: Device): DeviceDraft => ({ ...rest, device: id, name, family, system });

/**
 * What is written down of a device: nothing of what is empty or blank. Its family counts only where an eSIM is to be
 * taken off, a version only with the family whose system it is of.
 */
export const toldDevice = ({ name, family, system, ...device }: DeviceDraft): Added => {
  const known = device.carrier === 'esim' && family !== '';
  return {
    ...device,
    ...(name.trim() && { name: name.trim() }),
    ...(known && { family }),
    ...(known && system.trim() && { system: system.trim() }),
  };
};
