import { readFileSync } from 'node:fs';
import { chainOf, type FamilyChain } from '../../../utils/catalogue/device-chain.ts';
import type { DeviceFamily } from '../../../utils/catalogue/device-schema.ts';

/** A device family's file as the package carries it. */
export const familyFile = (id: string): DeviceFamily =>
  JSON.parse(readFileSync(`public/devices/${id}.json`, 'utf8'));

/** A family with those that it falls back on. */
export const familyChain = async (id: string): Promise<FamilyChain> => {
  const chain = await chainOf(id, async (one) => familyFile(one));
  if (!chain) throw new Error(`no device family ${id}`);
  return chain;
};
