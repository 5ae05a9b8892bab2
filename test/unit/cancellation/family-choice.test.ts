import { describe, expect, test } from 'vitest';
import { familiesFor, familyOrGeneral } from '../../../utils/cancellation/family-choice.ts';
import { DEVICE_CATEGORIES } from '../../../utils/cancellation/words.ts';
import { readCatalogueFiles } from '../../../utils/catalogue/check/files.ts';
import type { FamilyChain } from '../../../utils/catalogue/device-chain.ts';
import { listedFamily } from '../../../utils/catalogue/device-list.ts';
import { familyChain } from '../support/devices.ts';

const families = readCatalogueFiles('.').devices.map(({ text }) => listedFamily(JSON.parse(text)));
const ids = (category: (typeof DEVICE_CATEGORIES)[number]) =>
  familiesFor(category, families).map(({ id }) => id);

test('every category has a family to choose, and one for whatever is not in the list', () => {
  for (const category of DEVICE_CATEGORIES) {
    expect(ids(category).length, category).toBeGreaterThan(1);
    expect(ids(category).at(-1), category).toBe('esim-technology');
  }
  expect(ids('tablet')).toEqual(['ipad', 'esim-technology']);
  expect(ids('other')).toEqual(['car-iot', 'esim-technology']);
});

test('every family is one for some category', () => {
  const offered = new Set(DEVICE_CATEGORIES.flatMap(ids));
  expect(families.map(({ id }) => id).filter((id) => !offered.has(id))).toEqual([]);
});

describe('the facts about a device', () => {
  const load = async (id: string): Promise<FamilyChain | undefined> =>
    families.some((family) => family.id === id) ? familyChain(id) : undefined;

  test('are those of the family that was told', async () => {
    const found = await familyOrGeneral('iphone', load);
    expect(found?.chain[0].id).toBe('iphone');
    expect(found?.isGeneral).toBe(false);
  });

  test.each([undefined, 'of-a-newer-version'])(
    'are what holds for every device where its family is %s, and are known to be that',
    async (id) => {
      const found = await familyOrGeneral(id, load);
      expect(found?.chain.map((family) => family.kind)).toEqual(['any']);
      expect(found?.isGeneral).toBe(true);
    },
  );

  test('are none where even those are missing', async () => {
    expect(await familyOrGeneral('iphone', async () => undefined)).toBeUndefined();
  });
});
