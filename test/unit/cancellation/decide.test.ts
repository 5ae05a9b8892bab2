import { describe, expect, test } from 'vitest';
import { type Decision, decide, undoable } from '../../../utils/cancellation/decide.ts';
import type { CancellationEvent } from '../../../utils/cancellation/event.ts';
import { fold } from '../../../utils/cancellation/fold.ts';
import { remindersOf } from '../../../utils/cancellation/reminders.ts';
import {
  asked,
  circumstances,
  commandOf,
  idOf,
  opening,
  PHONE,
  reached,
  type Step,
  stateOf,
  tell,
  WATCH,
} from '../support/story.ts';

const START = '2026-03-02T10:00';
const NOW = '2026-03-10T18:00';
const open: Step = [START, 'open', opening('request', { devices: [PHONE, WATCH] })];

const does = (
  type: string,
  payload: unknown,
  events: readonly CancellationEvent[] = tell([open]),
): Decision => {
  const command = commandOf(99, type, payload);
  if (command.type === 'erase') throw new Error('erasing is the journal’s own affair');
  return decide(events, command, circumstances(NOW));
};
const refused = (code: string, field?: string) => ({ refused: field ? { code, field } : { code } });
const reach = (state: string, subject = 'line', on = '2026-03-10') => ({
  subject,
  state,
  on,
  seenHow: 'operator-page',
});

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

describe('when something happened', () => {
  const momentOf = (on: string, zone?: string) => {
    const events = tell(
      [open, [NOW, 'submitted', { channel: 'portal', on }]],
      zone ? { zone } : {},
    );
    return events.at(-1)?.at;
  };

  test('today: now, in the person’s zone', () => {
    expect(momentOf('2026-03-10')).toBe('2026-03-10T18:00:00+01:00[Europe/Madrid]');
    expect(momentOf('2026-03-10', 'America/Havana')).toBe(
      '2026-03-10T18:00:00-04:00[America/Havana]',
    );
  });

  test('a day in the past: the first moment of that day in the person’s zone', () => {
    expect(momentOf('2026-03-05')).toBe('2026-03-05T00:00:00+01:00[Europe/Madrid]');
    // In Havana midnight does not exist on the day of the change.
    expect(momentOf('2026-03-08', 'America/Havana')).toBe(
      '2026-03-08T01:00:00-04:00[America/Havana]',
    );
  });

  test('an event that has no day of its own happened now, and every event says when it was written', () => {
    const [opened, ...others] = tell([open]);
    expect(opened?.at).toBe('2026-03-02T10:00:00+01:00[Europe/Madrid]');
    for (const { recordedAt } of [opened, ...others].filter((event) => event !== undefined))
      expect(recordedAt).toBe('2026-03-02T09:00:00.000Z');
  });

  test('today is the day at the person’s place, not the day in UTC', () => {
    const late = circumstances('2026-03-10T22:30', { zone: 'America/Havana' });
    const command = commandOf(9, 'submitted', { channel: 'portal', on: '2026-03-11' });
    if (command.type !== 'submitted') throw new Error('not a submission');
    expect(decide(tell([open]), command, late)).toEqual(refused('date-in-future', 'on'));
  });
});

describe('an opening', () => {
  test('is one command of several events: opening, line, billing day, devices', () => {
    const events = tell([
      [START, 'open', opening('request', { billingDay: 14, devices: [PHONE, WATCH] })],
    ]);
    expect(events.map(({ type }) => type)).toEqual([
      'opened',
      'line-described',
      'billing-day-told',
      'device-added',
      'device-added',
    ]);
    expect(new Set(events.map(({ commandId }) => commandId)).size).toBe(1);
    expect(stateOf(events).billingDay).toBe(14);
  });
});

describe('undo', () => {
  const events = tell([
    open,
    asked('2026-03-03T10:00'),
    ...reached('2026-03-04T10:00', 'line', 'accepted'),
  ]);

  test('only of the last command that counts', () => {
    expect(does('undo', { commandId: idOf(2) }, events)).toEqual(refused('nothing-to-undo'));
    expect(does('undo', { commandId: idOf(3) }, events)).toEqual({
      events: [{ type: 'retracted', payload: { eventId: events.at(-1)?.id } }],
    });
    expect(undoable(events).map(({ commandId }) => commandId)).toEqual([idOf(3)]);
    expect(undoable(tell([open]))).toEqual([]);
  });
});

test('a decision changes nothing that is given in', () => {
  const events = tell([open]);
  const before = JSON.stringify(events);
  does('submitted', { channel: 'portal', on: '2026-03-10' }, events);
  expect(JSON.stringify(events)).toBe(before);
  expect(remindersOf(stateOf(events))).toEqual(remindersOf(stateOf(JSON.parse(before))));
  expect(fold(events)).toEqual(fold(JSON.parse(before)));
});
