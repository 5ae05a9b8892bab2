import { packaged } from '../packaged.ts';
import { chainOf, type FamilyChain } from './device-chain.ts';
import type { ListedFamily } from './device-list.ts';
import type { DeviceFamily } from './device-schema.ts';

const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** All device families in short, in the order of their ids. */
export const loadFamilies = (): Promise<ListedFamily[]> => packaged('/devices.json');

const loadFile = async (id: string): Promise<DeviceFamily | undefined> =>
  ID.test(id)
    ? packaged<DeviceFamily>(`/devices/${id}.json`).catch(() => undefined)
    : Promise.resolve(undefined);

/**
 * One device family of the package, followed by those whose general facts hold where it is silent; undefined where there
 * is none of this id. The build has checked the files.
 */
export const loadFamily = async (id: string): Promise<FamilyChain | undefined> =>
  chainOf(id, loadFile);
