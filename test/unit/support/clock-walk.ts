import * as fc from 'fast-check';
import { expect } from 'vitest';
import { calendarIn } from '../../../utils/cancellation/days.ts';
import { afterQuiet, nextAnnouncement, type Shown } from '../../../utils/cancellation/schedule.ts';
import { DEFAULT_SETTINGS } from '../../../utils/settings.ts';
import { pendingOf } from '../../../utils/tracker/reconcile.ts';
import { command, journalOf, NOW, openLine } from './journal.ts';
import { createMachine, type Machine } from './machine.ts';
import { DAY, HOUR, MINUTE } from './schedule.ts';

/** What happens to a machine and to its lines, between two starts of the background. */
export type Happening =
  | { what: 'passes' | 'asleep'; hours: number }
  | { what: 'set'; hours: number }
  | { what: 'zone'; zone: string }
  | { what: 'wiped' | 'blocked' | 'free' }
  | { what: 'stopped'; call: number; how: 'dies-before' | 'dies-after' | 'rejects' }
  | { what: 'act'; line: number; type: string };

const ZONES = [
  'Europe/Madrid',
  'America/Havana',
  'Asia/Shanghai',
  'Pacific/Kiritimati',
  'Australia/Lord_Howe',
];
const ACTS = ['open', 'submitted', 'accepted', 'ended', 'acknowledged', 'snoozed', 'abandoned'];
const hours = (most: number) => fc.integer({ min: 1, max: most });

/** Anything that may happen. */
export const happening: fc.Arbitrary<Happening> = fc.oneof(
  fc.record({ what: fc.constant('passes' as const), hours: hours(24 * 20) }),
  fc.record({ what: fc.constant('asleep' as const), hours: hours(24 * 60) }),
  fc.record({
    what: fc.constant('set' as const),
    hours: fc.oneof(
      ...[30, 24 * 60, 24 * 400].map((most) => fc.integer({ min: -most, max: most })),
    ),
  }),
  fc.record({ what: fc.constant('zone' as const), zone: fc.constantFrom(...ZONES) }),
  fc.record({ what: fc.constantFrom('wiped' as const, 'blocked' as const, 'free' as const) }),
  fc.record({
    what: fc.constant('stopped' as const),
    call: fc.integer({ min: 1, max: 9 }),
    how: fc.constantFrom('dies-before' as const, 'dies-after' as const, 'rejects' as const),
  }),
  {
    weight: 3,
    arbitrary: fc.record({
      what: fc.constant('act' as const),
      line: fc.integer({ min: 1, max: 3 }),
      type: fc.constantFrom(...ACTS),
    }),
  },
);

/** The payload of what a person does on the day that the clock shows. */
const payloadOf = (type: string, now: number): [type: string, payload: unknown] => {
  const time = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO('Europe/Madrid');
  const on = time.toPlainDate().toString();
  const reached = (state: string): [string, unknown] => [
    'end-state-reached',
    { subject: 'line', state, on, seenHow: 'operator-message' },
  ];
  if (type === 'submitted') return ['submitted', { channel: 'portal', on }];
  if (type === 'accepted') return reached('accepted');
  if (type === 'ended') return reached('contract-ended');
  if (type === 'acknowledged') return ['acknowledged', { reminder: 'prechecks-open' }];
  if (type === 'snoozed')
    return ['snoozed', { reminder: 'processing-over', until: time.add({ days: 3 }).toString() }];
  return ['abandoned', {}];
};

/** A machine with lines on which things happen; after each the background starts, and what must hold is looked at. */
export const createWorld = () => {
  const machine = createMachine(NOW);
  const { state, disk } = machine;
  let commands = 0;

  const act = async (line: number, type: string) => {
    commands += 1;
    const one =
      type === 'open'
        ? openLine(commands, line)
        : command(commands, ...payloadOf(type, state.now), line);
    // What the rules refuse is refused: it is no part of what is asked here.
    await journalOf(disk.session().store, () => state.now).run(one);
  };

  /** One start of the background that runs through, and what must hold after it. */
  const start = async () => {
    const before = state.handed.length;
    await machine.life();
    const handed = state.handed.slice(before);
    const heads = await journalOf(disk.session().store, () => state.now).heads();
    const pending = pendingOf(heads, {});
    const quiet = { ...DEFAULT_SETTINGS.quiet, zone: state.zone };
    const shown = (disk.all().shown ?? {}) as Shown;
    const planned = pending.map((item) =>
      nextAnnouncement(item, shown, state.now, calendarIn(state.zone)),
    );
    const due = pending.filter((item) => item.due <= state.now);

    expect(handed.length, 'one notification at most').toBeLessThanOrEqual(1);
    expect(state.badge, 'the badge').toBe(due.length);
    if (pending.length === 0) {
      expect(state.alarm, 'nothing open').toBeUndefined();
      return;
    }
    const alarm = state.alarm ?? Number.NaN;
    expect(alarm).toBeGreaterThan(state.now);
    expect(alarm).toBeLessThanOrEqual(state.now + DAY);
    const isLoud = afterQuiet(state.now, quiet) === state.now;
    if (isLoud && !state.blocked)
      expect(
        planned.filter((at) => at <= state.now),
        'all is said, the next is later',
      ).toEqual([]);
    const next = Math.max(Math.min(...planned), state.now);
    if (!state.blocked)
      expect(alarm, 'the earliest').toBeLessThanOrEqual(
        Math.max(afterQuiet(next, quiet), state.now + MINUTE),
      );
  };

  /** The machine is on: its alarm starts the background. Looks lie at most a day apart while anything is pending. */
  const passes = async (time: number) => {
    const end = state.now + time;
    while (state.alarm !== undefined && state.alarm <= end) {
      expect(state.alarm - state.now).toBeLessThanOrEqual(DAY);
      state.now = Math.max(state.alarm, state.now);
      state.alarm = undefined;
      await start();
    }
    state.now = end;
  };

  const happens = async (one: Happening) => {
    if (one.what === 'passes') return passes(one.hours * HOUR);
    if (one.what === 'act') await act(one.line, one.type);
    if (one.what === 'asleep') state.now += one.hours * HOUR;
    // Whatever is done with the clock, it is not yet the year 2024.
    if (one.what === 'set') state.now = Math.max(state.now + one.hours * HOUR, NOW - 600 * DAY);
    if (one.what === 'zone') state.zone = one.zone;
    if (one.what === 'wiped') {
      state.alarm = undefined;
      state.standing.clear();
    }
    if (one.what === 'blocked' || one.what === 'free') state.blocked = one.what === 'blocked';
    if (one.what === 'stopped') await machine.life({ call: one.call, how: one.how });
    await start();
  };

  return { machine, happens };
};

/** The machine is on for so long, with the clock as it is. */
export const isOn = async ({ state, life }: Machine, time: number): Promise<void> => {
  await life();
  for (const end = state.now + time; state.alarm !== undefined && state.alarm <= end; ) {
    state.now = state.alarm;
    state.alarm = undefined;
    await life();
  }
};
