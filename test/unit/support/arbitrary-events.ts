import * as fc from 'fast-check';
import { printClock } from '../../../utils/cancellation/clock.ts';
import type { CancellationEvent, EventType } from '../../../utils/cancellation/event.ts';
import { MARKED_STEPS } from '../../../utils/cancellation/removal-words.ts';
import {
  ANSWERS,
  DEVICE_STATES,
  LINE_STATES,
  OBSTACLES,
  PREPARED,
  WAYS,
  WRITE_OFF_REASONS,
} from '../../../utils/cancellation/words.ts';
import { TOPICS } from '../../../utils/catalogue/words.ts';

/** Random events of one cancellation, as two installations would have written them: each fits the stored shape. */

const DEVICES = ['phone-1', 'watch-1', 'tablet-1'];
const REMINDERS = ['prechecks-open', 'port-code-expires', 'device:watch-1', 'line-end'];
export const START = Date.UTC(2026, 2, 2, 9);
const HOUR = 3_600_000;

const day = fc
  .integer({ min: -40, max: 40 })
  .map((days) => Temporal.PlainDate.from('2026-03-02').add({ days }).toString());
const reason = fc.constantFrom('sold it', 'no such state');
const device = fc.constantFrom(...DEVICES);
const subject = fc.constantFrom('line', ...DEVICES);
const state = fc.constantFrom(...LINE_STATES, ...DEVICE_STATES);
const deviceShape = {
  device,
  category: fc.constantFrom('phone', 'watch', 'tablet'),
  carrier: fc.constantFrom('esim', 'sim'),
  companion: fc.boolean(),
};
const deviceAs = (shape: typeof deviceShape) =>
  fc.record(
    {
      ...shape,
      family: fc.constantFrom('iphone', 'apple-watch', 'of-a-newer-version'),
      system: fc.constantFrom('iOS 17.4', '14'),
      identifiers: fc.constantFrom({ iccid: '8934071100276980582' }, { imei: '490154203237518' }),
      whereabouts: fc.constantFrom('at-hand', 'lost'),
    },
    { requiredKeys: ['device', 'category', 'carrier', 'companion'] },
  );
const until = fc
  .integer({ min: 1, max: 600 })
  .map((hours) => `${new Date(START + hours * HOUR).toISOString().slice(0, 19)}+00:00[UTC]`);

const PAYLOADS: Partial<Record<EventType, fc.Arbitrary<unknown>>> = {
  'line-described': fc.record(
    {
      name: fc.constant('Ana'),
      kind: fc.constantFrom('contract', 'prepaid', 'plan', 'unknown'),
      contractEnd: day,
      number: fc.constant('+34600111222'),
      numberWish: fc.constantFrom('keep', 'let-go', 'none'),
    },
    { requiredKeys: ['name', 'kind'] },
  ),
  'billing-day-told': fc.record({ day: fc.integer({ min: 1, max: 31 }) }),
  'device-added': deviceAs(deviceShape),
  'device-changed': deviceAs(deviceShape),
  'device-written-off': fc.record({ device, reason: fc.constantFrom(...WRITE_OFF_REASONS) }),
  'precheck-answered': fc.record({
    topic: fc.constantFrom(...TOPICS),
    answer: fc.constantFrom(...ANSWERS),
    reason,
  }),
  prepared: fc.record({ what: fc.constantFrom(...PREPARED), on: day }),
  submitted: fc.record(
    { channel: fc.constantFrom('portal', 'letter', 'none'), on: day, endsOn: day },
    { requiredKeys: ['channel', 'on'] },
  ),
  'obstacle-met': fc.record({ obstacle: fc.constantFrom(...OBSTACLES) }),
  'retry-planned': fc.record({ due: until }),
  'end-state-reached': fc.record({
    subject,
    state,
    on: day,
    seenHow: fc.constantFrom('operator-page', 'no-service'),
  }),
  'end-state-waived': fc.record({ subject, state, reason }),
  'evidence-added': fc.record({ kind: fc.constant('note'), text: fc.constant('asked by phone') }),
  'account-marked': fc.record({
    account: fc.constantFrom('bank.example', 'post.example'),
    mark: fc.constantFrom('moved', 'later', null),
  }),
  'step-marked': fc.record({
    subject,
    step: fc.constantFrom(...MARKED_STEPS),
    taken: fc.boolean(),
  }),
  acknowledged: fc.record({ reminder: fc.constantFrom(...REMINDERS) }),
  snoozed: fc.record({ reminder: fc.constantFrom(...REMINDERS), until }),
  'way-changed': fc.record({ way: fc.constantFrom(...WAYS) }),
  reopened: fc.record({ subject, reason }),
  abandoned: fc.record({}),
};

