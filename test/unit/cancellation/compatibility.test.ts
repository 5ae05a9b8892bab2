import { describe, expect, test } from 'vitest';
import { verdict } from '../../../utils/cancellation/compatibility.ts';
import type { OperatorNeeds } from '../../../utils/cancellation/compatibility-why.ts';
import { AGAINST, FOR, OPEN } from '../../../utils/cancellation/compatibility-words.ts';
import { readCatalogueFiles } from '../../../utils/catalogue/check/files.ts';
import { familyChain } from '../support/devices.ts';
import { operatorFile } from '../support/operators.ts';

const of = async (id: string, version = '', needs: OperatorNeeds | null = null) => {
  const found = verdict(await familyChain(id), version, needs);
  return { ...found, codes: found.why.map(({ code }) => code) };
};

const FAMILIES = readCatalogueFiles('.').devices.map(({ text }) => JSON.parse(text).id as string);
const VERSIONS = ['', '9', '17', 'iOS 11', 'Android 8', 'One UI 4', 'watchOS 9', 'the newest'];
const OPERATORS = [
  null,
  ...['etecsa-cu', 'china-unicom-cn', 'bouygues-fr', 'att-us'].map(operatorFile),
];

describe('iPhone', () => {
  test('with a system that has eSIM and known steps: fine, and the refusal has another reason', async () => {
    const { verdict: code, codes, todo } = await of('iphone', 'iOS 17.4');
    expect(code).toBe('fine');
    expect(codes).toEqual(['system-new-enough', 'steps-known']);
    expect(todo).toEqual(['compare-model', 'ask-company', 'other-reason']);
  });

  test('with an older system than the first with eSIM: probably not, which one it was, and its source', async () => {
    const { verdict: code, why, todo } = await of('iphone', 'iOS 11.4');
    expect(code).toBe('probably-not');
    expect(why[0]).toMatchObject({
      code: 'system-too-old',
      params: { name: 'iOS', version: '12.1' },
      sources: [{ url: 'https://apfelrat.de/iphone-eine-eingerichtete-esim-loeschen' }],
    });
    expect(todo).toContain('update-system');
    expect(todo.at(-1)).toBe('operator-detaches');
  });

  test('where the version is missing, too rough, unreadable or of another system: unknown, and look it up', async () => {
    const cases = [
      ['', 'version-not-told'],
      ['iOS 12', 'version-not-precise'],
      ['the newest', 'version-not-understood'],
      ['Android 14', 'other-system'],
    ] as const;
    for (const [version, code] of cases) {
      const found = await of('iphone', version);
      expect(found.verdict, version).toBe('unknown');
      expect(found.codes[0], version).toBe(code);
      expect(found.todo, version).toContain('find-version');
    }
  });

  test('what was not understood is said as it was read', async () => {
    const { why } = await of('iphone', '  the newest ');
    expect(why[0]?.params).toEqual({ label: 'the newest' });
  });

  test('with a Chinese operator the models of the country are a question, elsewhere not', async () => {
    const inChina = await of('iphone', '18', operatorFile('china-unicom-cn'));
    expect(inChina.verdict).toBe('unknown');
    expect(inChina.codes[0]).toBe('regional-models');
    expect((await of('iphone', '18', operatorFile('att-us'))).verdict).toBe('fine');
  });
});

