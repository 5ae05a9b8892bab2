import { describe, expect, test } from 'vitest';
import { canonical, print } from '../../../utils/catalogue/canonical.ts';
import { checkCatalogue } from '../../../utils/catalogue/check/check.ts';
import type { DeviceFamily } from '../../../utils/catalogue/device-schema.ts';
import { LOCALES } from '../support/locales.ts';

const TODAY = '2026-11-22';
const SOUND: DeviceFamily = {
  id: 'example-phone',
  name: 'Example',
  kind: 'phone',
  system: 'android',
  esimFrom: { system: 'android', version: '9', src: [0] },
  identifiers: [{ code: 'labelled', what: 'eid', words: { en: ['EID'] }, src: [0] }],
  removals: [
    {
      case: 'usual',
      system: 'android',
      from: '12',
      steps: [
        { code: 'open-settings', words: { en: ['SIMs'], es: ['Tarjetas'], 'zh-CN': ['SIM 卡'] } },
        { code: 'confirm' },
      ],
      src: [0],
    },
  ],
  traps: [{ code: 'cannot-be-restored', src: [0] }],
  sources: [{ url: 'https://example.com/esim', title: 'eSIM', publisher: 'official' }],
  confidence: 'medium',
};

type Loose = Record<string, unknown>;

const problems = (texts: string[], locales: typeof LOCALES | object = {}) =>
  checkCatalogue(
    {
      operators: [],
      countries: [],
      retired: [],
      devices: texts.map((text) => ({
        file: `public/devices/${JSON.parse(text).id}.json`,
        text,
      })),
    },
    TODAY,
    locales as typeof LOCALES,
  ).map(({ path, reason }) => `${path}: ${reason}`);

const check = (...changes: Loose[]) =>
  problems(
    changes.map((change) => print(canonical({ ...SOUND, ...change } as unknown as DeviceFamily))),
  );

const step = (one: object) => ({ removals: [{ case: 'usual', steps: [one], src: [0] }] });

test('a sound family has no problem, and a text for each of its codes', () => {
  expect(check({})).toEqual([]);
  expect(problems([print(canonical(SOUND))], LOCALES)).toEqual([]);
});

describe('what is wrong is named with its place', () => {
  test.each<[string, Loose, string]>([
    ['a kind of nobody', { kind: 'toaster' }, 'kind: "toaster" is not in the closed vocabulary'],
    ['a field of nobody', { colour: 'red' }, ': there is no field "colour"'],
    ['no source', { sources: [] }, 'sources: is empty'],
    [
      'a source that is missing',
      { traps: [{ code: 'cannot-be-restored', src: [3] }] },
      'traps.0.src: names source 3, which is missing',
    ],
    [
      'a code of nobody',
      { traps: [{ code: 'bites', src: [0] }] },
      'traps.0.code: "bites" is not in the closed vocabulary',
    ],
    [
      'a parameter that is no count',
      { profiles: [{ code: 'active', params: { count: 'many' }, src: [0] }] },
      'profiles.0.params: parameter "count" must be a count, not "many"',
    ],
    [
      'words on a screen that are missing',
      step({ code: 'choose' }),
      'removals.0.steps.0.words: is missing',
    ],
    [
      'words on a screen where the sentence says none',
      step({ code: 'confirm', words: { en: ['OK'] } }),
      'removals.0.steps.0.words: device-step "confirm" says no words of a screen',
    ],
    [
      'words in no language',
      step({ code: 'choose', words: {} }),
      'removals.0.steps.0.words: is empty',
    ],
    [
      'words in another language than is said',
      step({ code: 'choose', words: { es: ['删除'] } }),
      'removals.0.steps.0.words.es.0: "删除" is not "es"',
    ],
    [
      'traditional characters as simplified ones',
      step({ code: 'choose', words: { 'zh-CN': ['清除這張卡'] } }),
      'removals.0.steps.0.words.zh-CN.0: "清除這張卡" holds traditional characters: 這張',
    ],
    [
      'a word that stands twice',
      step({ code: 'choose', words: { en: ['Delete', 'Delete'] } }),
      'removals.0.steps.0.words.en.1: "Delete" stands twice',
    ],
    [
      'an identifier of nobody',
      { identifiers: [{ code: 'about-phone', what: 'imsi', src: [0] }] },
      'identifiers.0.what: "imsi" is not in the closed vocabulary',
    ],
    [
      'a version without a system',
      { removals: [{ case: 'usual', from: '12', steps: [{ code: 'confirm' }], src: [0] }] },
      'removals.0: names a version, but no system',
    ],
    [
      'a version in words',
      { esimFrom: { system: 'android', version: 'Pie', src: [0] } },
      'esimFrom.version: is no version (figures and dots, like "12.1")',
    ],
    ['a base that is not there', { base: 'nobody' }, 'base: "nobody" is no device family'],
    ['a base that is itself', { base: 'example-phone' }, 'base: leads back to itself'],
    [
      'a phone that is not there',
      { pairedWith: 'nobody', pairing: [{ code: 'usually-add-on', src: [0] }] },
      'pairedWith: "nobody" is no device family',
    ],
    [
      'a pairing without a rule',
      { pairedWith: 'example-phone' },
      'pairedWith: says no rule of the pairing',
    ],
    [
      'no way of removing, and nobody to ask',
      { removals: undefined },
      ': says no way of removing, and names no base that does',
    ],
    [
      'a page that was read in the future',
      { sources: [{ ...SOUND.sources[0], checkedOn: '2026-12-01' }] },
      'sources.0.checkedOn: "2026-12-01" lies in the future',
    ],
  ])('%s', (_, change, message) => {
    expect(check(change)).toEqual([message]);
  });

  test('two families that are each other’s base', () => {
    expect(check({ base: 'other-phone' }, { id: 'other-phone', base: 'example-phone' })).toEqual([
      'base: leads back to itself',
      'base: leads back to itself',
    ]);
  });

  test('a code without its text, in each language that lacks it', () => {
    const { trap_cannot_be_restored: _, ...es } = LOCALES.es;
    expect(problems([print(canonical(SOUND))], { ...LOCALES, es })).toEqual([
      'traps.0.code: has no text "trap_cannot_be_restored" in es',
    ]);
  });

  test('a group of makers without a name in the texts', () => {
    const { name: _, ...group } = SOUND;
    expect(problems([print(canonical(group))], { en: LOCALES.en })).toEqual([
      'id: has no text "family_example_phone" in en',
    ]);
  });
});
