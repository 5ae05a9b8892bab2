import { describe, expect, test } from 'vitest';
import { hasPassed } from '../../../utils/cancellation/reminders.ts';
import { operatorFile } from '../support/operators.ts';
import { acknowledge, due, keys, open, until } from '../support/reminders.ts';
import { asked, type Step } from '../support/story.ts';

describe('the last day', () => {
  const line = { name: 'Ana', kind: 'contract', contractEnd: '2026-06-30' } as const;

  test('is named where the operator says it: notice, code, reservation', () => {
    expect(until([open('request', { line })], operatorFile('telekom-de'))).toEqual({
      'notice-deadline': '2026-05-30',
    });
    const prepared = (what: string): Step => [
      '2026-03-05T10:00',
      'prepared',
      { what, on: '2026-03-05' },
    ];
    expect(until([open('port-out'), prepared('port-code')], operatorFile('giffgaff-gb'))).toEqual({
      'port-code-expires': '2026-04-04',
    });
    expect(until([open(), prepared('reservation')], operatorFile('yourfone-de'))).toEqual({
      'reservation-lapses': '2026-03-12',
    });
    expect(due([open(), prepared('reservation')], operatorFile('yourfone-de'))).toMatchObject({
      'reservation-lapses': '2026-03-06T09:00',
    });
  });

  test('a default of ours is no deadline', () => {
    const code: Step = ['2026-03-05T10:00', 'prepared', { what: 'port-code', on: '2026-03-05' }];
    expect(until([open('request', { line }), code])).toEqual({});
  });

  test('has passed from the day after it on', () => {
    expect(hasPassed('2026-03-05', '2026-03-05')).toBe(false);
    expect(hasPassed('2026-03-05', '2026-03-06')).toBe(true);
    expect(hasPassed(undefined, '2026-03-06')).toBe(false);
  });

  test('of a term that was over when the line was opened there is none', () => {
    const over = { ...line, contractEnd: '2026-02-28' };
    expect(keys(open('request', { line: over }))).toEqual(['prechecks-open']);
  });
});

describe('renewal-notice', () => {
  const plan = { name: 'Trip', kind: 'plan' } as const;
  const holafly = operatorFile('holafly');
  const renews = (billingDay: number): Step => open('expire', { line: plan, billingDay });

  test('three days before the last day on which the operator wants to hear before the next renewal', () => {
    expect(due([renews(20)], holafly)['renewal-notice']).toBe('2026-03-10T09:00');
    expect(until([renews(20)], holafly)['renewal-notice']).toBe('2026-03-13');
  });

  test('too late for the next renewal, it is about the one after', () => {
    expect(until([renews(8)], holafly)['renewal-notice']).toBe('2026-04-01');
  });

  test('read, it comes back for the renewal after that; with the renewal off it is gone', () => {
    const read = acknowledge('2026-03-11T10:00', 'renewal-notice');
    expect(until([renews(20), read], holafly)['renewal-notice']).toBe('2026-04-13');
    const off: Step[] = [
      asked('2026-03-11T10:00'),
      [
        '2026-03-11T10:00',
        'end-state-reached',
        { subject: 'line', state: 'auto-renew-off', on: '2026-03-11', seenHow: 'operator-page' },
      ],
    ];
    expect(until([renews(20), asked('2026-03-11T10:00')], holafly)).toHaveProperty(
      'renewal-notice',
    );
    expect(until([renews(20), ...off], holafly)).toEqual({});
  });

  test('without a billing day, or where the operator says nothing, there is none', () => {
    expect(until([open('expire', { line: plan })], holafly)).toEqual({});
    expect(until([renews(20)])).toEqual({});
  });
});
