import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PAYLOADS } from '../../../utils/cancellation/event.ts';
import { isPending, statusOf } from '../../../utils/cancellation/fold.ts';
import { remindersOf } from '../../../utils/cancellation/reminders.ts';
import { OUR_DEFAULTS } from '../../../utils/cancellation/timers.ts';
import type { Way } from '../../../utils/cancellation/words.ts';
import type { Operator } from '../../../utils/catalogue/schema.ts';
import { arbitraryEvents } from '../support/arbitrary-events.ts';
import { operatorFile, SILENT } from '../support/operators.ts';
import {
  asked,
  dueTimes,
  opening,
  PHONE,
  reached,
  type Step,
  stateOf,
  tell,
  WATCH,
} from '../support/story.ts';

const START = '2026-03-02T10:00';
const open = (way: Way = 'request', more: Parameters<typeof opening>[1] = {}): Step => [
  START,
  'open',
  opening(way, more),
];
/** Reminder key → time from which it is due, after these steps. */
const due = (steps: Step[], operator: Operator = SILENT, zone?: string) =>
  dueTimes(tell(steps, { operator, ...(zone && { zone }) }), zone);
const keys = (...steps: Step[]) => Object.keys(due(steps));
const acknowledge = (when: string, reminder: string): Step => [when, 'acknowledged', { reminder }];
const snooze = (when: string, reminder: string, until: string): Step => [
  when,
  'snoozed',
  { reminder, until: `${until}+02:00[Europe/Madrid]` },
];

