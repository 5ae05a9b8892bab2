import { expect, test } from 'vitest';
import { places } from '../portals/giffgaff-gb/places.ts';
import { waitUntil } from './harness/wait.ts';
import { giffgaff } from './journey/walk/giffgaff-gb.ts';
import { walks } from './journey/walk/run.ts';
import type { Portal } from './journey/walk/walker.ts';
import { walkerInFirefox } from './journey/walk/walker-firefox.ts';

const walker = walks(
  'giffgaff in Firefox: from arriving to the last device confirmed, with a restart between',
  giffgaff,
  walkerInFirefox,
);

test('the toolbar icon tells in Firefox whether the tab is an operator’s', async () => {
  const iconsOn = async (portal: Portal) =>
    Object.values((await walker().toolbar(portal)).icon ?? {});
  expect(await iconsOn(await walker().open('https://elsewhere.example/'))).toContainEqual(
    expect.stringContaining('plain-'),
  );
  const portal = await walker().open(places.home);
  await waitUntil(
    async () => (await iconsOn(portal)).some((icon) => icon.includes('recognised-')),
    'the icon of a recognised operator',
  );
});
