import { describe, expect, test } from 'vitest';
import type { Way } from '../../../utils/cancellation/words.ts';
import { acknowledge, due, keys, open } from '../support/reminders.ts';
import { asked, PHONE, reached, type Step, WATCH } from '../support/story.ts';

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

  test('device: asked for without a known end as well, a month after the operator accepted', () => {
    const accepted = reached('2026-03-06T10:00', 'line', 'accepted');
    expect(due([both, submitted, ...accepted])['device:phone-1']).toBe('2026-04-06T09:00');
    expect(keys(both)).not.toContain('device:phone-1');
  });

  test('device: not before the operator accepted, even where an end was told', () => {
    const told = asked('2026-03-05T10:00', { endsOn: '2026-03-31' });
    expect(keys(both, told)).toEqual(['processing-over', 'line-end']);
    expect(keys(both, told, ...reached('2026-03-06T10:00', 'line', 'accepted'))).toEqual([
      'device:watch-1',
      'device:phone-1',
      'line-end',
    ]);
  });

  test('device: a companion’s own contract at once, while the phone still gets the code; then with the others', () => {
    const told = asked('2026-03-05T10:00', { endsOn: '2026-03-31' });
    const accepted = reached('2026-03-06T10:00', 'line', 'accepted');
    const own = reached('2026-03-08T10:00', 'watch-1', 'companion-contract-ended');
    expect(due([both, told, ...accepted])).toMatchObject({
      'device:watch-1': '2026-03-07T09:00',
      'device:phone-1': '2026-04-01T09:00',
    });
    expect(due([both, told, ...accepted, ...own])).toMatchObject({
      'device:watch-1': '2026-04-01T09:00',
    });
  });

  test('device: a line that turned out not to be over is asked for on each device again, from the next day', () => {
    const bill = reached('2026-04-20T10:00', 'line', 'final-bill-settled');
    const off = [
      ...reached('2026-03-21T10:00', 'phone-1', 'profile-removed'),
      ...reached(
        '2026-03-21T10:00',
        'watch-1',
        'companion-contract-ended',
        'profile-removed',
        'gone-from-account',
      ),
    ];
    const done = [both, submitted, ...ended, ...off, ...bill];
    expect(keys(...done)).toEqual([]);
    const again: Step = ['2026-05-01T10:00', 'reopened', { subject: 'line', reason: 'it rings' }];
    expect(due([...done, again])).toMatchObject({
      'device:phone-1': '2026-05-02T09:00',
      'device:watch-1': '2026-05-02T09:00',
    });
    expect(keys(...done, again, asked('2026-05-02T10:00'))).toEqual(['processing-over']);
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
    ['port-out', [], ['device:phone-1', 'line-end'], ['last-bill']],
    ['operator-ends', [], ['device:phone-1', 'line-end'], ['last-bill']],
    ['lapse', [], ['device:phone-1', 'line-end'], []],
    ['expire', ['auto-renew'], ['auto-renew', 'device:phone-1', 'line-end'], ['auto-renew']],
  ] as const)(
    '%s reminds of what this way needs, and of the device in the end',
    (way, first, second, third) => {
      expect(at(way)).toEqual({
        preparing: [...first, 'prechecks-open'].sort(),
        waiting: [...second].sort(),
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
