import { describe, expect, test } from 'vitest';
import { remindersOf } from '../../../utils/cancellation/reminders.ts';
import type { Operator } from '../../../utils/catalogue/schema.ts';
import { operatorFile, SILENT } from '../support/operators.ts';
import { acknowledge, due, keys, open, until } from '../support/reminders.ts';
import { asked, reached, type Step, stateOf, tell } from '../support/story.ts';

describe('waiting', () => {
  const submitted = asked('2026-03-05T10:00');

  test('processing-over: after a week by default, after the operator’s working days where it says so', () => {
    expect(due([open(), submitted])['processing-over']).toBe('2026-03-12T09:00');
    expect(due([open(), submitted], operatorFile('movistar-es'))['processing-over']).toBe(
      '2026-03-09T09:00',
    );
  });

  test('processing-over: gone with the acceptance, and never asked where nobody has to accept', () => {
    const accepted = reached('2026-03-06T10:00', 'line', 'accepted');
    expect(keys(open(), submitted, ...accepted)).not.toContain('processing-over');
    for (const way of ['port-out', 'lapse', 'expire', 'operator-ends'] as const)
      expect(keys(open(way), submitted)).not.toContain('processing-over');
  });

  test('processing-over: goes on after the end, as long as nobody said that it was accepted', () => {
    const ended = reached('2026-03-20T10:00', 'line', 'contract-ended', 'final-bill-settled');
    const off = reached('2026-03-21T10:00', 'phone-1', 'profile-removed');
    expect(keys(open(), submitted, ...ended, ...off)).toEqual(['processing-over']);
    expect(due([open(), ...ended, ...off])).toEqual({ 'processing-over': '2026-03-21T09:00' });
  });

  test('undo-window: three days before it closes, only where the operator has one; read, it is gone', () => {
    const operator: Operator = {
      ...SILENT,
      undo: [{ code: 'within', params: { duration: 'P14D' }, src: [0] }],
    };
    expect(due([open(), submitted], operator)['undo-window']).toBe('2026-03-16T09:00');
    expect(until([open(), submitted], operator)['undo-window']).toBe('2026-03-19');
    expect(keys(open(), submitted)).not.toContain('undo-window');
    const read = [open(), submitted, acknowledge('2026-03-16T10:00', 'undo-window')];
    expect(Object.keys(due(read, operator))).not.toContain('undo-window');
    const again = [...read, asked('2026-04-05T10:00')];
    expect(due(again, operator)['undo-window']).toBe('2026-04-16T09:00');
  });

  test('line-end: the day after the one that was told, with the acceptance or with the request', () => {
    const told = asked('2026-03-05T10:00', { endsOn: '2026-03-31' });
    expect(due([open(), told])['line-end']).toBe('2026-04-01T09:00');
    const later: Step = [
      '2026-03-06T10:00',
      'end-state-reached',
      {
        subject: 'line',
        state: 'accepted',
        on: '2026-03-06',
        seenHow: 'operator-message',
        endsOn: '2026-04-30',
      },
    ];
    expect(due([open(), told, later])['line-end']).toBe('2026-05-01T09:00');
  });

  test('line-end: after the operator’s notice, else a month after the acceptance; gone with the end', () => {
    expect(due([open(), submitted], operatorFile('csl-hk'))['line-end']).toBe('2026-04-05T09:00');
    expect(keys(open(), submitted)).not.toContain('line-end');
    const accepted = reached('2026-03-06T10:00', 'line', 'accepted');
    expect(due([open(), submitted, ...accepted])['line-end']).toBe('2026-04-06T09:00');
    const ended = reached('2026-04-06T10:00', 'line', 'contract-ended');
    expect(keys(open(), submitted, ...accepted, ...ended)).not.toContain('line-end');
  });

  test('line-end: a notice that is due only without a move does not hold a moved number', () => {
    const ee = operatorFile('ee-gb');
    expect(due([open('request'), submitted], ee)['line-end']).toBe('2026-04-05T09:00');
    expect(due([open('port-out'), submitted], ee)['line-end']).toBe('2026-04-05T09:00');
    const [reminder] = remindersOf(
      stateOf(tell([open('port-out'), submitted], { operator: ee })),
    ).filter(({ code }) => code === 'line-end');
    expect(reminder?.ground.from).toBe('ours');
  });

  test('line-end: a line left to lapse is asked for after the operator’s time and its grace, else after a year', () => {
    const line = { name: 'Ana', kind: 'prepaid' } as const;
    const cuba = due([open('lapse', { line }), submitted], operatorFile('etecsa-cu'));
    expect(cuba['line-end']).toBe('2027-03-01T09:00');
    const [reminder] = remindersOf(
      stateOf(tell([open('lapse', { line }), submitted], { operator: operatorFile('etecsa-cu') })),
    ).filter(({ code }) => code === 'line-end');
    expect(reminder?.ground).toMatchObject({
      basis: { fact: 'lapse', value: 'P330D' },
      plus: { fact: 'grace', value: 'P30D' },
      ends: '2027-02-28',
    });
    const unsaid = { name: 'Ana', kind: 'unknown' } as const;
    expect(due([open('lapse', { line: unsaid }), submitted], operatorFile('etecsa-cu'))).toEqual(
      cuba,
    );
    expect(due([open('lapse', { line }), submitted])['line-end']).toBe('2027-03-06T09:00');
  });

  test('auto-renew: from the day after the opening of a plan until the renewal is off', () => {
    const line = { name: 'Trip', kind: 'plan' } as const;
    const steps = [open('expire', { line })];
    expect(due(steps)['auto-renew']).toBe('2026-03-03T09:00');
    expect(keys(...steps, acknowledge('2026-03-03T10:00', 'auto-renew'))).toContain('auto-renew');
    expect(keys(...steps, ...reached('2026-03-03T10:00', 'line', 'auto-renew-off'))).not.toContain(
      'auto-renew',
    );
    expect(keys(open('request'))).not.toContain('auto-renew');
  });

  test('retry: at its time, gone when it was tried, read or asked otherwise', () => {
    const plan: Step = [
      '2026-03-05T10:00',
      'retry-planned',
      { due: '2026-03-07T18:30:00+01:00[Europe/Madrid]' },
    ];
    const [key = ''] = keys(open(), plan).filter((name) => name.startsWith('retry:'));
    expect(due([open(), plan])[key]).toBe('2026-03-07T18:30');
    expect(keys(open(), plan, acknowledge('2026-03-07T19:00', key))).not.toContain(key);
    expect(keys(open(), plan, asked('2026-03-08T10:00'))).not.toContain(key);
    const yesterday: Step = [
      '2026-03-08T10:00',
      'submitted',
      { channel: 'portal', on: '2026-03-04' },
    ];
    expect(keys(open(), plan, yesterday)).not.toContain(key);
    expect(keys(open(), asked('2026-03-04T10:00'), plan)).toContain('retry:aaaa-5');
  });
});
