import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  buildHostIndex,
  claims,
  type HostClaim,
  operatorAt,
} from '../../../utils/catalogue/hosts.ts';
import type { Operator } from '../../../utils/catalogue/schema.ts';
import { catalogue } from '../support/senders.ts';

const all = catalogue.operators.flatMap(claims);
const claim = fc.constantFrom(...all);
const at = (address: string) => operatorAt(address, catalogue.hosts);
const word = fc.stringMatching(/^[a-z0-9]{1,8}$/);
/** Nobody's name: no operator claims it, whoever made it up. */
const nobody = (host: string) => !Object.hasOwn(catalogue.hosts, host);

describe('addresses that are an operator’s', () => {
  test('I-25 every operator is recognised on each of its addresses, with anything below, behind and around it', () => {
    fc.assert(
      fc.property(claim, word, word, ({ host, path, operator }, below, query) => {
        for (const address of [
          `https://${host}${path}`,
          `https://${host}${path}/`,
          `https://${host}${path}/${below}/${query}`,
          `https://${host}${path}?${query}=${below}`,
          `https://${host}${path}#${query}`,
          `https://${host}:443${path}`,
          `HTTPS://${host.toUpperCase()}${path}`,
        ])
          expect(at(address), address).toBe(operator);
      }),
      { numRuns: 500 },
    );
  });

  /** No source names a site or portal of theirs, only help pages: they are found by search alone. */
  const ONLY_HELP = ['starhub-sg', 'swype-ch'];

  test('I-25 there is at least one address of each operator, and each belongs to one alone', () => {
    const claimed = new Set(all.map(({ operator }) => operator));
    const others = catalogue.operators.map(({ id }) => id).filter((id) => !claimed.has(id));
    expect(others).toEqual(ONLY_HELP);
    expect(new Set(all.map(({ host, path }) => host + path)).size).toBe(all.length);
  });

  test('a shared host belongs to the brand with the longest path, by whole segments', () => {
    const index = buildHostIndex([
      { host: 'www.shared.example', path: '', operator: 'group' },
      { host: 'www.shared.example', path: '/mein', operator: 'brand' },
      { host: 'www.shared.example', path: '/mein/kids', operator: 'kids' },
    ]);
    const on = (path: string) => operatorAt(`https://www.shared.example${path}`, index);
    expect(on('/')).toBe('group');
    expect(on('/mein')).toBe('brand');
    expect(on('/mein/')).toBe('brand');
    expect(on('/mein/kids/x?y')).toBe('kids');
    expect(on('/mein-konto')).toBe('group');
    expect(on('/meiner')).toBe('group');
    expect(on('/Mein')).toBe('group');
    expect(on('/x/../mein/kids')).toBe('kids');
    expect(on('/mein/../')).toBe('group');
  });

  test('a host claimed by path alone is nobody’s elsewhere', () => {
    const index = buildHostIndex([{ host: 'www.shop.example', path: '/tel', operator: 'tel' }]);
    expect(operatorAt('https://www.shop.example/tel/a', index)).toBe('tel');
    expect(operatorAt('https://www.shop.example/', index)).toBeUndefined();
    expect(operatorAt('https://www.shop.example/telly', index)).toBeUndefined();
  });
});

