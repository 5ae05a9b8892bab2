import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildHostIndex, claims, operatorAt } from '../../../utils/catalogue/hosts.ts';
import type { Operator } from '../../../utils/catalogue/schema.ts';
import { all, at, claim, word } from '../support/hosts.ts';
import { PATIENCE } from '../support/patience.ts';
import { catalogue } from '../support/senders.ts';

describe('addresses that are an operator’s', () => {
  test(
    'I-25 every operator is recognised on each of its addresses, with anything below, behind and around it',
    () => {
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
    },
    PATIENCE,
  );

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
