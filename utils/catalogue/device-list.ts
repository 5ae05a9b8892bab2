import type { DeviceFamily } from './device-schema.ts';

/** What lists need of a device family. */
export type ListedFamily = Pick<DeviceFamily, 'id' | 'name' | 'kind' | 'system' | 'pairedWith'>;

/** What the catalogue's list holds of one family's file. */
export const listedFamily = ({
  id,
  name,
  kind,
  system,
  pairedWith,
}: DeviceFamily): ListedFamily => ({
  id,
  ...(name && { name }),
  kind,
  ...(system && { system }),
  ...(pairedWith && { pairedWith }),
});