const draft = fc.oneof(
  ...Object.entries(PAYLOADS).map(([type, payload]) => ({
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant(type),
      payload,
      by: fc.constantFrom('aaaa', 'bbbb'),
      passed: fc.integer({ min: 0, max: 30 * HOUR }),
    }),
  })),
  {
    weight: 3,
    arbitrary: fc.record({
      type: fc.constant('retracted'),
      payload: fc.nat(),
      by: fc.constantFrom('aaaa', 'bbbb'),
      passed: fc.integer({ min: 0, max: HOUR }),
    }),
  },
);

type Drawn = { type: string; payload: unknown; by: string; passed: number };

const written = (drawn: Drawn[]): CancellationEvent[] => {
  const counters: Record<string, number> = {};
  let ms = START;
  const events: CancellationEvent[] = [];
  for (const { type, payload, by, passed } of drawn) {
    ms += passed + 1;
    counters[by] = (counters[by] ?? 0) + 1;
    const target =
      type === 'retracted'
        ? events[1 + ((payload as number) % Math.max(events.length - 1, 1))]
        : undefined;
    if (type === 'retracted' && !target) continue;
    events.push({
      id: `${by}-${counters[by]}`,
      commandId: `${by}-command-${counters[by]}`,
      at: Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO('Europe/Madrid').toString(),
      recordedAt: new Date(ms).toISOString(),
      clock: printClock({ ms, count: 0 }, by),
      actor: 'person',
      type,
      payload: type === 'retracted' ? { eventId: target?.id } : payload,
    } as CancellationEvent);
  }
  return events;
};

const opened: fc.Arbitrary<Drawn> = fc.record({
  type: fc.constant('opened'),
  payload: fc.record({ operator: fc.constant('silent-xx'), way: fc.constantFrom(...WAYS) }),
  by: fc.constant('aaaa'),
  passed: fc.constant(0),
});
const phone: fc.Arbitrary<Drawn> = fc.record({
  type: fc.constant('device-added'),
  payload: fc.record({ ...deviceShape, device: fc.constant('phone-1') }),
  by: fc.constant('aaaa'),
  passed: fc.constant(0),
});

const settling = ['line', ...DEVICES].flatMap((of) =>
  [...LINE_STATES, ...DEVICE_STATES].map((name) => ({ subject: of, state: name })),
);
/** What brings a cancellation to its end: every end state of every subject, at times all but one or two. */
const ending: fc.Arbitrary<Drawn[]> = fc
  .shuffledSubarray(settling, { minLength: settling.length - 2 })
  .map((pairs) =>
    pairs.map((pair) => ({
      type: 'end-state-reached',
      payload: { ...pair, on: '2026-03-20', seenHow: 'operator-page' },
      by: 'aaaa',
      passed: HOUR,
    })),
  );

/** An opening with one device, then anything; a retraction names any event before it but the opening. */
export const arbitraryEvents = (most = 40): fc.Arbitrary<CancellationEvent[]> => {
  const anything = fc.array(draft as fc.Arbitrary<Drawn>, { maxLength: most });
  const few = fc.array(draft as fc.Arbitrary<Drawn>, { maxLength: 4 });
  return fc
    .tuple(opened, phone, anything, fc.oneof(fc.constant([]), ending), few)
    .map(([first, second, middle, end, rest]) =>
      written([first, second, ...middle, ...end, ...rest]),
    );
};
