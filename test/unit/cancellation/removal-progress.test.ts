import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Cancellation, fold } from '../../../utils/cancellation/fold.ts';
import { nextStep } from '../../../utils/cancellation/next-step.ts';
import { removalOf } from '../../../utils/cancellation/removal-input.ts';
import { removalPlan } from '../../../utils/cancellation/removal-plan.ts';
import { type Progress, progressOf } from '../../../utils/cancellation/removal-progress.ts';
import { arbitraryEvents } from '../support/arbitrary-events.ts';
import { SILENT } from '../support/operators.ts';
import { devices, facts, lines } from '../support/removal.ts';
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

const open: Step = ['2026-03-02T10:00', 'open', opening('request', { devices: [PHONE, WATCH] })];
const mark = (minute: number, subject: string, step: string): Step => [
  `2026-03-02T11:${String(minute).padStart(2, '0')}`,
  'step-marked',
  { subject, step, taken: true },
];
const NOTED = [
  mark(1, 'line', 'note-line'),
  mark(2, 'watch-1', 'note-identifiers'),
  mark(3, 'phone-1', 'note-identifiers'),
];
const CODES: Step = [
  '2026-03-02T11:10',
  'precheck-answered',
  { topic: 'codes-elsewhere', answer: 'passed' },
];
const progress = (...steps: Step[]) =>
  removalOf(stateOf(tell([open, ...steps])), SILENT, null).progress;
const being = (all: ReadonlyMap<string, Progress>, far: Progress) =>
  [...all].flatMap(([id, one]) => (one === far ? [id] : []));

describe('a phone and its watch', () => {
  test('at the start: the first note is next, the others can be made too, the rest waits', () => {
    const all = progress();
    expect(being(all, 'now')).toEqual(['line.note-line']);
    expect(being(all, 'open')).toEqual(['watch-1.note-identifiers', 'phone-1.note-identifiers']);
    expect(being(all, 'done')).toEqual([]);
  });

  test('goes on step by step, in the order of the plan', () => {
    const story: Step[] = [
      ...NOTED,
      CODES,
      ...reached('2026-03-03T10:00', 'watch-1', 'companion-contract-ended'),
      asked('2026-03-04T10:00'),
      ...reached('2026-03-05T10:00', 'line', 'accepted', 'contract-ended'),
      mark(20, 'watch-1', 'switch-off'),
      ...reached('2026-03-06T10:00', 'watch-1', 'profile-removed', 'gone-from-account'),
      ...reached('2026-03-06T11:00', 'phone-1', 'profile-removed'),
      ...reached('2026-03-20T10:00', 'line', 'final-bill-settled'),
    ];
    const nows = story.map((_, index) => being(progress(...story.slice(0, index + 1)), 'now')[0]);
    expect(nows).toEqual([
      'watch-1.note-identifiers',
      'phone-1.note-identifiers',
      'line.move-codes',
      'watch-1.end-companion',
      'line.submit-request',
      'line.see-accepted',
      'line.see-ended',
      'watch-1.switch-off',
      'watch-1.remove-profile',
      'watch-1.see-gone',
      'phone-1.switch-off',
      'line.last-bill',
      undefined,
    ]);
  });

  test('steps that were passed over stay possible while they are of use, and are quiet then', () => {
    const submitted = progress(asked('2026-03-03T10:00'));
    expect(being(submitted, 'now')).toEqual(['line.see-accepted']);
    expect(submitted.get('line.move-codes')).toBe('waits');
    expect(submitted.get('line.note-line')).toBe('open');
    const ended = progress(
      asked('2026-03-03T10:00'),
      ...reached('2026-03-05T10:00', 'line', 'accepted', 'contract-ended'),
    );
    expect(ended.get('line.note-line')).toBe('past');
    expect(ended.get('line.move-codes'), 'whoever gets the number next gets them').toBe('open');
    expect(ended.get('phone-1.note-identifiers')).toBe('open');
    expect(being(ended, 'now')).toEqual(['watch-1.note-identifiers']);
  });
});

