import { describe, expect, test } from 'vitest';
import { RELATED_SECTIONS } from '../../../utils/cancellation/prechecks.ts';
import { WAYS } from '../../../utils/cancellation/words.ts';
import { type Operator, operatorSchema } from '../../../utils/catalogue/schema.ts';
import { TOPICS } from '../../../utils/catalogue/words.ts';
import { operatorFile, SILENT } from '../support/operators.ts';
import { about, checks, topics } from '../support/prechecks.ts';

describe('the questions', () => {
  test('come in their fixed order, those that block first', () => {
    const list = checks(SILENT);
    expect(topics(list)).toEqual(TOPICS);
    expect(list.map(({ blocking }) => blocking)).toEqual([
      ...Array(7).fill(true),
      ...Array(6).fill(false),
    ]);
    expect(list.every(({ status }) => status === 'open' || status === 'passed')).toBe(true);
  });

  test.each([
    ['request', []],
    ['port-out', []],
    ['lapse', ['account-in-sync', 'identity-proofs', 'sign-in-code', 'contract-end']],
    ['expire', ['identity-proofs', 'keep-number', 'codes-elsewhere', 'bundle', 'contract-end']],
    ['transfer', ['keep-number']],
    ['operator-ends', ['account-in-sync', 'identity-proofs', 'sign-in-code']],
  ] as const)('%s: %o do not arise', (way, left) => {
    const asked = topics(checks(SILENT, way));
    expect(TOPICS.filter((topic) => !asked.includes(topic))).toEqual(left);
  });

  test('money, companions, devices and data to save are asked whatever the way', () => {
    for (const way of WAYS)
      expect(topics(checks(SILENT, way))).toEqual(
        expect.arrayContaining([
          'companions',
          'money',
          'auto-renew',
          'device-compatible',
          'abroad',
          'data-to-save',
        ]),
      );
  });

  test('of a travel eSIM, only what it can have; more where its seller speaks of it', () => {
    const travel: Operator = { ...SILENT, kind: 'travel-esim' };
    const plain = topics(checks(travel, 'request'));
    for (const topic of ['keep-number', 'codes-elsewhere', 'bundle', 'contract-end', 'companions'])
      expect(plain).not.toContain(topic);
    const spoken: Operator = {
      ...travel,
      prechecks: [
        { topic: 'keep-number', code: 'port-before-cancelling', src: [0] },
      ] as Operator['prechecks'],
    };
    expect(topics(checks(spoken, 'request'))).toContain('keep-number');
    expect(topics(checks(operatorFile('airalo'), 'expire'))).not.toContain('contract-end');
  });
});

describe('facts of the operator', () => {
  test('stand under the question they are about', () => {
    const giffgaff = operatorFile('giffgaff-gb');
    const list = checks(giffgaff, 'port-out');
    expect(about(list, 'money').facts.map(({ code }) => code)).toEqual(['use-credit-first']);
    expect(about(list, 'auto-renew').facts.map(({ code }) => code)).toEqual([
      'recurring-plans-off',
    ]);
    expect(about(list, 'bundle').facts).toEqual([]);
    const shown = list.flatMap(({ facts }) => facts).length;
    expect(shown).toBe(giffgaff.prechecks?.length);
  });

  test('make a question blocking that otherwise is advice', () => {
    const blocks: Operator = {
      ...SILENT,
      prechecks: [{ topic: 'money', code: 'debt-blocks', src: [0] }] as Operator['prechecks'],
    };
    expect(about(checks(blocks), 'money').blocking).toBe(true);
    expect(about(checks(SILENT), 'money').blocking).toBe(false);
    expect(topics(checks(blocks)).indexOf('money')).toBe(7);
  });

  test('of other sections belong under a question only where the sections exist', () => {
    const fields = Object.keys(operatorSchema.shape);
    const related = Object.values(RELATED_SECTIONS).flat();
    expect(related).toEqual(
      expect.arrayContaining([
        'identity',
        'documents',
        'number',
        'fees',
        'balance',
        'notice',
        'effective',
        'companions',
      ]),
    );
    for (const field of related) expect(fields, field).toContain(field);
  });
});
