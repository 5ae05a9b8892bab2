import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isPending, statusOf } from '../../../utils/cancellation/fold.ts';
import { PAYLOADS } from '../../../utils/cancellation/payloads.ts';
import { remindersOf } from '../../../utils/cancellation/reminders.ts';
import { arbitraryEvents } from '../support/arbitrary-events.ts';
import { SILENT } from '../support/operators.ts';
import { PATIENCE } from '../support/patience.ts';
import { due, keys, open, snooze } from '../support/reminders.ts';
import { asked, type Step, stateOf, tell } from '../support/story.ts';

describe('always', () => {
  test(
    'I-14 whatever happened: something pending is never without a reminder, what is over has none',
    () => {
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
    },
    PATIENCE,
  );

  test(
    'reminders have keys of their own that can be acknowledged, and come sorted by time',
    () => {
      fc.assert(
        fc.property(arbitraryEvents(), (events) => {
          const reminders = remindersOf(stateOf(events));
          const names = reminders.map(({ key }) => key);
          expect(new Set(names).size).toBe(names.length);
          for (const reminder of names)
            expect(PAYLOADS.acknowledged().safeParse({ reminder }).success, reminder).toBe(true);
          const times = reminders.map((reminder) => reminder.due);
          expect(times).toEqual([...times].sort((a, b) => a - b));
          expect(times.every(Number.isFinite)).toBe(true);
        }),
        { numRuns: 300 },
      );
    },
    PATIENCE,
  );

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

describe('snoozing', () => {
  const submitted = asked('2026-05-05T10:00');

  test('moves one reminder and leaves the others', () => {
    const told = asked('2026-05-05T10:00', { endsOn: '2026-05-18' });
    const steps = [
      open(),
      told,
      snooze('2026-05-13T10:00', 'processing-over', '2026-05-20T18:00:00'),
    ];
    expect(due(steps)).toMatchObject({
      'processing-over': '2026-05-20T18:00',
      'line-end': '2026-05-19T09:00',
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
