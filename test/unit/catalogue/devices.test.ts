import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readCatalogueFiles } from '../../../utils/catalogue/check/files.ts';
import { listedFamily } from '../../../utils/catalogue/device-list.ts';
import type { DeviceFamily } from '../../../utils/catalogue/device-schema.ts';
import { DEVICE_SECTIONS, IDENTIFIERS } from '../../../utils/catalogue/device-words.ts';
import vocabulary from '../../../utils/catalogue/vocabulary.json' with { type: 'json' };
import {
  devicePointers,
  missingDevicePointers,
  strayDeviceEntries,
} from '../../tools/device-ledger.ts';
import type { Ledger } from '../../tools/ledger.ts';
import { familyChain } from '../support/devices.ts';

const families = readCatalogueFiles('.').devices.map(
  ({ text }) => JSON.parse(text) as DeviceFamily,
);
const family = (id: string) => {
  const found = families.find((one) => one.id === id);
  if (!found) throw new Error(`no device family ${id}`);
  return found;
};
const ledgerOf = (id: string) => `test/ledger/devices/${id}.json`;
const ledger = (id: string): Ledger => JSON.parse(readFileSync(ledgerOf(id), 'utf8'));

test('every family that was researched is there, under the same id', () => {
  expect(families.map(({ id }) => id)).toEqual([
    'android-generic',
    'apple-watch',
    'car-iot',
    'chromebook',
    'esim-technology',
    'galaxy-watch',
    'google-pixel',
    'honor',
    'huawei-phone',
    'huawei-watch',
    'ipad',
    'iphone',
    'mifi-router',
    'oppo-watch',
    'pixel-watch',
    'removable-euicc',
    'samsung-galaxy-phone',
    'sharp-aquos',
    'sony',
    'windows-laptop',
    'xiaomi',
  ]);
});

describe('the ledger of each family', () => {
  test.each(families.map(({ id }) => id))('%s: points to what is in the file', (id) => {
    expect(existsSync(ledgerOf(id))).toBe(true);
    expect(strayDeviceEntries(ledger(id), family(id))).toEqual([]);
  });

  test('an entry that points nowhere, and a reason that says nothing, are named', () => {
    const stray = strayDeviceEntries(
      {
        'traps[0]': { as: 'traps.no-such-trap' },
        'traps[1]': [{ merged: 'rumours' }, { left: '' }],
        'removeSteps[0].steps[0]': { as: 'removals.open-settings' },
      },
      family('iphone'),
    );
    expect(stray.map(({ pointer }) => pointer)).toEqual(['traps[0]', 'traps[1]', 'traps[1]']);
  });

  test('each place of a research file is one to account for', () => {
    const research = {
      id: 'example',
      sources: [{}],
      maxProfiles: { active: 1 },
      removeSteps: [{ os: 'One', steps: ['a', 'b'], uiLabels: { en: 'A' } }],
      traps: [{ text: 'x' }, { text: 'y' }],
      standards: [{ name: 'S', facts: [{ text: 'z' }] }],
      orderOfOperations: { beforeDelete: [{ text: 'q' }] },
    };
    expect(devicePointers(research)).toEqual([
      'maxProfiles',
      'removeSteps[0].steps[0]',
      'removeSteps[0].steps[1]',
      'removeSteps[0].uiLabels',
      'traps[0]',
      'traps[1]',
      'standards[0].facts[0]',
      'orderOfOperations.beforeDelete[0]',
    ]);
    expect(missingDevicePointers({ 'traps[0]': { left: 'why' } }, { traps: [{}, {}] })).toEqual([
      'traps[1]',
    ]);
  });
});

test('no family says when it was checked: none of its pages was read by this project', () => {
  const read = families.filter(({ sources }) => sources.some(({ checkedOn }) => checkedOn));
  expect(read.map(({ id }) => id)).toEqual([]);
});

test('every way that was found has its source, and every family with an own way shows steps', () => {
  const steps = families.flatMap(({ removals = [] }) => removals);
  expect(steps.length).toBeGreaterThan(25);
  for (const way of steps) expect(way.steps.length).toBeGreaterThan(0);
});

test('of every phone it is known where its identifiers stand, at least as its system or a seller shows them', async () => {
  for (const { id } of families.filter(({ kind }) => kind === 'phone')) {
    const chain = await familyChain(id);
    const shown = chain.flatMap(({ identifiers = [] }) => identifiers.map(({ what }) => what));
    expect(new Set(shown), id).toEqual(new Set(IDENTIFIERS));
  }
});

test('every code for devices is said by a family', () => {
  const said = new Set(
    readCatalogueFiles('.').devices.flatMap(({ text }) =>
      [...text.matchAll(/"code": "([a-z0-9-]+)"/g)].map(([, code]) => code),
    ),
  );
  const idle = DEVICE_SECTIONS.flatMap((section) =>
    Object.keys(vocabulary[section]).filter((code) => !said.has(code)),
  );
  expect(idle).toEqual([]);
});

test('the list names what a choice needs, and nothing more', () => {
  expect(listedFamily(family('apple-watch'))).toEqual({
    id: 'apple-watch',
    name: 'Apple Watch',
    kind: 'watch',
    system: 'watchos',
    pairedWith: 'iphone',
  });
  expect(listedFamily(family('car-iot'))).toEqual({ id: 'car-iot', kind: 'car' });
});
