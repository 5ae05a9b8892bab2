import type { FamilyChain } from '../catalogue/device-chain.ts';
import type { ListedFamily } from '../catalogue/device-list.ts';
import type { DeviceKind } from '../catalogue/device-words.ts';
import type { DeviceCategory } from './words.ts';

/** Cars and other connected things are no category of their own in a record. */
const KINDS: Record<DeviceCategory, DeviceKind> = {
  phone: 'phone',
  watch: 'watch',
  tablet: 'tablet',
  laptop: 'laptop',
  router: 'router',
  'removable-euicc': 'removable-euicc',
  other: 'car',
};

/** The families to choose from for a device of a category; what holds for every device is offered last. */
export const familiesFor = (
  category: DeviceCategory,
  families: readonly ListedFamily[],
): ListedFamily[] => [
  ...families.filter(({ kind }) => kind === KINDS[category]),
  ...families.filter(({ kind }) => kind === 'any'),
];

/** What holds for every device. */
const GENERAL = 'esim-technology';

/** The facts about a device; `isGeneral`: which one it is was not told, or is not known in this version. */
export type FoundFamily = { chain: FamilyChain; isGeneral: boolean };

/** The family that was told of a device, else what holds for every device; undefined where even that is missing. */
export const familyOrGeneral = async (
  id: string | undefined,
  load: (id: string) => Promise<FamilyChain | undefined>,
): Promise<FoundFamily | undefined> => {
  const own = id === undefined ? undefined : await load(id);
  const chain = own ?? (await load(GENERAL));
  return chain && { chain, isGeneral: own === undefined };
};
