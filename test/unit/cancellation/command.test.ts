import { describe, expect, test } from 'vitest';
import { commandSchema } from '../../../utils/cancellation/command.ts';
import { commandOf, opening, PHONE } from '../support/story.ts';

describe('a command', () => {
  const fits = (type: string, payload: unknown, more = {}) =>
    commandSchema.safeParse({ ...commandOf(1, type, payload), ...more }).success;

  test('of each kind fits its shape', () => {
    expect(fits('open', opening())).toBe(true);
    expect(fits('undo', { commandId: 'x' })).toBe(true);
    expect(fits('erase', {})).toBe(true);
    expect(fits('abandoned', {})).toBe(true);
    expect(fits('precheck-answered', { topic: 'money', answer: 'skipped', reason: 'none' })).toBe(
      true,
    );
  });

  test.each<[string, string, unknown, object?]>([
    ['an unknown type', 'confirm', {}],
    ['an event that only the journal writes', 'retracted', { eventId: 'aaaa-1' }],
    ['an opening without devices', 'open', { ...opening(), devices: [] }],
    [
      'an opening with twenty-one devices',
      'open',
      { ...opening(), devices: Array(21).fill(PHONE) },
    ],
    ['a field too many', 'abandoned', { because: 'x' }],
    ['a field too many beside the payload', 'abandoned', {}, { tab: 3 }],
    ['an id that is none', 'abandoned', {}, { id: '1' }],
    ['a cancellation that is no id', 'abandoned', {}, { cancellation: '../x' }],
    ['no zone', 'abandoned', {}, { zone: '' }],
    ['a device that calls itself the line', 'device-added', { ...PHONE, device: 'line' }],
    ['a family that is no id', 'device-changed', { ...PHONE, family: '../iphone' }],
    ['a blank version', 'device-changed', { ...PHONE, system: ' ' }],
    ['a version of sixty-one letters', 'device-added', { ...PHONE, system: 'x'.repeat(61) }],
    [
      'a question skipped without a reason',
      'precheck-answered',
      { topic: 'money', answer: 'skipped' },
    ],
    ['a day that is none', 'submitted', { channel: 'portal', on: '2026-02-30' }],
    ['a billing day that is none', 'billing-day-told', { day: 32 }],
    [
      'a waiver without a reason',
      'end-state-waived',
      { subject: 'line', state: 'accepted', reason: ' ' },
    ],
    [
      'a note of a thousand and one letters',
      'evidence-added',
      { kind: 'note', text: 'x'.repeat(1001) },
    ],
    ['a time without a zone', 'snoozed', { reminder: 'line-end', until: '2026-03-02T10:00:00Z' }],
    ['a reminder that is no key', 'acknowledged', { reminder: 'Line End' }],
  ])('that is %s is refused', (_, type, payload, more) => {
    expect(fits(type, payload, more)).toBe(false);
  });

  test('texts are kept without the spaces around them', () => {
    const command = commandOf(1, 'evidence-added', { kind: 'note', text: '  asked \n' });
    const { data } = commandSchema.safeParse(command);
    expect(data?.payload).toEqual({ kind: 'note', text: 'asked' });
  });
});
