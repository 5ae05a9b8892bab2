import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type CatalogueFiles, checkCatalogue } from '../../../utils/catalogue/check/check.ts';
import { problemText } from '../../../utils/catalogue/check/place.ts';
import type { Operator } from '../../../utils/catalogue/schema.ts';
import expected from '../../catalogue/expected.json' with { type: 'json' };

const TODAY = '2026-11-22';
const FILE = 'public/operators/example-gb.json';
const BROKEN = 'test/catalogue/broken';
const read = (path: string) => readFileSync(path, 'utf8');
const sound = read('test/catalogue/sound/example-gb.json');
const country = { file: 'public/countries/gb.json', text: read('test/catalogue/sound/gb.json') };

const check = (files: Partial<CatalogueFiles>) =>
  checkCatalogue(
    { operators: [], countries: [country], retired: [], devices: [], ...files },
    TODAY,
    {},
  );

test('a sound file has no problem', () => {
  expect(check({ operators: [{ file: FILE, text: sound }] })).toEqual([]);
});

describe('each broken example is named with line, place and reason', () => {
  const names = readdirSync(BROKEN).map((name) => basename(name, '.json'));

  test('every one of them, and at least 40, has its expected message', () => {
    expect(Object.keys(expected).sort()).toEqual(names.sort());
    expect(names.length).toBeGreaterThanOrEqual(40);
  });

  test.each(Object.entries(expected))('%s', (name, messages) => {
    const found = check({ operators: [{ file: FILE, text: read(`${BROKEN}/${name}.json`) }] });
    expect(found.map(problemText)).toEqual(messages.map((message) => `${FILE}:${message}`));
  });
});

describe('among all files', () => {
  const other = (change: (operator: Operator) => void) => {
    const operator: Operator = { ...JSON.parse(sound), id: 'other-gb' };
    change(operator);
    return check({
      operators: [
        { file: FILE, text: sound },
        { file: 'public/operators/other-gb.json', text: JSON.stringify(operator) },
      ],
    }).filter(({ reason }) => !reason.includes('canonical'));
  };

  test('I-25 a host that another operator claims is named once for each', () => {
    expect(other(() => {}).map(({ file, reason }) => [file, reason])).toEqual(
      ['www.example.co.uk', 'my.example.co.uk'].map((host) => [
        'public/operators/other-gb.json',
        `${host} is claimed by example-gb too`,
      ]),
    );
  });

  test('a path on a host of another operator, and a help host of both, are no problem', () => {
    const found = other((operator) => {
      operator.hosts = operator.hosts.flatMap((host, index) => [
        { ...host, path: '/other' },
        { ...host, host: `help${index}.example.co.uk`, role: 'help' as const },
      ]);
    });
    expect(found).toEqual([]);
  });

  test('one broken file does not hide the problems of another', () => {
    const found = check({
      operators: [
        { file: 'a.json', text: 'x' },
        { file: 'b.json', text: '[]' },
      ],
    });
    expect(new Set(found.map(({ file }) => file))).toEqual(new Set(['a.json', 'b.json']));
  });
});

describe('an operator that is no more', () => {
  const retired = (change: object) => ({
    file: 'public/retired/gone-gb.json',
    text: JSON.stringify({
      id: 'gone-gb',
      name: 'Gone',
      country: 'GB',
      why: 'merged',
      since: '2024-06',
      to: ['example-gb'],
      sources: [{ url: 'https://press.example/gone', title: 'Gone', publisher: 'press' }],
      src: [0],
      ...change,
    }),
  });
  const reasons = (change: object) =>
    check({ operators: [{ file: FILE, text: sound }], retired: [retired(change)] })
      .map(({ path, reason }) => `${path}: ${reason}`)
      .filter((text) => !text.includes('canonical'));

  test('leaves a tombstone that says why and where its customers went', () => {
    expect(reasons({})).toEqual([]);
  });

  test.each<[string, object, string]>([
    ['a reason of nobody', { why: 'bored' }, 'why: "bored" is not in the closed vocabulary'],
    ['no reason', { why: undefined }, 'why: is missing'],
    ['no source', { src: [] }, 'src: is empty'],
    [
      'customers who went to nobody',
      { to: ['nobody-gb'] },
      'to.0: "nobody-gb" is no operator of the catalogue',
    ],
  ])('%s', (_, change, message) => {
    expect(reasons(change)).toContain(message);
  });

  test('cannot be an operator of today as well', () => {
    expect(reasons({ id: 'example-gb', to: undefined })).toContain(
      'id: "example-gb" is an operator of today as well',
    );
  });
});
