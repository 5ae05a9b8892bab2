import { describe, expect, test } from 'vitest';
import { decide } from '../../../utils/cancellation/decide.ts';
import { does, NOW, reach, refused } from '../support/decide.ts';
import { circumstances, commandOf, idOf, opening, PHONE, WATCH } from '../support/story.ts';

describe('what is refused, with the field that the reason belongs to', () => {
  test.each([
    ['submitted', { channel: 'portal', on: '2026-03-11' }, 'date-in-future', 'on'],
    ['submitted', { channel: 'portal', on: '2021-03-09' }, 'date-long-ago', 'on'],
    ['prepared', { what: 'letter', on: '2026-03-11' }, 'date-in-future', 'on'],
    ['prepared', { what: 'letter', on: '2016-03-01' }, 'date-long-ago', 'on'],
    ['end-state-reached', reach('accepted', 'line', '2026-03-11'), 'date-in-future', 'on'],
    ['end-state-reached', reach('accepted', 'line', '1999-01-01'), 'date-long-ago', 'on'],
    ['end-state-reached', reach('auto-renew-off'), 'state-not-applicable', 'state'],
    ['end-state-reached', reach('profile-removed'), 'state-not-applicable', 'state'],
    ['end-state-reached', reach('accepted', 'phone-1'), 'state-not-applicable', 'state'],
    ['end-state-reached', reach('sim-disposed', 'phone-1'), 'state-not-applicable', 'state'],
    [
      'end-state-reached',
      reach('companion-contract-ended', 'phone-1'),
      'state-not-applicable',
      'state',
    ],
    ['end-state-reached', reach('profile-removed', 'tablet-1'), 'unknown-device', 'subject'],
    [
      'end-state-waived',
      { subject: 'line', state: 'auto-renew-off', reason: 'x' },
      'state-not-applicable',
      'state',
    ],
    [
      'end-state-waived',
      { subject: 'tablet-1', state: 'profile-removed', reason: 'x' },
      'unknown-device',
      'subject',
    ],
    ['device-added', WATCH, 'device-exists', 'device'],
    ['device-changed', { ...PHONE, device: 'tablet-1' }, 'unknown-device', 'device'],
    ['device-written-off', { device: 'tablet-1', reason: 'lost' }, 'unknown-device', 'device'],
    ['reopened', { subject: 'tablet-1', reason: 'x' }, 'unknown-device', 'subject'],
    [
      'snoozed',
      { reminder: 'line-end', until: '2026-03-10T17:59:00+01:00[Europe/Madrid]' },
      'date-long-ago',
      'until',
    ],
    ['undo', { commandId: idOf(1) }, 'nothing-to-undo', undefined],
    ['undo', { commandId: 'nobody' }, 'nothing-to-undo', undefined],
  ])('%s %o: %s', (type, payload, code, field) => {
    expect(does(type, payload)).toEqual(refused(code, field));
  });

  test('anything about a cancellation that is not there', () => {
    expect(does('submitted', { channel: 'portal', on: '2026-03-10' }, [])).toEqual(
      refused('unknown-cancellation'),
    );
    expect(does('undo', { commandId: idOf(1) }, [])).toEqual(refused('unknown-cancellation'));
  });

  test('an opening at an operator that is not in the catalogue, or with one device named twice', () => {
    const context = { ...circumstances(NOW), operator: undefined };
    const command = commandOf(1, 'open', opening());
    if (command.type !== 'open') throw new Error('not an opening');
    expect(decide([], command, context)).toEqual(refused('unknown-operator', 'operator'));
    expect(does('open', opening('request', { devices: [PHONE, PHONE] }), [])).toEqual(
      refused('device-exists', 'devices'),
    );
  });

  test('but not what lies within five years, or today', () => {
    for (const on of ['2026-03-10', '2026-03-09', '2021-03-10'])
      expect(does('submitted', { channel: 'portal', on })).toHaveProperty('events');
  });
});
