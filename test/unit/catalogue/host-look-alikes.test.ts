import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { HostClaim } from '../../../utils/catalogue/hosts.ts';
import { at, claim, nobody, word } from '../support/hosts.ts';
import { PATIENCE } from '../support/patience.ts';

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

  test(
    'I-25 letters that look alike: Cyrillic, Greek, accented, or a figure for a letter',
    () => {
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
    },
    PATIENCE,
  );

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