describe('always', () => {
  test('I-14 whatever happened: something pending is never without a reminder, what is over has none', () => {
    fc.assert(
      fc.property(arbitraryEvents(), (events) => {
        const state = stateOf(events);
        const reminders = remindersOf(state);
        // A record without any device can only come of taking the device back: it is shown, there is nothing to ask.
        const pending = isPending(statusOf(state)) && state.devices.length > 0;
        if (pending) expect(reminders.length).toBeGreaterThan(0);
        if (!isPending(statusOf(state))) expect(reminders).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  test('reminders have keys of their own that can be acknowledged, and come sorted by time', () => {
    fc.assert(
      fc.property(arbitraryEvents(), (events) => {
        const reminders = remindersOf(stateOf(events));
        const names = reminders.map(({ key }) => key);
        expect(new Set(names).size).toBe(names.length);
        for (const reminder of names)
          expect(PAYLOADS.acknowledged.safeParse({ reminder }).success, reminder).toBe(true);
        const times = reminders.map((reminder) => reminder.due);
        expect(times).toEqual([...times].sort((a, b) => a - b));
        expect(times.every(Number.isFinite)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  test('all are due at nine in the zone in which the cancellation was opened, wherever it is read', () => {
    const steps: Step[] = [open('request'), asked('2026-03-20T10:00')];
    expect(due(steps)['processing-over']).toBe('2026-03-27T09:00');
    for (const zone of ['America/Havana', 'Asia/Shanghai', '+05:30', 'Pacific/Kiritimati'])
      expect(due(steps, SILENT, zone)['processing-over']).toBe('2026-03-27T09:00');
  });

  test('nine stays nine over a change to daylight saving time', () => {
    const [before, after] = ['2026-03-21T10:00', '2026-03-24T10:00'].map((when) => {
      const [reminder] = remindersOf(stateOf(tell([open(), asked(when)]))).filter(
        ({ code }) => code === 'processing-over',
      );
      return new Date(reminder?.due ?? 0).toISOString();
    });
    expect(before).toBe('2026-03-28T08:00:00.000Z');
    expect(after).toBe('2026-03-31T07:00:00.000Z');
  });

  test('done and given up: nothing reminds any more', () => {
    expect(keys(open(), ['2026-03-03T10:00', 'abandoned', {}])).toEqual([]);
  });
});

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

  test('line-end: a line left to lapse is asked for after the operator’s time, else after a year', () => {
    const line = { name: 'Ana', kind: 'prepaid' } as const;
    const cuba = due([open('lapse', { line }), submitted], operatorFile('etecsa-cu'));
    expect(cuba['line-end']).toBe('2027-01-30T09:00');
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

describe('confirming', () => {
  const submitted = asked('2026-03-05T10:00');
  const ended = reached('2026-03-20T10:00', 'line', 'accepted', 'contract-ended');
  const both = open('request', { devices: [PHONE, WATCH], billingDay: 31 });

  test('device: each one from the day after the end, until it is confirmed or written off', () => {
    const times = due([both, submitted, ...ended]);
    expect(times['device:phone-1']).toBe('2026-03-21T09:00');
    expect(times['device:watch-1']).toBe('2026-03-21T09:00');
    const phone = reached('2026-03-21T10:00', 'phone-1', 'profile-removed');
    const lost: Step = [
      '2026-03-21T10:00',
      'device-written-off',
      { device: 'watch-1', reason: 'lost' },
    ];
    expect(keys(both, submitted, ...ended, ...phone, lost)).toEqual(['last-bill']);
  });

  test('device: asked for without a known end as well, two weeks after it was asked', () => {
    expect(due([both, submitted])['device:phone-1']).toBe('2026-03-19T09:00');
    expect(keys(both)).not.toContain('device:phone-1');
  });

  test('last-bill: three days after the billing day that follows the end, else after a month', () => {
    expect(due([both, submitted, ...ended])['last-bill']).toBe('2026-04-03T09:00');
    expect(due([open(), submitted, ...ended])['last-bill']).toBe('2026-04-20T09:00');
    const bill = reached('2026-04-20T10:00', 'line', 'final-bill-settled');
    expect(keys(open(), submitted, ...ended, ...bill)).not.toContain('last-bill');
  });

  test('last-bill: what was paid in advance has none', () => {
    const line = { name: 'Ana', kind: 'prepaid' } as const;
    expect(keys(open('request', { line }), submitted, ...ended)).toEqual(['device:phone-1']);
  });
});

describe('snoozing', () => {
  const submitted = asked('2026-05-05T10:00');

  test('moves one reminder and leaves the others', () => {
    const steps = [
      open(),
      submitted,
      snooze('2026-05-13T10:00', 'processing-over', '2026-05-20T18:00:00'),
    ];
    expect(due(steps)).toMatchObject({
      'processing-over': '2026-05-20T18:00',
      'device:phone-1': '2026-05-19T09:00',
    });
  });

  test('never makes a reminder come earlier than it is due', () => {
    const steps = [
      open(),
      submitted,
      snooze('2026-05-06T10:00', 'processing-over', '2026-05-07T09:00:00'),
    ];
    expect(due(steps)['processing-over']).toBe('2026-05-12T09:00');
  });

  test('of an earlier request does not put off the next one', () => {
    const steps = [
      open(),
      submitted,
      snooze('2026-05-13T10:00', 'processing-over', '2026-12-20T18:00:00'),
      asked('2026-06-05T10:00'),
    ];
    expect(due(steps)['processing-over']).toBe('2026-06-12T09:00');
  });
});

describe('for each way', () => {
  const line = { name: 'Ana', kind: 'contract' } as const;
  const at = (way: Way) => ({
    preparing: keys(open(way, { line })).sort(),
    waiting: keys(open(way, { line }), asked('2026-03-05T10:00')).sort(),
    confirming: keys(
      open(way, { line }),
      asked('2026-03-05T10:00'),
      ...reached('2026-03-20T10:00', 'line', 'contract-ended'),
    ).sort(),
  });

  test.each([
    ['request', [], ['processing-over'], ['last-bill', 'processing-over']],
    ['transfer', [], ['processing-over'], ['last-bill', 'processing-over']],
    ['port-out', [], ['line-end'], ['last-bill']],
    ['operator-ends', [], ['line-end'], ['last-bill']],
    ['lapse', [], ['line-end'], []],
    ['expire', ['auto-renew'], ['auto-renew', 'line-end'], ['auto-renew']],
  ] as const)(
    '%s reminds of what this way needs, and of the device in the end',
    (way, first, second, third) => {
      expect(at(way)).toEqual({
        preparing: [...first, 'prechecks-open'].sort(),
        waiting: ['device:phone-1', ...second].sort(),
        confirming: ['device:phone-1', ...third].sort(),
      });
    },
  );

  test('after a change of way the reminders are those of the new one', () => {
    const steps: Step[] = [
      open('request'),
      asked('2026-03-05T10:00'),
      acknowledge('2026-03-04T10:00', 'prechecks-open'),
      ['2026-03-10T10:00', 'way-changed', { way: 'port-out' }],
    ];
    expect(due(steps)).toEqual({ 'prechecks-open': '2026-03-04T09:00' });
  });
});
