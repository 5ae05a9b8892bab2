import { describe, expect, test } from 'vitest';
import { removalOf } from '../../../utils/cancellation/removal-input.ts';
import {
  asksForNotices,
  NOTICE_ANSWERS,
  waysOfSeeing,
} from '../../../utils/cancellation/removal-notices.ts';
import { DEVICE_CATEGORIES, END_STATES, SEEN_HOW } from '../../../utils/cancellation/words.ts';
import { SILENT } from '../support/operators.ts';
import { opening, PHONE, type Step, stateOf, tell } from '../support/story.ts';

describe('a notice that was not sent', () => {
  test('is asked after where a tool can show it, while a profile is confirmed to be gone', () => {
    const askedOf = DEVICE_CATEGORIES.filter((category) =>
      asksForNotices({ category, carrier: 'esim' }, 'profile-removed'),
    );
    expect(askedOf).toEqual(['router', 'removable-euicc']);
    const card = { category: 'removable-euicc', carrier: 'esim' } as const;
    for (const state of END_STATES)
      expect(asksForNotices(card, state), state).toBe(state === 'profile-removed');
    expect(asksForNotices({ ...card, carrier: 'sim' }, 'profile-removed')).toBe(false);
  });

  test('can be how something was seen only where it is asked', () => {
    expect(waysOfSeeing(true)).toEqual(SEEN_HOW);
    expect([...waysOfSeeing(false), ...NOTICE_ANSWERS].sort()).toEqual([...SEEN_HOW].sort());
  });
});

describe('the order', () => {
  const codes = (category: 'router' | 'phone' | 'removable-euicc', seenHow?: string) => {
    const steps: Step[] = [
      ['2026-03-02T10:00', 'open', opening('request', { devices: [{ ...PHONE, category }] })],
    ];
    if (seenHow)
      steps.push([
        '2026-03-05T10:00',
        'end-state-reached',
        { subject: 'phone-1', state: 'profile-removed', on: '2026-03-05', seenHow },
      ]);
    return removalOf(stateOf(tell(steps)), SILENT, null).steps.map(({ code }) => code);
  };

  test('ends with the notices on a removable card, and elsewhere where one was seen to wait', () => {
    expect(codes('removable-euicc')).toContain('send-notices');
    expect(codes('phone')).not.toContain('send-notices');
    expect(codes('router')).not.toContain('send-notices');
    expect(codes('router', 'notice-waits')).toContain('send-notices');
    expect(codes('router', 'notices-sent')).not.toContain('send-notices');
  });
});
