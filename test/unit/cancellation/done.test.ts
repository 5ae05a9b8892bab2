import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CancellationEvent } from '../../../utils/cancellation/event.ts';
import { effective, statusOf } from '../../../utils/cancellation/fold.ts';
import { headOf } from '../../../utils/cancellation/record.ts';
import { arbitraryEvents } from '../support/arbitrary-events.ts';
import { PATIENCE } from '../support/patience.ts';
import { stateOf } from '../support/story.ts';

/** What INVARIANTS 1 asks, told a second time in the plainest way: walk through the events, subject by subject. */

const LINE: Record<string, string[]> = {
  request: ['accepted', 'contract-ended', 'final-bill-settled'],
  'port-out': ['contract-ended', 'final-bill-settled'],
  lapse: ['contract-ended'],
  expire: ['auto-renew-off', 'contract-ended'],
  transfer: ['accepted', 'contract-ended', 'final-bill-settled'],
  'operator-ends': ['contract-ended', 'final-bill-settled'],
};

const walk = (events: readonly CancellationEvent[]) => {
  let way = '';
  let kind = 'unknown';
  let abandoned = false;
  const settled = new Map<string, Set<string>>([['line', new Set()]]);
  const devices = new Map<string, { carrier: string; companion: boolean; writtenOff: boolean }>();
  for (const { type, payload } of effective(events)) {
    if (type === 'opened' || type === 'way-changed') way = payload.way;
    if (type === 'line-described') kind = payload.kind;
    if (type === 'device-added' && !devices.has(payload.device)) {
      devices.set(payload.device, { ...payload, writtenOff: false });
      settled.set(payload.device, new Set());
    }
    if (type === 'device-changed' && devices.has(payload.device))
      Object.assign(devices.get(payload.device) as object, payload);
    const written = type === 'device-written-off' && devices.get(payload.device);
    if (written) written.writtenOff = true;
    if (type === 'end-state-reached' || type === 'end-state-waived')
      settled.get(payload.subject)?.add(payload.state);
    if (type === 'abandoned') abandoned = true;
    if (type === 'reopened') {
      const device = devices.get(payload.subject);
      // A line that lives may be on any of its devices.
      const again = payload.subject === 'line' ? [...settled.keys()] : [payload.subject];
      if (!abandoned) for (const subject of again) settled.get(subject)?.clear();
      if (!abandoned && device) device.writtenOff = false;
      abandoned = false;
    }
  }
  const has = (subject: string, states: string[]) =>
    states.every((state) => settled.get(subject)?.has(state));
  const bills = kind === 'contract' || kind === 'unknown';
  const line = (LINE[way] ?? []).filter((state) => bills || state !== 'final-bill-settled');
  const everyDevice = [...devices].every(
    ([id, { carrier, companion, writtenOff }]) =>
      writtenOff ||
      has(id, [
        carrier === 'esim' ? 'profile-removed' : 'sim-disposed',
        ...(companion ? ['companion-contract-ended', 'gone-from-account'] : []),
      ]),
  );
  return { done: devices.size > 0 && has('line', line) && everyDevice, abandoned };
};

test(
  'I-01 done only when every device is confirmed or written off and the line’s own end states are settled',
  () => {
    let seenDone = 0;
    fc.assert(
      fc.property(arbitraryEvents(60), (events) => {
        const { done, abandoned } = walk(events);
        const status = statusOf(stateOf(events));
        expect(status === 'abandoned').toBe(abandoned);
        if (abandoned) return;
        expect(status === 'done').toBe(done);
        if (!done) return;
        seenDone += 1;
        const head = headOf({ version: 1, id: 'x', events }, '', 'first');
        expect(head.devices.map(({ state }) => state)).not.toContain('open');
        expect(head.reminders).toEqual([]);
      }),
      { numRuns: 1500 },
    );
    expect(seenDone, 'done cancellations among the random ones').toBeGreaterThan(50);
  },
  PATIENCE,
);
