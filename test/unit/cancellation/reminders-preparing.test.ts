import { describe, expect, test } from 'vitest';
import { remindersOf } from '../../../utils/cancellation/reminders.ts';
import { OUR_DEFAULTS } from '../../../utils/cancellation/timer.ts';
import { operatorFile } from '../support/operators.ts';
import { acknowledge, due, keys, open, snooze } from '../support/reminders.ts';
import { asked, type Step, stateOf, tell } from '../support/story.ts';

describe('preparing', () => {
  test('prechecks-open: two days after the opening, by default of ours', () => {
    const [reminder] = remindersOf(stateOf(tell([open()])));
    expect(due([open()])).toEqual({ 'prechecks-open': '2026-03-04T09:00' });
    expect(reminder?.ground).toEqual({ from: 'ours', duration: OUR_DEFAULTS['prechecks-open'] });
  });

  test('prechecks-open: read, it rests for two weeks and comes back; asked of the operator, it is gone', () => {
    const read = acknowledge('2026-03-04T10:00', 'prechecks-open');
    expect(due([open(), read])).toEqual({ 'prechecks-open': '2026-03-18T09:00' });
    expect(keys(open(), read, asked('2026-03-05T10:00'))).not.toContain('prechecks-open');
  });

  test('notice-deadline: a week before the last day on which notice can be given', () => {
    const line = { name: 'Ana', kind: 'contract', contractEnd: '2026-06-30' } as const;
    const steps = [open('request', { line })];
    expect(due(steps)['notice-deadline']).toBe('2026-05-23T09:00');
    const telekom = operatorFile('telekom-de');
    expect(due(steps, telekom)['notice-deadline']).toBe('2026-05-23T09:00');
    const [reminder] = remindersOf(stateOf(tell(steps, { operator: telekom }))).filter(
      ({ code }) => code === 'notice-deadline',
    );
    expect(reminder?.ground).toMatchObject({
      from: 'operator',
      basis: { fact: 'notice', value: 'P1M' },
    });
  });

  test('notice-deadline: read it is gone, asked it is gone, and it comes back for another end of the term', () => {
    const line = { name: 'Ana', kind: 'contract', contractEnd: '2026-06-30' } as const;
    const steps = [open('request', { line }), acknowledge('2026-05-24T10:00', 'notice-deadline')];
    expect(keys(...steps)).not.toContain('notice-deadline');
    expect(keys(open('request', { line }), asked('2026-03-05T10:00'))).not.toContain(
      'notice-deadline',
    );
    const longer: Step = [
      '2026-05-25T10:00',
      'line-described',
      { ...line, contractEnd: '2027-06-30' },
    ];
    expect(due([...steps, longer])['notice-deadline']).toBe('2027-05-23T09:00');
  });

  test('reservation-lapses: the next day, whatever was read, until it was asked properly', () => {
    const reserve = (on: string): Step => [`${on}T10:00`, 'prepared', { what: 'reservation', on }];
    const steps = [open(), reserve('2026-03-05')];
    expect(due(steps)['reservation-lapses']).toBe('2026-03-06T09:00');
    const read = acknowledge('2026-03-06T10:00', 'reservation-lapses');
    expect(keys(...steps, read)).toContain('reservation-lapses');
    expect(due([...steps, reserve('2026-03-08')])['reservation-lapses']).toBe('2026-03-09T09:00');
    const later = snooze('2026-03-06T10:00', 'reservation-lapses', '2026-12-24T09:00:00');
    const anew = due([...steps, later, reserve('2026-03-08')]);
    expect(anew['reservation-lapses']).toBe('2026-03-09T09:00');
    expect(keys(...steps, asked('2026-03-06T10:00'))).not.toContain('reservation-lapses');
  });

  test('port-code-expires: five days before the operator’s code ends; a new code reminds anew', () => {
    const code = (on: string): Step => [`${on}T10:00`, 'prepared', { what: 'port-code', on }];
    const giffgaff = operatorFile('giffgaff-gb');
    const steps = [open('port-out'), code('2026-03-05')];
    expect(due(steps, giffgaff)['port-code-expires']).toBe('2026-03-30T09:00');
    const read = [...steps, acknowledge('2026-03-31T10:00', 'port-code-expires')];
    expect(Object.keys(due(read, giffgaff))).not.toContain('port-code-expires');
    expect(due([...read, code('2026-04-05')], giffgaff)['port-code-expires']).toBe(
      '2026-04-30T09:00',
    );
    const given = [...steps, asked('2026-03-06T10:00')];
    expect(Object.keys(due(given, giffgaff))).not.toContain('port-code-expires');
  });

  test('port-code-expires: a code that is good for an hour is due at once', () => {
    const steps: Step[] = [
      open('port-out'),
      ['2026-03-05T10:00', 'prepared', { what: 'port-code', on: '2026-03-05' }],
    ];
    const times = due(steps, operatorFile('china-unicom-cn'));
    expect(times['port-code-expires'] ?? '').toMatch(/^2026-03-0[1-5]/);
  });

  test('a letter or a form alone reminds of nothing more', () => {
    for (const what of ['letter', 'form'])
      expect(keys(open(), ['2026-03-05T10:00', 'prepared', { what, on: '2026-03-05' }])).toEqual([
        'prechecks-open',
      ]);
  });
});
