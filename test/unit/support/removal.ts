/** Lines, devices and facts of every kind, for the order of taking devices off. */
import * as fc from 'fast-check';
import type { RemovalFacts } from '../../../utils/cancellation/removal-facts.ts';
import type {
  PlanDevice,
  PlanLine,
  RemovalStep,
} from '../../../utils/cancellation/removal-plan.ts';
import { NUMBER_WISHES, WHEREABOUTS } from '../../../utils/cancellation/removal-words.ts';
import {
  CARRIERS,
  DEVICE_CATEGORIES,
  LINE_KINDS,
  WAYS,
} from '../../../utils/cancellation/words.ts';

export const lines: fc.Arbitrary<PlanLine> = fc.record({
  way: fc.constantFrom(...WAYS),
  kind: fc.constantFrom(...LINE_KINDS),
  number: fc.constantFrom(...NUMBER_WISHES),
});

export const facts: fc.Arbitrary<RemovalFacts> = fc.record({
  numberCannotMove: fc.boolean(),
  moveEndsLine: fc.boolean(),
  moveLeavesContract: fc.boolean(),
  companionCodeToPhone: fc.boolean(),
  profilesFirst: fc.boolean(),
});

export const NO_FACTS: RemovalFacts = {
  numberCannotMove: false,
  moveEndsLine: false,
  moveLeavesContract: false,
  companionCodeToPhone: false,
  profilesFirst: false,
};

export const devices: fc.Arbitrary<PlanDevice[]> = fc
  .array(
    fc.record({
      category: fc.constantFrom(...DEVICE_CATEGORIES),
      carrier: fc.constantFrom(...CARRIERS),
      companion: fc.boolean(),
      showsNotices: fc.boolean(),
      whereabouts: fc.oneof(fc.constant('at-hand' as const), fc.constantFrom(...WHEREABOUTS)),
    }),
    { maxLength: 12 },
  )
  .map((all) => all.map((device, index) => ({ ...device, id: `${device.category}-${index + 1}` })));

/** Everything that a step waits for, through others too. */
export const waited = (steps: readonly RemovalStep[], id: string): Set<string> => {
  const after = steps.find((one) => one.id === id)?.after ?? [];
  return new Set([...after, ...after.flatMap((one) => [...waited(steps, one)])]);
};