describe('look-alikes are nobody', () => {
  const isNobody = (make: (claim: HostClaim, extra: string) => string) =>
    fc.assert(
      fc.property(claim, word, (one, extra) => {
        const address = make(one, extra);
        fc.pre(!URL.canParse(address) || nobody(new URL(address).hostname));
        expect(at(address), address).toBeUndefined();
      }),
      { numRuns: 300 },
    );

  test('I-25 something before the host: with a hyphen, a letter, a subdomain', () => {
    isNobody(({ host, path }, extra) => `https://${extra}-${host}${path}/`);
    isNobody(({ host, path }, extra) => `https://${extra}${host}${path}/`);
    isNobody(({ host, path }, extra) => `https://${extra}.${host}${path}/`);
  });

  test('I-25 something behind the host: another domain, an ending, a dot', () => {
    isNobody(({ host, path }, extra) => `https://${host}.${extra}.example${path}/`);
    isNobody(({ host, path }, extra) => `https://${host}-${extra}.example${path}/`);
    isNobody(({ host, path }, extra) => `https://${host}${extra}${path}/`);
    isNobody(({ host, path }) => `https://${host}.${path}/`);
  });

  test('I-25 a dot too many or too few, or a hyphen in its place', () => {
    isNobody(({ host }) => `https://${host.replace('.', '..')}/`);
    isNobody(({ host }) => `https://${host.replace('.', '')}/`);
    isNobody(({ host }) => `https://${host.replace('.', '-')}/`);
  });

  test('I-25 the host in another part of the address: user, path, query, fragment', () => {
    isNobody(({ host }, extra) => `https://${host}@${extra}.example/`);
    isNobody(({ host }, extra) => `https://${host}:${extra}@${extra}.example/`);
    isNobody(({ host }, extra) => `https://${extra}.example/${host}/`);
    isNobody(({ host }, extra) => `https://${extra}.example/?https://${host}/`);
    isNobody(({ host }, extra) => `https://${extra}.example/#${host}`);
    isNobody(({ host }, extra) => `https://${extra}.example\\@${host}/`);
  });

  test('I-25 http, another port, another scheme', () => {
    fc.assert(
      fc.property(claim, fc.integer({ min: 1, max: 65_535 }), ({ host, path }, port) => {
        expect(at(`http://${host}${path}/`)).toBeUndefined();
        if (port !== 443) expect(at(`https://${host}:${port}${path}/`)).toBeUndefined();
        for (const scheme of ['ftp', 'ws', 'file', 'view-source:https', 'javascript'])
          expect(at(`${scheme}://${host}${path}/`)).toBeUndefined();
      }),
      { numRuns: 200 },
    );
  });

  test('I-25 letters that look alike: Cyrillic, Greek, accented, or a figure for a letter', () => {
    const alike: Record<string, string[]> = {
      a: ['а', 'à', 'ạ', 'α'],
      c: ['с', 'ç'],
      e: ['е', 'é', 'ė'],
      i: ['і', 'ı', '1', 'l'],
      l: ['1', 'ł', 'i'],
      m: ['rn', 'м'],
      n: ['ո', 'ñ'],
      o: ['о', '0', 'ö', 'ο'],
      p: ['р'],
      t: ['т', 'ť'],
      u: ['υ', 'ü'],
      v: ['ν', 'vv'],
      w: ['ԝ', 'vv'],
      x: ['х'],
    };
    const letter = fc.constantFrom(
      ...Object.entries(alike).flatMap(([from, to]) => to.map((one) => [from, one] as const)),
    );
    fc.assert(
      fc.property(claim, letter, ({ host, path }, [from, to]) => {
        const [name = '', ...ending] = host.split('.').reverse();
        const fake = [name, ...ending].reverse().join('.').replace(from, to);
        fc.pre(fake !== host);
        const address = `https://${fake}${path}/`;
        fc.pre(!URL.canParse(address) || nobody(new URL(address).hostname));
        expect(at(address), address).toBeUndefined();
      }),
      { numRuns: 1000 },
    );
  });

  test('what the two examples of the design say', () => {
    expect(at('https://www.t-mobile.com/account')).toBe('t-mobile-us');
    for (const address of [
      'https://t-mobile.com.evil.example/',
      'https://my-t-mobile.com/',
      'https://www.my-t-mobile.com/',
    ])
      expect(at(address)).toBeUndefined();
  });

  test('names that every object has are no hosts, and what is no address is nobody', () => {
    for (const address of [
      'https://constructor/',
      'https://__proto__/',
      'https://toString/',
      '',
      'x',
      'https://',
      '//www.att.com/',
    ])
      expect(at(address)).toBeUndefined();
  });
});

describe('what an operator claims', () => {
  const of = (...hosts: Operator['hosts']) => claims({ id: 'x', hosts });
  const host = (name: string, more: Partial<Operator['hosts'][number]> = {}) =>
    ({ host: name, role: 'site', src: [0], ...more }) as Operator['hosts'][number];

  test('sites and portals, not help pages and shops', () => {
    expect(
      of(
        host('a.example'),
        host('b.example', { role: 'portal' }),
        host('c.example', { role: 'help' }),
        host('d.example', { role: 'shop' }),
      ),
    ).toEqual([
      { host: 'a.example', path: '', operator: 'x' },
      { host: 'b.example', path: '', operator: 'x' },
    ]);
  });

  test('each once; a path below a host that is whole is part of it', () => {
    expect(
      of(
        host('a.example', { path: '/x/' }),
        host('a.example'),
        host('a.example', { role: 'portal' }),
      ),
    ).toEqual([{ host: 'a.example', path: '', operator: 'x' }]);
    expect(
      of(
        host('a.example', { path: '/x' }),
        host('a.example', { path: '/x/' }),
        host('a.example', { path: '/y' }),
      ),
    ).toHaveLength(2);
  });
});