describe('Android phones', () => {
  test('before Android 9: probably not, for a family without facts of its own as well', async () => {
    for (const id of ['android-generic', 'google-pixel', 'sony', 'xiaomi', 'sharp-aquos']) {
      const { verdict: code, codes } = await of(id, 'Android 8.1');
      expect(code, id).toBe('probably-not');
      expect(codes[0], id).toBe('system-too-old');
    }
  });

  test('Pixel with Android 14: fine; Sony, of which only the general facts are known: unknown', async () => {
    expect((await of('google-pixel', '14')).verdict).toBe('fine');
    const sony = await of('sony', '14');
    expect(sony.verdict).toBe('unknown');
    expect(sony.codes).toEqual(['general-facts-only', 'system-new-enough']);
    expect(sony.todo).toEqual(['look-for-eid', 'operator-detaches']);
  });

  test('Samsung: the steps are known from One UI 5 on', async () => {
    expect((await of('samsung-galaxy-phone', 'Android 14, One UI 6.1')).verdict).toBe('fine');
    const older = await of('samsung-galaxy-phone', 'One UI 4.1');
    expect(older.verdict).toBe('unknown');
    expect(older.codes).toEqual(['steps-for-other-versions']);
  });

  test('HONOR, where no version is known to matter: no version is asked for', async () => {
    expect((await of('honor')).verdict).toBe('fine');
  });
});

describe('other devices', () => {
  test('a car: only the operator or its manager can do it', async () => {
    const { verdict: code, codes, todo } = await of('car-iot');
    expect(code).toBe('probably-not');
    expect(codes).toEqual(['remote-only']);
    expect(todo).toEqual(['ask-manager', 'operator-detaches']);
  });

  test('a removable card: its version counts, and it can be replaced', async () => {
    const { verdict: code, codes, todo } = await of('removable-euicc');
    expect(code).toBe('unknown');
    expect(codes[0]).toBe('card-version-counts');
    expect(todo).toEqual(['read-card-version', 'replace-card', 'operator-detaches']);
  });

  test('a hotspot may have no chip', async () => {
    const { verdict: code, codes } = await of('mifi-router');
    expect(code).toBe('unknown');
    expect(codes[0]).toBe('chip-may-be-missing');
  });

  test('a laptop where only the place of the list is known, and its company is asked first', async () => {
    const { verdict: code, codes, todo } = await of('windows-laptop', 'Windows 11');
    expect(code).toBe('unknown');
    expect(codes).toEqual(['nothing-known']);
    expect(todo).toEqual(['look-for-eid', 'compare-model', 'ask-company', 'operator-detaches']);
  });
});

describe('what the operator’s file says', () => {
  test('ETECSA sells no eSIM as far as is known: ask who sold it', async () => {
    const needs = operatorFile('etecsa-cu');
    const { verdict: code, why, todo } = await of('iphone', '18', needs);
    expect(code).toBe('probably-not');
    expect(why[0]?.code).toBe('operator-without-esim');
    expect(needs.sources).toEqual(expect.arrayContaining(why[0]?.sources ?? []));
    expect(why[0]?.sources.length).toBeGreaterThan(0);
    expect(todo).toContain('ask-who-sold');
  });

  test('Bouygues without plans for companions: a matter for watches, not for phones', async () => {
    const needs = operatorFile('bouygues-fr');
    const watch = await of('apple-watch', '', needs);
    expect(watch.verdict).toBe('probably-not');
    expect(watch.codes[0]).toBe('operator-without-companions');
    expect(watch.todo).toContain('ask-about-companion');
    expect((await of('iphone', '18', needs)).verdict).toBe('fine');
  });
});

describe('for every family, version and operator', () => {
  test.each(FAMILIES)('%s: never a bare verdict, and none without its ground', async (id) => {
    for (const version of VERSIONS)
      for (const needs of OPERATORS) {
        const { verdict: code, codes, todo } = await of(id, version, needs);
        const has = (some: readonly string[]) => codes.some((one) => some.includes(one));
        const place = `${version} at ${needs?.id}`;
        expect(has(AGAINST), place).toBe(code === 'probably-not');
        if (code === 'fine') expect(has(OPEN), place).toBe(false);
        if (code === 'fine') expect(has(FOR), place).toBe(true);
        if (code === 'unknown') expect(has(OPEN), place).toBe(true);
        expect(todo.length, place).toBeGreaterThan(0);
        expect(new Set(codes).size, place).toBe(codes.length);
      }
  });
});
