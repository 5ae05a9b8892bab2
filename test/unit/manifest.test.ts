/**
 * What the browsers are asked for. The built manifests (`npm run build`) must equal `test/manifests/<browser>.json`.
 * Where a change is meant, it is made there by hand and eye, so that no permission comes in unseen.
 */

import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readCatalogue } from '../../utils/catalogue/build.ts';
import { canonical, print } from '../../utils/catalogue/canonical.ts';
import type { Operator } from '../../utils/catalogue/schema.ts';
import { removeFolder, tempFolder } from '../browser/harness/temp.ts';
import { PATIENCE } from './support/patience.ts';

const json = (file: string) => JSON.parse(readFileSync(file, 'utf8'));

const HOSTS_FILE = 'utils/catalogue/required-hosts.json';
const OPERATORS = 'public/operators';
const required = json(HOSTS_FILE) as { matches: string[]; permissions: string[] };
const released = Number(json('package.json').version.split('.')[0]) >= 1;

describe.each(['chrome', 'firefox'])('the manifest for %s', (browser) => {
  const file = `.output/${browser}-mv3/manifest.json`;
  if (!existsSync(file)) throw new Error(`${file} is missing: run npm run build`);
  const manifest = json(file);

  test('I-23 equals its checked file', () => {
    expect(manifest).toEqual(json(`test/manifests/${browser}.json`));
  });

  test('I-23 asks for no more than is used', () => {
    const inBoth = [
      'activeTab',
      'alarms',
      'notifications',
      'scripting',
      'storage',
      'unlimitedStorage',
    ];
    const wanted = browser === 'chrome' ? [...inBoth, 'sidePanel'] : inBoth;
    expect(manifest.permissions.toSorted()).toEqual(wanted.toSorted());
    expect(manifest.optional_permissions).toEqual(['history']);
    expect(manifest.optional_host_permissions).toEqual(['https://*/*']);
  });

  test('I-23 requires exactly the hosts of the checked list, over https, none by a wildcard', () => {
    expect(manifest.host_permissions).toEqual(required.permissions);
    expect(manifest.content_scripts).toHaveLength(1);
    const [{ matches, js, run_at, ...rest }] = manifest.content_scripts;
    expect(matches).toEqual(required.matches);
    expect(js).toEqual(['portal.js']);
    expect(run_at).toBe('document_idle');
    expect(rest, 'top frame only, in a world of its own').toEqual({});
    const exact = /^https:\/\/[a-z0-9-]+(\.[a-z0-9-]+)+(\/[^*]*)?\*$/;
    expect([...matches, ...required.permissions].filter((one: string) => !exact.test(one))).toEqual(
      [],
    );
  });

  test('I-23 opens nothing to pages and lets nothing out', () => {
    expect(manifest).not.toHaveProperty('web_accessible_resources');
    expect(manifest).not.toHaveProperty('externally_connectable');
    const rules = Object.fromEntries(
      manifest.content_security_policy.extension_pages
        .split(';')
        .map((rule: string) => rule.trim().split(/\s+(.*)/))
        .map(([name, value]: string[]) => [name, value]),
    );
    expect(rules).toMatchObject({
      'default-src': "'none'",
      'connect-src': "'self'",
      'script-src': "'self'",
      'frame-ancestors': "'none'",
    });
    expect(Object.values(rules).join(' ')).not.toMatch(/unsafe|http|\*/);
  });
});

// Since 1.0 the checked manifests hold the frozen list.
test.runIf(!released)('I-24 before 1.0 the required hosts are those of the catalogue', () => {
  const { matches, permissions } = readCatalogue('.');
  expect(required).toEqual({ matches, permissions });
});

describe('I-24 the required hosts of a released version stay', () => {
  let folder: string;
  const at = (path: string) => join(folder, path);
  const script = resolve('test/tools/required-hosts.ts');
  const run = () => spawnSync(process.execPath, [script], { cwd: folder, encoding: 'utf8' });
  const isVersion = (version: string) =>
    writeFileSync(at('package.json'), JSON.stringify({ version }));

  /** The whole project as far as the script looks at it, with the list as the catalogue has it. */
  beforeAll(() => {
    folder = tempFolder('hosts');
    mkdirSync(at('utils/catalogue'), { recursive: true });
    cpSync(OPERATORS, at(OPERATORS), { recursive: true });
    const { matches, permissions } = readCatalogue('.');
    writeFileSync(at(HOSTS_FILE), `${JSON.stringify({ matches, permissions }, null, 2)}\n`);
  });
  afterAll(() => removeFolder(folder));

  const known = `${OPERATORS}/giffgaff-gb.json`;
  const newcomer: Operator = {
    id: 'newcomer',
    name: 'Newcomer',
    country: 'ZZ',
    kind: 'travel-esim',
    hosts: [{ host: 'newcomer.example', role: 'site', src: [0] }],
    online: { answer: 'unknown' },
    sources: [{ url: 'https://newcomer.example/', title: 'Newcomer', publisher: 'official' }],
    confidence: 'low',
  };
  const cases = {
    'a new host of an old operator': () => {
      const operator = json(at(known)) as Operator;
      const hosts = [...operator.hosts, { host: 'new.giffgaff.com', role: 'portal', src: [0] }];
      writeFileSync(at(known), print(canonical({ ...operator, hosts } as Operator)));
    },
    'a new operator': () =>
      writeFileSync(at(`${OPERATORS}/newcomer.json`), print(canonical(newcomer))),
  };

  test('nothing new: the script has nothing to say in a released version', () => {
    isVersion('1.0.0');
    expect(run()).toMatchObject({ status: 0, stdout: '', stderr: '' });
  });

  // Four runs of a script by itself.
  test.each(Object.entries(cases))(
    '%s is refused since 1.0, and taken up before',
    (_, change) => {
      change();
      const before = readFileSync(at(HOSTS_FILE), 'utf8');
      for (const version of ['1.0.0', '1.4.2', '10.0.0']) {
        isVersion(version);
        const { status, stderr } = run();
        expect(status, version).not.toBe(0);
        expect(stderr).toContain('is frozen since 1.0');
        expect(readFileSync(at(HOSTS_FILE), 'utf8')).toBe(before);
      }
      isVersion('0.9.0');
      expect(run()).toMatchObject({ status: 0, stderr: '' });
      const after = json(at(HOSTS_FILE));
      const { matches, permissions } = readCatalogue(folder);
      expect(after).toEqual({ matches, permissions });
      expect(after.matches.length).toBe(JSON.parse(before).matches.length + 1);
    },
    PATIENCE,
  );
});
