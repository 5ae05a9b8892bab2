import { describe, expect, test } from 'vitest';
import {
  isSettled,
  type Precheck,
  prechecksOf,
  RELATED_SECTIONS,
} from '../../../utils/cancellation/prechecks.ts';
import { WAYS } from '../../../utils/cancellation/words.ts';
import { type Operator, operatorSchema } from '../../../utils/catalogue/schema.ts';
import { TOPICS, type Topic } from '../../../utils/catalogue/words.ts';
import { operatorFile, SILENT } from '../support/operators.ts';
import { opening, PHONE, type Step, stateOf, tell, WATCH } from '../support/story.ts';

const START = '2026-03-02T10:00';
const checks = (operator: Operator, ...args: Parameters<typeof opening>) =>
  prechecksOf(stateOf(tell([[START, 'open', opening(...args)]])), operator);
const topics = (list: Precheck[]) => list.map(({ topic }) => topic);
const about = (list: Precheck[], topic: Topic) => {
  const found = list.find((check) => check.topic === topic);
  if (!found) throw new Error(`${topic} is not asked`);
  return found;
};
const contract = { name: 'Ana', kind: 'contract' } as const;

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
    ['transfer', ['keep-number', 'codes-elsewhere']],
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

describe('answers of their own', () => {
  test('nothing known: the questions are open', () => {
    for (const topic of [
      'keep-number',
      'sign-in-code',
      'companions',
      'contract-end',
      'account-in-sync',
    ] as const)
      expect(about(checks(SILENT), topic)).toMatchObject({ status: 'open' });
  });

  test.each<[string, Precheck, Partial<Precheck>]>([
    [
      'a moved number is kept',
      about(checks(SILENT, 'port-out'), 'keep-number'),
      { status: 'passed', answeredBy: 'record', because: 'because_way_moves_number' },
    ],
    [
      'where numbers cannot be moved',
      about(checks(operatorFile('etecsa-cu')), 'keep-number'),
      { status: 'passed', answeredBy: 'catalogue', because: 'because_no_porting' },
    ],
    [
      'where the code goes to the line',
      about(checks(operatorFile('docomo-jp')), 'sign-in-code'),
      { status: 'warned', answeredBy: 'catalogue', because: 'because_code_to_line' },
    ],
    [
      'a companion in the list',
      about(checks(SILENT, 'request', { devices: [PHONE, WATCH] }), 'companions'),
      { status: 'warned', answeredBy: 'record', because: 'because_companion_listed' },
    ],
    [
      'an operator without companions',
      about(checks({ ...SILENT, esim: { companions: false, src: [0] } }), 'companions'),
      { status: 'passed', answeredBy: 'catalogue', because: 'because_no_companions' },
    ],
    [
      'a prepaid line has no term',
      about(checks(SILENT, 'request', { line: { name: 'Ana', kind: 'prepaid' } }), 'contract-end'),
      { status: 'passed', answeredBy: 'record', because: 'because_prepaid' },
    ],
    [
      'the end of the term is known',
      about(
        checks(SILENT, 'request', { line: { ...contract, contractEnd: '2026-06-30' } }),
        'contract-end',
      ),
      { status: 'passed', answeredBy: 'record', because: 'because_contract_end_known' },
    ],
    [
      'only plastic SIMs',
      about(
        checks(SILENT, 'request', { devices: [{ ...PHONE, carrier: 'sim' }] }),
        'device-compatible',
      ),
      { status: 'passed', answeredBy: 'record', because: 'because_plastic_sim' },
    ],
    [
      'nothing is asked for online',
      about(checks(operatorFile('etecsa-cu')), 'account-in-sync'),
      { status: 'passed', answeredBy: 'catalogue', because: 'because_nothing_online' },
    ],
  ])('%s', (_, check, expected) => {
    expect(check).toMatchObject(expected);
  });

  test('one eSIM among plastic SIMs leaves the devices to be looked at', () => {
    const devices = [{ ...PHONE, carrier: 'sim' as const }, WATCH];
    expect(about(checks(SILENT, 'request', { devices }), 'device-compatible').status).toBe('open');
  });
});

describe('the person', () => {
  const answer = (topic: Topic, given: string): Step => [
    '2026-03-03T10:00',
    'precheck-answered',
    { topic, answer: given, ...(given === 'skipped' && { reason: 'no number' }) },
  ];
  const answered = (...steps: Step[]) =>
    prechecksOf(stateOf(tell([[START, 'open', opening('port-out')], ...steps])), SILENT);

  test('wins over record and catalogue, and the last answer counts', () => {
    const list = answered(answer('keep-number', 'passed'), answer('keep-number', 'failed'));
    expect(about(list, 'keep-number')).toMatchObject({ status: 'failed', answeredBy: 'person' });
    expect(about(list, 'keep-number').because).toBeUndefined();
  });

  test('skips with a reason, which stays', () => {
    expect(about(answered(answer('money', 'skipped')), 'money')).toMatchObject({
      status: 'skipped',
      reason: 'no number',
    });
  });

  test.each([
    ['passed', true],
    ['skipped', true],
    ['warned', true],
    ['failed', false],
  ])('answered %s: settled %s', (given, settled) => {
    expect(isSettled(about(answered(answer('money', given)), 'money'))).toBe(settled);
  });

  test('has to read a warning of the catalogue before it is settled; open is never settled', () => {
    expect(isSettled(about(checks(operatorFile('docomo-jp')), 'sign-in-code'))).toBe(false);
    expect(isSettled(about(checks(SILENT), 'money'))).toBe(false);
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
