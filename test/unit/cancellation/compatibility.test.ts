import { describe, expect, test } from 'vitest';
import { verdict } from '../../../utils/cancellation/compatibility.ts';
import type { OperatorNeeds } from '../../../utils/cancellation/compatibility-about.ts';
import { AGAINST, FOR, OPEN } from '../../../utils/cancellation/compatibility-words.ts';
import { readCatalogueFiles } from '../../../utils/catalogue/check/files.ts';
import type { Operator } from '../../../utils/catalogue/schema.ts';
import { familyChain } from '../support/devices.ts';
import { operatorFile } from '../support/operators.ts';

const of = async (id: string, version = '', needs: OperatorNeeds | null = null) => {
  const found = verdict(await familyChain(id), version, needs);
  return { ...found, codes: found.why.map(({ code }) => code) };
};

const FAMILIES = readCatalogueFiles('.').devices.map(({ text }) => JSON.parse(text).id as string);
const VERSIONS = ['', '9', '17', 'iOS 11', 'Android 8', 'One UI 4', 'watchOS 9', 'the newest'];
const OFFERING = readCatalogueFiles('.').operators.map(({ text }) => JSON.parse(text) as Operator);
const OPERATORS = [
  null,
  ...['etecsa-cu', 'china-unicom-cn', 'bouygues-fr', 'att-us', 'csl-hk', 'airalo'].map(
    operatorFile,
  ),
];

