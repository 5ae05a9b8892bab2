import { describe, expect, test } from 'vitest';
import { decide } from '../../../utils/cancellation/decide.ts';
import { fold } from '../../../utils/cancellation/fold.ts';
import { remindersOf } from '../../../utils/cancellation/reminders.ts';
import { undoable } from '../../../utils/cancellation/undoable.ts';
import { does, NOW, open, refused, START } from '../support/decide.ts';
import {
  asked,
  circumstances,
  commandOf,
  idOf,
  opening,
  PHONE,
  reached,
  stateOf,
  tell,
  WATCH,
} from '../support/story.ts';

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
