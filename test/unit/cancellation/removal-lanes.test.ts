import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { laneRows } from '../../../components/removal-lanes.ts';
import { removalPlan } from '../../../utils/cancellation/removal-plan.ts';
import { devices, facts, lines, NO_FACTS } from '../support/removal.ts';

const PHONE = {
  id: 'phone',
  category: 'phone',
  carrier: 'esim',
  companion: false,
  whereabouts: 'at-hand',
  showsNotices: false,
} as const;

test('a row says its lane, what it comes after, and to which lanes it is joined', () => {
  const line = { way: 'expire', kind: 'plan', number: 'none' } as const;
  const rows = laneRows(removalPlan(line, [PHONE], NO_FACTS), [PHONE]);
  expect(
    rows.map(({ number, lane, after, joined, step }) => [number, lane, after, joined, step.code]),
  ).toEqual([
    [1, 0, [], [], 'note-line'],
    [2, 1, [], [], 'note-identifiers'],
    [3, 0, [1, 2], [1], 'submit-expire'],
    [4, 0, [3], [], 'see-ended'],
    [5, 1, [4], [0], 'switch-off'],
    [6, 1, [5], [], 'remove-profile'],
  ]);
  expect(rows[4]?.passing).toEqual([
    { lane: 0, part: 'to' },
    { lane: 1, part: 'through' },
  ]);
});

test('for any plan every step has its row, and every lane passes wherever it is needed', () => {
  fc.assert(
    fc.property(lines, devices, facts, (line, all, said) => {
      const steps = removalPlan(line, all, said);
      const rows = laneRows(steps, all);
      expect(rows.map(({ step }) => step.id)).toEqual(steps.map(({ id }) => id));
      for (const { number, lane, joined, after, passing } of rows) {
        const there = passing.map((one) => one.lane);
        for (const one of [lane, ...joined]) expect(there).toContain(one);
        expect(joined).not.toContain(lane);
        for (const one of after) expect(one).toBeLessThan(number);
      }
    }),
  );
});