describe('iPhone', () => {
  test('with a system that has eSIM and known steps: fine, and the refusal has another reason', async () => {
    const { verdict: code, codes, todo } = await of('iphone', 'iOS 17.4');
    expect(code).toBe('fine');
    expect(codes).toEqual(['models-named', 'system-new-enough', 'steps-known']);
    expect(todo).toEqual(['compare-model', 'ask-company', 'other-reason', 'operator-detaches']);
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
    const inChina = await of('iphone', '26.2', operatorFile('china-unicom-cn'));
    expect(inChina.verdict).toBe('unknown');
    expect(inChina.codes[0]).toBe('regional-models');
    expect(inChina.codes).toContain('operator-system-met');
    expect(inChina.todo).not.toContain('update-system');
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
    expect(sony.todo).toEqual(['update-system', 'look-for-eid', 'operator-detaches']);
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
    expect(todo).toEqual([
      'update-system',
      'read-card-version',
      'replace-card',
      'operator-detaches',
    ]);
  });

  test('a hotspot may have no chip', async () => {
    const { verdict: code, codes } = await of('mifi-router');
    expect(code).toBe('unknown');
    expect(codes[0]).toBe('chip-may-be-missing');
  });

  test('a laptop where only the place of the list is known, and its company is asked first', async () => {
    const { verdict: code, codes, todo } = await of('windows-laptop', 'Windows 11');
    expect(code).toBe('unknown');
    expect(codes).toEqual(['nothing-known', 'models-named']);
    expect(todo).toEqual([
      'update-system',
      'look-for-eid',
      'compare-model',
      'ask-company',
      'operator-detaches',
    ]);
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

describe('a watch at an operator', () => {
  test('that names its family: said with its source, and what is asked besides stands apart', async () => {
    const needs = operatorFile('att-us');
    const { why, todo } = await of('apple-watch', '', needs);
    const offers = why.find(({ code }) => code === 'operator-offers-it');
    expect(offers?.params).toEqual({ name: 'Apple Watch' });
    expect(offers?.sources.map(({ publisher }) => publisher)).toContain('official');
    const asks = why.find(({ code }) => code === 'operator-asks');
    expect(asks?.says?.section).toBe('companion');
    expect(asks?.says?.facts.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['needs-contract-main', 'needs-hd-voice']),
    );
    expect(asks?.sources).toEqual(needs.sources);
    expect(todo).toContain('check-conditions');
  });

  test('what it asks of phones beside another family’s watch is not asked for this one', async () => {
    const asked = async (id: string, operator: string) =>
      (await of(id, '', operatorFile(operator))).why
        .find(({ code }) => code === 'operator-asks')
        ?.says?.facts.flatMap(({ code, params }) =>
          code === 'phone-needs-system' ? [params?.name2] : [],
        );
    expect(await asked('apple-watch', 'att-us')).toEqual([]);
    expect(await asked('galaxy-watch', 'att-us')).toEqual(['Android']);
    expect(await asked('apple-watch', 'csl-hk')).toEqual(['iOS']);
    expect(await asked('oppo-watch', 'china-telecom-cn')).toEqual(['Android', 'iOS']);
  });

  test('that names only others: left open, with those that it names', async () => {
    const { verdict: code, why, todo } = await of('pixel-watch', '', operatorFile('csl-hk'));
    expect(code).toBe('unknown');
    expect(why.find((one) => one.code === 'operator-names-others')?.params).toEqual({
      name: 'Apple Watch',
    });
    expect(todo).toContain('ask-about-companion');
  });

  test('that names none: nothing is made of it', async () => {
    const { codes } = await of('apple-watch', '', operatorFile('cricket-us'));
    expect(codes.filter((code) => code.startsWith('operator-'))).toEqual([]);
  });

  test('that asks for a system: older is against it, new enough for it, untold or rough is open', async () => {
    const needs = operatorFile('csl-hk');
    const older = await of('apple-watch', 'watchOS 4.1', needs);
    expect(older.verdict).toBe('probably-not');
    expect(older.why[0]).toMatchObject({
      code: 'operator-needs-newer',
      params: { name: 'watchOS', version: '4.2.2' },
    });
    expect(older.todo).toContain('update-system');
    const newer = await of('apple-watch', 'watchOS 11.2', needs);
    expect(newer.verdict).toBe('fine');
    expect(newer.codes).toContain('operator-system-met');
    expect((await of('apple-watch', '', needs)).codes).toContain('version-not-told');
    const rough = await of('apple-watch', '4', needs);
    expect(rough.verdict).toBe('unknown');
    expect(rough.codes[0]).toBe('operator-version-not-precise');
  });

  test('that sells travel eSIMs: they are for phones, so somebody else sold its plan', async () => {
    for (const id of ['airalo', 'holafly']) {
      const needs = operatorFile(id);
      for (const watch of ['apple-watch', 'galaxy-watch']) {
        const { verdict: code, why, todo } = await of(watch, '', needs);
        expect(code, id).toBe('probably-not');
        expect(why[0]?.code, id).toBe('no-travel-esim');
        expect(why[0]?.sources.length, id).toBeGreaterThan(0);
        expect(todo, id).toContain('ask-who-sold');
      }
      expect((await of('iphone', '18', needs)).verdict, id).toBe('fine');
    }
  });

  test('every name under which a watch service is offered is that of a family', async () => {
    const names = await Promise.all(FAMILIES.map(async (id) => (await familyChain(id))[0].name));
    const named = OFFERING.flatMap(({ companions = [] }) =>
      companions.filter(({ code }) => code === 'offered-for').map(({ params }) => params?.name),
    );
    expect(new Set(named).size).toBeGreaterThan(2);
    expect(named.filter((name) => !names.includes(name))).toEqual([]);
  });
});

describe('a phone at an operator', () => {
  test('in China: models of the country may lack the chip', async () => {
    for (const id of ['huawei-phone', 'xiaomi', 'honor', 'iphone', 'ipad']) {
      const { verdict: code, codes } = await of(id, '26.2', operatorFile('china-mobile-cn'));
      expect(code, id).toBe('unknown');
      expect(codes, id).toContain('regional-models');
    }
  });

  test('in China, an iPhone with an older iOS than the operators ask for: against it, and update', async () => {
    for (const id of ['china-unicom-cn', 'china-mobile-cn', 'china-telecom-cn']) {
      const { verdict: code, why, todo } = await of('iphone', 'iOS 18.5', operatorFile(id));
      expect(code, id).toBe('probably-not');
      expect(why[0], id).toMatchObject({
        code: 'operator-needs-newer',
        params: { name: 'iOS', version: '26.1' },
        doubts: ['one-unofficial-source'],
      });
      expect(todo, id).toContain('update-system');
    }
  });

  test('what is named of its models stands with the reason, so that it can be compared', async () => {
    const listed = async (id: string, needs: OperatorNeeds | null, code: string) =>
      (await of(id, '18', needs)).why
        .find((one) => one.code === code)
        ?.says?.facts.map((fact) => fact.code);
    expect(await listed('iphone', null, 'models-named')).toEqual(['esim-from']);
    expect(await listed('iphone', operatorFile('china-mobile-cn'), 'regional-models')).toEqual([
      'none-in-mainland-china',
      'mainland-operators-only-on',
    ]);
    expect(await listed('sony', null, 'models-named')).toBeUndefined();
  });

  test('is not asked for what only watches need', async () => {
    expect((await of('iphone', '18', operatorFile('att-us'))).codes).not.toContain('operator-asks');
  });

  test('what an operator asks of a watch is left out where something speaks against the watch', async () => {
    const { codes } = await of('apple-watch', 'watchOS 4.1', operatorFile('csl-hk'));
    expect(codes).not.toContain('operator-asks');
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
