import { describe, expect, test } from 'vitest';
import { isSettled, type Precheck, prechecksOf } from '../../../utils/cancellation/prechecks.ts';
import type { Topic } from '../../../utils/catalogue/words.ts';
import { operatorFile, SILENT } from '../support/operators.ts';
import { about, checks, contract, START } from '../support/prechecks.ts';
import { opening, PHONE, type Step, stateOf, tell, WATCH } from '../support/story.ts';

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
