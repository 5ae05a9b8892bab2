import { describe, expect, test } from 'vitest';
import type { CancellationEvent } from '../../../utils/cancellation/event.ts';
import { isPending, statusOf } from '../../../utils/cancellation/fold.ts';
import { asked, opening, PHONE, reached, stateOf, tell, WATCH } from '../support/story.ts';

const START = '2026-03-02T10:00';
const statusAfter = (events: readonly CancellationEvent[]) => statusOf(stateOf(events));

describe('what devices and line are', () => {
  test('which device it is and its version are kept as they were told', () => {
    const told = { ...PHONE, family: 'iphone', system: 'iOS 17.4' };
    const added = tell([[START, 'open', opening('request', { devices: [told] })]]);
    expect(stateOf(added).devices[0]).toMatchObject({ family: 'iphone', system: 'iOS 17.4' });
    const later = tell([
      [START, 'open', opening()],
      ...reached('2026-03-03T10:00', 'phone-1', 'profile-removed'),
      ['2026-03-03T10:01', 'device-changed', told],
    ]);
    const [device] = stateOf(later).devices;
    expect(device).toMatchObject({ family: 'iphone', system: 'iOS 17.4' });
    expect(Object.keys(device?.marks ?? {}), 'what was confirmed stays').toEqual([
      'profile-removed',
    ]);
  });

  test('a device described anew is what was said last, what was taken away included', () => {
    const described = { ...PHONE, name: 'Old phone', family: 'sony', system: '14' };
    const events = tell([
      [START, 'open', opening('request', { devices: [described] })],
      ['2026-03-03T10:00', 'device-changed', { ...PHONE, carrier: 'sim' }],
    ]);
    const [device] = stateOf(events).devices;
    expect(device).toEqual({
      id: 'phone-1',
      category: 'phone',
      carrier: 'sim',
      companion: false,
      marks: {},
    });
  });

  test('a device found later makes what was done pending again', () => {
    const done = [
      [START, 'open', opening('lapse', { line: { name: 'Ana', kind: 'prepaid' } })],
      ...reached('2026-03-03T10:00', 'line', 'contract-ended'),
      ...reached('2026-03-03T10:01', 'phone-1', 'profile-removed'),
    ] as Parameters<typeof tell>[0];
    expect(statusAfter(tell(done))).toBe('done');
    const later = tell([...done, ['2026-03-09T10:00', 'device-added', WATCH]]);
    expect(isPending(statusAfter(later))).toBe(true);
  });

  test('reopening a device asks again for its end states and leaves the others', () => {
    const events = tell([
      [START, 'open', opening('request', { devices: [PHONE, WATCH] })],
      ...reached('2026-03-03T10:00', 'watch-1', 'companion-contract-ended', 'profile-removed'),
      ...reached('2026-03-03T10:01', 'phone-1', 'profile-removed'),
      ['2026-03-04T10:00', 'device-written-off', { device: 'watch-1', reason: 'lost' }],
      ['2026-03-05T10:00', 'reopened', { subject: 'watch-1', reason: 'billed again' }],
    ]);
    const [phone, watch] = stateOf(events).devices;
    expect(watch?.marks).toEqual({});
    expect(watch?.writtenOff).toBeUndefined();
    expect(Object.keys(phone?.marks ?? {})).toEqual(['profile-removed']);
  });

  test('later evidence that the line goes on reopens what was done', () => {
    const events = tell([
      [START, 'open', opening('lapse', { line: { name: 'Ana', kind: 'prepaid' } })],
      ...reached('2026-03-03T10:00', 'line', 'contract-ended'),
      ...reached('2026-03-03T10:01', 'phone-1', 'profile-removed'),
      ['2026-04-03T10:00', 'reopened', { subject: 'line', reason: 'it rings again' }],
    ]);
    expect(isPending(statusAfter(events))).toBe(true);
    expect(stateOf(events).lineMarks).toEqual({});
  });

  test('what was given up and is taken up again keeps the facts that were reached', () => {
    const events = tell([
      [START, 'open', opening()],
      asked('2026-03-03T10:00'),
      ...reached('2026-03-04T10:00', 'line', 'accepted'),
      ['2026-03-05T10:00', 'abandoned', {}],
      ['2026-03-06T10:00', 'reopened', { subject: 'line', reason: 'after all' }],
    ]);
    expect(statusAfter(events)).toBe('waiting');
    expect(Object.keys(stateOf(events).lineMarks)).toEqual(['accepted']);
  });
});

describe('a changed way', () => {
  const asking = [
    [START, 'open', opening('lapse')],
    asked('2026-03-03T10:00', { channel: 'none' }),
  ] as Parameters<typeof tell>[0];
  const changed = [
    ...asking,
    ['2026-03-10T10:00', 'way-changed', { way: 'request' }],
  ] as typeof asking;

  test('has its own meaning of submitted: what was recorded for the other way does not count', () => {
    expect(statusAfter(tell(asking))).toBe('waiting');
    expect(statusAfter(tell(changed))).toBe('preparing');
    expect(stateOf(tell(changed)).submissions).toHaveLength(1);
  });

  test('changed back, what was recorded counts again', () => {
    const back = tell([...changed, ['2026-03-10T10:01', 'way-changed', { way: 'lapse' }]]);
    expect(statusAfter(back)).toBe('waiting');
  });

  test('asks for the end states of the new way', () => {
    const done = [
      ...asking,
      ...reached('2026-03-05T10:00', 'line', 'contract-ended', 'final-bill-settled'),
    ] as typeof asking;
    expect(() => tell(done)).toThrow('state-not-applicable');
    const ended = [
      ...asking,
      ...reached('2026-03-05T10:00', 'line', 'contract-ended'),
    ] as typeof asking;
    const both = [
      ...ended,
      ...reached('2026-03-05T10:00', 'phone-1', 'profile-removed'),
    ] as typeof asking;
    expect(statusAfter(tell(both))).toBe('done');
    const request = tell([...both, ['2026-03-10T10:00', 'way-changed', { way: 'request' }]]);
    expect(statusAfter(request)).toBe('confirming');
  });
});
