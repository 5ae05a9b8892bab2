import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { removalFacts } from '../../../utils/cancellation/removal-facts.ts';
import type { Country } from '../../../utils/catalogue/country.ts';
import type { Operator } from '../../../utils/catalogue/schema.ts';
import { operatorFile, SILENT } from '../support/operators.ts';

const CUBA = JSON.parse(readFileSync('public/countries/cu.json', 'utf8')) as Country;

describe('what operators of the catalogue say of the order', () => {
  test('from ETECSA no number can be moved', () => {
    const facts = removalFacts(operatorFile('etecsa-cu'), 'prepaid', CUBA);
    expect(facts).toMatchObject({ numberCannotMove: true, moveEndsLine: false });
  });

  test.each(['giffgaff-gb', 'orange-fr', 'verizon-us'])('at %s the move ends the line', (id) => {
    expect(removalFacts(operatorFile(id), 'unknown')).toMatchObject({ moveEndsLine: true });
  });

  test.each(['china-unicom-cn', 'csl-hk'])(
    'at %s a watch is ended by a code to the phone',
    (id) => {
      expect(removalFacts(operatorFile(id), 'unknown')).toMatchObject({
        companionCodeToPhone: true,
      });
    },
  );

  test('what is said of contracts alone counts for a contract', () => {
    const of = (kind: 'contract' | 'prepaid' | 'unknown') =>
      removalFacts(operatorFile('csl-hk'), kind).moveEndsLine;
    expect([of('contract'), of('prepaid'), of('unknown')]).toEqual([true, false, false]);
  });
});

describe('a country’s rules of moving numbers count too', () => {
  const moving = (...codes: string[]) =>
    ({
      country: 'GB',
      porting: codes.map((code) => ({ code, src: [0] })),
      sources: [],
    }) as unknown as Country;

  test('where the operator itself says nothing', () => {
    expect(removalFacts(SILENT, 'contract').moveEndsLine).toBe(false);
    expect(removalFacts(SILENT, 'contract', moving('ends-old-line')).moveEndsLine).toBe(true);
    expect(removalFacts(SILENT, 'contract', moving('not-available')).numberCannotMove).toBe(true);
  });

  test('two that disagree make nothing certain, nor does a source that another contradicts', () => {
    const both = moving('ends-old-line', 'old-contract-goes-on');
    expect(removalFacts(SILENT, 'contract', both).moveEndsLine).toBe(false);
    const doubted = {
      ...SILENT,
      number: [{ code: 'port-ends-line', doubt: 'sources-differ', src: [0] }],
    } as Operator;
    expect(removalFacts(doubted, 'contract').moveEndsLine).toBe(false);
  });
});

test('no code of today says that profiles come first', () => {
  expect(removalFacts(SILENT, 'unknown').profilesFirst).toBe(false);
});
