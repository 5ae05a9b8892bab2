import { describe, expect, test } from 'vitest';
import { nextStep } from '../../../utils/cancellation/next-step.ts';
import { WAYS } from '../../../utils/cancellation/words.ts';
import {
  asked,
  opening,
  PHONE,
  reached,
  type Step,
  stateOf,
  tell,
  WATCH,
} from '../support/story.ts';

const START = '2026-03-02T10:00';
const next = (...steps: Step[]) => nextStep(stateOf(tell(steps)));
const open: Step = [START, 'open', opening('request', { devices: [PHONE, WATCH] })];
const ask = asked('2026-03-03T10:00');

describe('the next step', () => {
  test.each(WAYS)('preparing, %s: what has to be done for this way', (way) => {
    expect(next([START, 'open', opening(way)])).toEqual({ code: `submit-${way}` });
  });

  test('waiting: the acceptance first, then companions before the phone’s line, then the end of the contract', () => {
    expect(next(open, ask)).toEqual({ code: 'line-state', state: 'accepted' });
    const accepted = reached('2026-03-04T10:00', 'line', 'accepted');
    expect(next(open, ask, ...accepted)).toEqual({
      code: 'device-state',
      subject: 'watch-1',
      state: 'companion-contract-ended',
    });
    const watch = reached('2026-03-05T10:00', 'watch-1', 'companion-contract-ended');
    expect(next(open, ask, ...accepted, ...watch)).toEqual({
      code: 'line-state',
      state: 'contract-ended',
    });
  });

  test('waiting: an automatic renewal comes before everything', () => {
    const plan = opening('expire', { devices: [WATCH], line: { name: 'Trip', kind: 'plan' } });
    expect(next([START, 'open', plan], ask)).toEqual({
      code: 'line-state',
      state: 'auto-renew-off',
    });
  });

  test('confirming: the devices, companions first, the last bill at the very end', () => {
    const line = reached('2026-03-20T10:00', 'line', 'accepted', 'contract-ended');
    const first = reached('2026-03-21T10:00', 'watch-1', 'companion-contract-ended');
    expect(next(open, ask, ...line, ...first)).toEqual({
      code: 'device-state',
      subject: 'watch-1',
      state: 'profile-removed',
    });
    const watch = reached('2026-03-21T10:00', 'watch-1', 'profile-removed', 'gone-from-account');
    expect(next(open, ask, ...line, ...first, ...watch)).toEqual({
      code: 'device-state',
      subject: 'phone-1',
      state: 'profile-removed',
    });
    const phone = reached('2026-03-21T10:00', 'phone-1', 'profile-removed');
    expect(next(open, ask, ...line, ...first, ...watch, ...phone)).toEqual({
      code: 'line-state',
      state: 'final-bill-settled',
    });
    const bill = reached('2026-04-21T10:00', 'line', 'final-bill-settled');
    expect(next(open, ask, ...line, ...first, ...watch, ...phone, ...bill)).toEqual({
      code: 'done',
    });
  });

  test('a device that is not here: it is detached and written off, nobody looks on it', () => {
    const lost: Step = [START, 'device-changed', { ...WATCH, whereabouts: 'lost' }];
    const line = reached('2026-03-20T10:00', 'line', 'accepted', 'contract-ended');
    const own = reached('2026-03-21T10:00', 'watch-1', 'companion-contract-ended');
    expect(next(open, lost, ask, ...line)).toMatchObject({ state: 'companion-contract-ended' });
    expect(next(open, lost, ask, ...line, ...own)).toEqual({
      code: 'device-away',
      subject: 'watch-1',
    });
  });

  test('given up: nothing', () => {
    expect(next(open, ['2026-03-03T10:00', 'abandoned', {}])).toEqual({ code: 'abandoned' });
  });
});
