import type { Families } from '../../components/families.ts';

const files = () => import('../../utils/catalogue/device-families.ts');

/** The device families of the package; reading them is fetched when one is first needed. */
export const families: Families = {
  list: async () => (await files()).loadFamilies(),
  load: async (id) => (await files()).loadFamily(id),
};
