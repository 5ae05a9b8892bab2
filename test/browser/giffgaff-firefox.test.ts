import { expect, test } from 'vitest';
import { places } from '../portals/giffgaff-gb/places.ts';
import { waitUntil } from './harness/wait.ts';
import { giffgaff } from './journey/walk/giffgaff-gb.ts';
import { walks } from './journey/walk/run.ts';
import { walkerInFirefox } from './journey/walk/walker-firefox.ts';

const walker = walks(
  'giffgaff in Firefox: from arriving to the last device confirmed, with a restart between',
  giffgaff,
  walkerInFirefox,
);

test('the toolbar icon tells in Firefox whether the tab is an operator’s', async () => {
  const iconsAt = async (address: string) => {
    const portal = await walker().open(address);
    return Object.values((await walker().toolbar(portal)).icon ?? {});
  };
  expect(await iconsAt('https://elsewhere.example/')).toContainEqual(
    expect.stringContaining('plain-'),
  );
  await waitUntil(
    async () => (await iconsAt(places.home)).some((icon) => icon.includes('recognised-')),
    'the icon of a recognised operator',
  );
});
