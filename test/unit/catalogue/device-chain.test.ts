import { describe, expect, test } from 'vitest';
import { chainOf, factsAlong, nearestSaying } from '../../../utils/catalogue/device-chain.ts';
import { removalsFor } from '../../../utils/catalogue/device-removals.ts';
import { saidVersions } from '../../../utils/catalogue/system-version.ts';
import { familyChain, familyFile } from '../support/devices.ts';

const waysOf = async (id: string, version = '') => {
  const removals = removalsFor(await familyChain(id), saidVersions(version));
  return (
    removals && {
      ...removals,
      family: removals.family.id,
      ways: removals.ways.map((way) => way.case),
    }
  );
};

describe('a family and what it falls back on', () => {
  test('goes by its system to what holds for every device', async () => {
    expect((await familyChain('sony')).map(({ id }) => id)).toEqual([
      'sony',
      'android-generic',
      'esim-technology',
    ]);
  });

  test('there is none of an unknown id', async () => {
    expect(await chainOf('nobody', async () => undefined)).toBeUndefined();
  });

  test('a circle ends', async () => {
    const own = { ...familyFile('sony'), base: 'sony' };
    expect((await chainOf('sony', async () => own))?.length).toBeLessThan(10);
  });

  test('the nearest family that says something is the one that counts', async () => {
    const chain = await familyChain('google-pixel');
    expect(nearestSaying(chain, 'removals')?.id).toBe('google-pixel');
    expect(nearestSaying(chain, 'identifiers')?.id).toBe('android-generic');
    expect(nearestSaying(chain, 'pairing')).toBeUndefined();
  });

  test('what a nearer family has said is not said again', async () => {
    const parts = factsAlong(await familyChain('ipad'), 'traps');
    expect(parts.map(({ family }) => family.id)).toEqual(['ipad', 'esim-technology']);
    const codes = parts.flatMap(({ facts }) => facts.map(({ code }) => code));
    expect(codes).toContain('deleting-ends-no-plan');
    expect(new Set(codes).size).toBe(codes.length);
  });

  test('a general fact that a nearer family says more exactly is left out', async () => {
    const codes = factsAlong(await familyChain('huawei-phone'), 'noProofs').flatMap(({ facts }) =>
      facts.map(({ code }) => code),
    );
    expect(codes).toEqual(['reset-offers-to-keep', 'switched-off']);
  });
});

describe('the ways of removing for a version', () => {
  test('iPhone: those of iOS 17 or those before it, and those for any', async () => {
    expect(await waysOf('iphone', 'iOS 17.4')).toMatchObject({
      ways: ['usual', 'several-plans', 'full-erase'],
      own: true,
      otherVersions: false,
    });
    expect((await waysOf('iphone', '15'))?.ways).toEqual(['older', 'several-plans']);
  });

  test('without a version, or with one of another system, all of them', async () => {
    const all = ['usual', 'older', 'several-plans', 'full-erase'];
    expect((await waysOf('iphone'))?.ways).toEqual(all);
    expect((await waysOf('iphone', 'Android 14'))?.ways).toEqual(all);
  });

  test('where only another version’s steps are known they are given, and said to be those', async () => {
    expect(await waysOf('samsung-galaxy-phone', 'One UI 4.1')).toMatchObject({
      ways: ['usual'],
      otherVersions: true,
    });
    expect(await waysOf('samsung-galaxy-phone', 'One UI 6')).toMatchObject({
      otherVersions: false,
    });
  });

  test('a family without own steps has the general ones of its system', async () => {
    expect(await waysOf('sony', 'Android 14')).toMatchObject({
      family: 'android-generic',
      own: false,
      ways: ['usual', 'all-at-once'],
    });
  });

  test('where nobody knows any there are none', async () => {
    expect(await waysOf('esim-technology')).toBeUndefined();
  });
});