describe('a tablet that was lost', () => {
  const TABLET = { ...WATCH, device: 'tablet-1', category: 'tablet', whereabouts: 'lost' } as const;
  const lost: Step = ['2026-03-02T10:00', 'open', opening('request', { devices: [PHONE, TABLET] })];
  const of = (...steps: Step[]) =>
    removalOf(stateOf(tell([lost, ...steps])), SILENT, null).progress;
  const off: Step = [
    '2026-03-06T10:00',
    'device-written-off',
    { device: 'tablet-1', reason: 'lost' },
  ];

  test('once the line has ended it is next: the operator detaches it, then it is written off', () => {
    const ended = [
      mark(1, 'line', 'note-line'),
      mark(2, 'tablet-1', 'note-from-account'),
      asked('2026-03-03T10:00'),
      ...reached('2026-03-05T10:00', 'line', 'accepted', 'contract-ended'),
      ...reached('2026-03-05T11:00', 'tablet-1', 'companion-contract-ended'),
    ];
    expect(being(of(...ended), 'now')).toEqual(['tablet-1.ask-detach']);
    const detached = mark(30, 'tablet-1', 'ask-detach');
    expect(being(of(...ended, detached), 'now')).toEqual(['tablet-1.write-off']);
  });

  test('once written off nothing of it is asked, except that the operator may still have it', () => {
    const after = of(off);
    expect(after.get('tablet-1.note-from-account')).toBe('past');
    expect(after.get('tablet-1.end-companion')).toBe('past');
    expect(after.get('tablet-1.ask-detach')).toBe('open');
  });
});

test('a cancellation that was given up has no next step', () => {
  const all = progress(['2026-03-03T10:00', 'abandoned', {}]);
  expect(being(all, 'now')).toEqual([]);
  expect(being(all, 'open')).toContain('line.note-line');
});

test('for any plan, whatever was done: one next step at most, and none that waits for what is open', () => {
  const next = fc.constantFrom(
    { code: 'submit-request' },
    { code: 'line-state', state: 'contract-ended' },
    { code: 'device-state', subject: 'watch-1', state: 'profile-removed' },
    { code: 'done' },
  );
  fc.assert(
    fc.property(
      lines,
      devices,
      facts,
      next,
      fc.infiniteStream(fc.boolean()),
      (line, all, said, to, coin) => {
        const steps = removalPlan(line, all, said);
        const done = new Set(steps.filter(() => coin.next().value).map(({ id }) => id));
        const far = progressOf(steps, done, to);
        expect([...far.keys()]).toEqual(steps.map(({ id }) => id));
        expect(new Set(being(far, 'done'))).toEqual(done);
        const isBehind = (id: string) => ['done', 'past'].includes(far.get(id) ?? '');
        for (const { id, after } of steps) {
          if (isBehind(id)) continue;
          expect(far.get(id) === 'waits').toBe(!after.every(isBehind));
        }
        const left = steps.some(({ id }) => !isBehind(id));
        expect(being(far, 'now')).toHaveLength(left ? 1 : 0);
      },
    ),
    { numRuns: 300 },
  );
});

test('for any record the next step of the plan is the next step, or stands before it', () => {
  const leads = (state: Cancellation) => {
    const { steps, progress: far } = removalOf(state, SILENT, null);
    const next = nextStep(state);
    const wanted = steps.find(
      ({ subject, reaches }) => reaches === next.state && subject === (next.subject ?? 'line'),
    );
    const [now] = being(far, 'now');
    if (!next.state || !wanted || ['done', 'past'].includes(far.get(wanted.id) ?? '')) return;
    const waited = new Set([wanted.id]);
    for (const { id, after } of steps.toReversed())
      if (waited.has(id)) for (const one of after) waited.add(one);
    expect(waited).toContain(now);
  };
  fc.assert(
    fc.property(arbitraryEvents(), (events) => {
      const state = fold(events);
      if (state && !state.abandoned) leads(state);
    }),
    { numRuns: 300 },
  );
});
