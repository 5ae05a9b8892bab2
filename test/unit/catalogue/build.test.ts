import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readCatalogue } from '../../../utils/catalogue/build.ts';
import { operatorFile } from '../support/operators.ts';
import { catalogue } from '../support/senders.ts';

let root: string;
const file = (id: string) => join(root, 'public/operators', `${id}.json`);
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'unline-catalogue-'));
  for (const id of ['giffgaff-gb', 'o2-de'])
    cpSync(`public/operators/${id}.json`, file(id), { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true }));

describe('what the build derives from the operators’ files', () => {
  test('a broken file stops the build, with file, path and reason', () => {
    writeFileSync(file('broken-gb'), '{}');
    expect(() => readCatalogue(root)).toThrow(
      /public\/operators\/broken-gb\.json:1:1: id: is missing/,
    );
  });

  test('names its state: another when a file changes, the same when none does', () => {
    const before = readCatalogue(root).version;
    expect(readCatalogue(root).version).toBe(before);
    cpSync('public/operators/att-us.json', file('att-us'));
    expect(readCatalogue(root).version).not.toBe(before);
    expect(before).toMatch(/^[0-9a-f]{12}$/);
  });

  test('asks for the hosts on which operators are recognised, exactly, and for no others', () => {
    const { permissions, matches, hosts } = catalogue;
    expect(permissions).toEqual(
      Object.keys(hosts)
        .map((host) => `https://${host}/*`)
        .sort(),
    );
    for (const pattern of [...matches, ...permissions])
      expect(pattern).toMatch(/^https:\/\/[a-z0-9.-]+\.[a-z]{2,}\/[^*]*\*$/);
    expect(matches).not.toContain('https://community.giffgaff.com/*');
    expect([...matches].sort()).toEqual(matches);
  });

  test('lists every operator in short, with all names that it can be found by', () => {
    expect(catalogue.list.map(({ id }) => id)).toEqual(catalogue.operators.map(({ id }) => id));
    expect(catalogue.list.find(({ id }) => id === 'giffgaff-gb')).toMatchObject({
      id: 'giffgaff-gb',
      name: 'giffgaff',
      aliases: operatorFile('giffgaff-gb').aliases,
      country: 'GB',
      kind: 'mvno',
      online: 'yes',
    });
  });

  test('lists every device family in short, without its facts', () => {
    const { families } = catalogue;
    expect(families.length).toBeGreaterThan(20);
    expect(families.find(({ id }) => id === 'iphone')).toEqual({
      id: 'iphone',
      name: 'Apple iPhone',
      kind: 'phone',
      system: 'ios',
    });
  });
});
