import { describe, expect, test } from 'vitest';
import { commandSchema } from '../../../utils/cancellation/command.ts';
import { isDone } from '../../../utils/cancellation/fold.ts';
import { removalOf } from '../../../utils/cancellation/removal-input.ts';
import { SILENT } from '../support/operators.ts';
import {
  asked,
  commandOf,
  opening,
  PHONE,
  reached,
  type Step,
  stateOf,
  tell,
  WATCH,
} from '../support/story.ts';

const CARD = { ...PHONE, device: 'card-1', category: 'removable-euicc' as const };
const LOST = { ...PHONE, whereabouts: 'lost' as const };
const line = (...devices: (typeof PHONE)[]): Step => [
  '2026-03-02T10:00',
  'open',
  opening('request', { devices: devices.length > 0 ? devices : [PHONE, WATCH] }),
];
const mark = (subject: string, step: string, taken = true, minute = 0): Step => [
  `2026-03-04T10:${String(minute).padStart(2, '0')}`,
  'step-marked',
  { subject, step, taken },
];
const answered = (topic: string, answer: string): Step => [
  '2026-03-02T11:00',
  'precheck-answered',
  { topic, answer, ...(answer === 'skipped' && { reason: 'none' }) },
];
const seen = (subject: string, seenHow: string): Step => [
  '2026-03-05T10:00',
  'end-state-reached',
  { subject, state: 'profile-removed', on: '2026-03-05', seenHow },
];
const orderOf = (...steps: Step[]) => removalOf(stateOf(tell(steps)), SILENT, null);
const isTaken = (id: string, ...steps: Step[]) => orderOf(...steps).progress.get(id) === 'done';

describe('what the record tells', () => {
  test('the codes of other accounts: the question is settled, and no account waits', () => {
    const codes = 'line.move-codes';
    const account: Step = [
      '2026-03-02T12:00',
      'account-marked',
      { account: 'bank.example', mark: 'later' },
    ];
    expect(isTaken(codes, line())).toBe(false);
    expect(isTaken(codes, line(), answered('codes-elsewhere', 'warned'))).toBe(false);
    expect(isTaken(codes, line(), answered('codes-elsewhere', 'passed'))).toBe(true);
    expect(isTaken(codes, line(), answered('codes-elsewhere', 'skipped'))).toBe(true);
    expect(isTaken(codes, line(), answered('codes-elsewhere', 'passed'), account)).toBe(false);
  });

  test('a way without a code to the line: the question about the code is settled', () => {
    const way = 'line.find-way-without-code';
    expect(orderOf(line(LOST)).progress.get(way)).toBe('waits');
    expect(isTaken(way, line(LOST), answered('sign-in-code', 'warned'))).toBe(false);
    expect(isTaken(way, line(LOST), answered('sign-in-code', 'passed'))).toBe(true);
  });

  test('what is deleted was switched off before', () => {
    expect(isTaken('watch-1.switch-off', line(), seen('watch-1', 'profile-list-empty'))).toBe(true);
    expect(isTaken('phone-1.switch-off', line(), seen('watch-1', 'profile-list-empty'))).toBe(
      false,
    );
  });

  test('a tool that holds no notice any more answers for the notices, the list of profiles does not', () => {
    const notices = 'card-1.send-notices';
    expect(isTaken(notices, line(CARD), seen('card-1', 'notices-sent'))).toBe(true);
    expect(isTaken(notices, line(CARD), seen('card-1', 'notice-waits'))).toBe(false);
    expect(isTaken(notices, line(CARD), seen('card-1', 'profile-list-empty'))).toBe(false);
    const sent = [seen('card-1', 'notice-waits'), mark('card-1', 'send-notices')];
    expect(isTaken(notices, line(CARD), ...sent)).toBe(true);
  });
});

describe('what only the person knows', () => {
  test('is marked, named as such, and can be taken back', () => {
    const id = 'phone-1.switch-off';
    const { progress, marked } = orderOf(line(), mark('phone-1', 'switch-off'));
    expect(progress.get(id)).toBe('done');
    expect([...marked]).toEqual([id]);
    const back = [mark('phone-1', 'switch-off'), mark('phone-1', 'switch-off', false, 1)];
    expect(isTaken(id, line(), ...back)).toBe(false);
  });

  test('is no mark any more once the record tells it', () => {
    const number: Step = [
      '2026-03-05T10:00',
      'line-described',
      { name: 'Ana', kind: 'contract', number: '+34600111222' },
    ];
    const { progress, marked } = orderOf(line(), mark('line', 'note-line'), number);
    expect(progress.get('line.note-line')).toBe('done');
    expect([...marked]).toEqual([]);
  });

  test('concludes nothing: with every step marked no device is confirmed', () => {
    const everything = ['note-identifiers', 'switch-off', 'send-notices', 'ask-detach'].flatMap(
      (step, index) => [
        mark('phone-1', step, true, index),
        mark('watch-1', step, true, index + 20),
      ],
    );
    const state = stateOf(tell([line(), asked('2026-03-03T10:00'), ...everything]));
    expect(isDone(state)).toBe(false);
    expect(state.devices.map(({ marks }) => marks)).toEqual([{}, {}]);
  });

  test('is said of a device of the line, and of a step that has no other proof', () => {
    expect(() => tell([line(), mark('tablet-1', 'switch-off')])).toThrow('unknown-device');
    const takes = (step: string) =>
      commandSchema.safeParse(
        commandOf(1, 'step-marked', { subject: 'phone-1', step, taken: true }),
      ).success;
    expect(takes('switch-off')).toBe(true);
    for (const step of ['remove-profile', 'see-ended', 'write-off', 'submit-request'])
      expect(takes(step), step).toBe(false);
  });

  test('counts no more where the line turned out to live, but what was written down stays so', () => {
    const again: Step = ['2026-03-06T10:00', 'reopened', { subject: 'line', reason: 'billed' }];
    const steps = [
      line(),
      mark('phone-1', 'note-identifiers'),
      mark('phone-1', 'switch-off', true, 1),
      mark('line', 'note-line', true, 2),
      asked('2026-03-03T10:00'),
      ...reached('2026-03-05T10:00', 'line', 'accepted', 'contract-ended', 'final-bill-settled'),
      ...reached('2026-03-05T10:00', 'phone-1', 'profile-removed'),
      ...reached(
        '2026-03-05T10:00',
        'watch-1',
        'companion-contract-ended',
        'profile-removed',
        'gone-from-account',
      ),
      again,
    ];
    expect(stateOf(tell(steps)).stepsTaken).toEqual({
      'phone-1.note-identifiers': true,
      'line.note-line': true,
    });
  });
});
